import { beforeAll, describe, expect, test } from '@jest/globals';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

let reading: ReadTicketOf;
beforeAll(async () => {
  reading = readerOf(await shippedHouse());
});

describe('what arrived and is not what was ordered', () => {
  test.each([
    'The shoes you delivered are the wrong size.',
    'I ordered a blue jacket and you sent me a red one.',
    'Sie haben mir die Schuhe in der falschen Farbe geschickt.',
    'Me han enviado un artículo equivocado.',
    'J’ai reçu le mauvais article.',
    'Ho ricevuto il modello sbagliato.',
  ])('is no fault of a program: its order is asked for: %s', (body) => {
    const { intent, fault, missing } = reading(body);

    expect([intent, fault]).toEqual(['refund', 'wrong-goods']);
    expect(missing).toContain('reference');
    expect(missing).not.toContain('version');
  });

  test.each(['The export shows the wrong colour.', 'I ordered the blue plan.', 'Der Bericht zeigt die falsche Farbe.'])(
    'is not told by a wrong colour in a program, nor by an order: %s',
    (body) => {
      expect(reading(body).fault).not.toBe('wrong-goods');
    },
  );
});

describe('baggage that is lost', () => {
  test.each([
    'Mi maleta se ha perdido.',
    'My suitcase is lost.',
    'Mein Koffer ist verschwunden.',
    'Ma valise a disparu.',
    'La mia valigia è sparita.',
  ])('is looked for on its way, not restored: %s', (body) => {
    expect(reading(body).intent).toBe('delivery');
  });

  test('is not told by baggage that is only named', () => {
    expect(reading('My suitcase is blue.').intent).not.toBe('delivery');
  });
});

describe('a mail of which somebody doubts that it is ours', () => {
  test.each([
    'Is this you? I got a mail asking me to confirm my password at a link.',
    'Ist diese Mail von Ihnen? Sie will mein Passwort.',
    '¿Son ustedes? Este correo me pide la contraseña.',
    'Est-ce bien vous ? Ce message demande mon mot de passe.',
    'Siete voi? Questa mail chiede la mia password.',
  ])('is answered as one that looks false: %s', (body) => {
    expect(reading(body).intent).toBe('phishing');
  });

  test('is none where a colleague writes to confirm', () => {
    expect(reading('Please confirm that you got my mail about the invoice.').intent).not.toBe('phishing');
  });
});
