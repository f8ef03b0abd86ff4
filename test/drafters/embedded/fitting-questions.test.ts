import { beforeAll, describe, expect, test } from '@jest/globals';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

describe('a question to the customer', () => {
  let reading: ReadTicketOf;
  beforeAll(async () => {
    reading = readerOf(await shippedHouse());
  });

  test.each(['Failed to open store on start', 'The volume does not exist', 'plotter is not defined'])(
    'asks for no error that the subject tells: %s',
    (subject) => {
      expect(reading('I get this error when I start the reader.', subject).missing).not.toContain('error-text');
    },
  );

  test('asks for no day where a duration is told in any words', () => {
    expect(reading('The webhook has been broken for a couple of weeks.').missing).not.toContain('since');
  });

  test('asks neither account nor day of who shows what the program prints', () => {
    const body = 'The export does not start here.\n[ERROR] pool is closed\n[ERROR] reader stopped';

    expect(reading(body).intent).toBe('bug');
    expect(reading(body).missing).not.toContain('since');
    expect(reading(body).missing).not.toContain('account');
  });

  test.each([
    ['reference', 'Please refund my order 31-4406, I sent the lamp back on Monday.'],
    ['reference', 'Bitte erstatten Sie mir die Bestellung 31-4406, die Lampe ist zurückgeschickt.'],
    ['reference', 'Remboursez-moi la commande n° 31-4406, j’ai renvoyé la lampe.'],
    ['reference', 'Quiero el reembolso del pedido 31-4406, devolví la lámpara.'],
    ['reference', 'Vorrei il rimborso dell’ordine 31-4406, ho rispedito la lampada.'],
    ['reference', 'Ich kündige den Vertrag Nr. 314406.'],
    ['reference', 'Quero o reembolso da encomenda 3144, devolvi a lâmpada.'],
    ['account', 'I cannot log in with user mvarga.'],
    ['account', 'Benutzer mvarga kann sich nicht anmelden.'],
  ] as const)('asks for no number and no name that is given: %s, %s', (fact, body) => {
    expect(reading(body).missing).not.toContain(fact);
  });
});
