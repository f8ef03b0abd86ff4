import { describe, expect, test } from '@jest/globals';
import type { FollowThrough } from '../../../src/domain/handoffs/product-manager.js';
import type { ClarifiedIssue } from '../../../src/domain/handoffs/support-specialist.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import { PHRASE_BOOKS } from '../../../src/drafters/embedded/phrases/index.js';
import { aStartInput, aTicket } from '../../support/builders.js';
import { walk } from '../walk.js';

const DRAFTER = createEmbeddedDrafter();

async function drafted(
  body: string,
  subject = '',
): Promise<{ readonly issue: ClarifiedIssue; readonly follow: FollowThrough }> {
  const start = aStartInput({ ticket: aTicket({ subject, body, productArea: null }) });
  const stages = await walk(DRAFTER, { start });
  expect(stages.flatMap((stage) => stage.findings)).toEqual([]);
  return { issue: stages[0]?.handoff as ClarifiedIssue, follow: stages[3]?.handoff as FollowThrough };
}

/** What the drafter says where something has not come, by language. */
const NOT_ARRIVED = /does not arrive|kommt nicht an|no llega lo que|n’arrive pas|non arriva\b/u;

describe('a reply of the embedded drafter about an order', () => {
  const numbers = [
    ['en', 'My order 5521 has not arrived, it was shipped to Turin.'],
    ['de', 'Meine Bestellung Nr. 99120 ist nicht angekommen. Wo ist sie?'],
    ['es', 'Mi pedido número 4711 no ha llegado todavía, lo espero en Sevilla.'],
    ['fr', 'Ma commande n° 8812 n’est pas arrivée, je l’attends à Lyon.'],
    ['it', 'Il mio ordine 5521 non è arrivato. Ordinato il 3 marzo, spedito a Torino.'],
  ] as const;
  test.each(numbers)(
    'in %s does not ask for the number that the ticket states, nor for what it finds',
    async (language, body) => {
      const { issue } = await drafted(body);

      expect(issue.reply.language).toBe(language);
      expect(issue.reply.questions).toEqual([]);
    },
  );

  const days = [
    'My parcel has not arrived. I ordered it on March 3.',
    'Mein Paket ist nicht angekommen. Ich habe es am 3. März bestellt.',
    'No he recibido mi paquete. Lo compré el 3 de marzo.',
    'Je n’ai pas reçu mon colis. Commandé le 3 mars.',
    'Non ho ricevuto il mio pacco. Ordinato il 3 marzo.',
  ];
  test.each(days)('asks for the number but not for the day: %s', async (body) => {
    const { issue } = await drafted(body);

    expect(issue.missingInfo).toEqual(['number of the invoice, order, booking or earlier ticket']);
  });

  const arrived = [
    'My order arrived broken. What now?',
    'Mein Paket ist kaputt angekommen, Bestellung Nr. 99120.',
    'Mi pedido 4711 llegó roto, pagué 49 euros y quiero otro.',
    'Le colis de ma commande 8812 est arrivé cassé.',
    'Il mio ordine 5521 è arrivato rotto.',
  ];
  test.each(arrived)('says that it is damaged and never that it is missing: %s', async (body) => {
    const { issue, follow } = await drafted(body);

    expect(issue.reply.body).toMatch(/damaged|beschädigt|dañado|endommagé|danneggiato/u);
    expect(issue.reply.body).not.toMatch(NOT_ARRIVED);
    expect(issue.customerGoal).toContain('in one piece');
    expect(follow.followThrough.kind).toBe('none');
  });

  const neither = [
    'Where is my order 5521?',
    'Do you deliver to Switzerland?',
    'Hallo, liefert ihr in die Schweiz? Wie lange dauert die Lieferung?',
    'Bonjour, je voudrais changer l’adresse de livraison de ma commande 8812.',
    'Quiero cambiar la dirección de entrega de mi pedido 4711.',
  ];
  test.each(neither)('does not say that anything is missing where the ticket does not: %s', async (body) => {
    const { issue } = await drafted(body);

    expect(issue.reply.body).not.toMatch(NOT_ARRIVED);
    expect(issue.reply.questions).toEqual([]);
  });

  test('says of a delivery nothing that every delivery would have to share', () => {
    for (const language of ['en', 'de', 'es', 'fr', 'it'])
      expect(PHRASE_BOOKS[language]?.understood.delivery).not.toMatch(
        /not reached|nicht angekommen|no le ha llegado|pas parvenu|non le è arrivato/u,
      );
  });
});

describe('a ticket that says that it works', () => {
  const words = [
    'Thanks a lot, the export works now. You can close this.',
    'Danke, jetzt läuft der Export wieder. Das Ticket kann geschlossen werden.',
    'Gracias, la exportación ya funciona.',
    'Merci, l’export fonctionne à nouveau.',
    'Grazie, l’esportazione ora funziona.',
  ];
  test.each(words)('is thanked and asked nothing: %s', async (body) => {
    const { issue, follow } = await drafted(body, 'Export');

    expect(issue.customerGoal).toContain('Tell us that it works now');
    expect(issue.reply.questions).toEqual([]);
    expect(follow.followThrough.kind).toBe('none');
  });

  const open = [
    'Thanks, the export works now, but the invoice is wrong.',
    'Nothing works now since the update.',
    'The export works again every morning and then stops.',
    'How do I know that the export works now?',
    'Danke, der Import geht jetzt, der Export aber nicht.',
  ];
  test.each(open)('is not taken for thanks while something is open: %s', async (body) => {
    expect((await drafted(body)).issue.customerGoal).not.toContain('Tell us that it works now');
  });
});

describe('a question or a fault in plain words', () => {
  test('of how to fetch invoices corrects no amount and creates no product work', async () => {
    for (const body of ['Wie lade ich meine Rechnungen als PDF herunter?', 'How can I download my invoices as PDF?']) {
      const { issue, follow } = await drafted(body);
      expect(issue.customerGoal).toContain('Learn how something is done');
      expect(issue.reply.questions).toEqual([]);
      expect(JSON.stringify(follow.followThrough)).not.toContain('"product"');
    }
  });

  test('is named in the goal with a mark where the quote was cut, and without one where it is whole', async () => {
    const long = await drafted('The import of our contacts stops at the third step since the update of last week.');
    const short = await drafted('The import stops.');

    expect(long.issue.customerGoal).toMatch(/in the customer’s words: “The import [^”]+” …/u);
    expect(short.issue.customerGoal).toContain('in the customer’s words: “The import stops”.');
  });

  test('of an app that closes is a fault, not a riddle', async () => {
    for (const body of [
      'L’app si chiude ogni volta che apro una foto.',
      'La aplicación se cierra cada vez que abro una foto.',
      'The app closes every time I open a photo.',
    ])
      expect((await drafted(body)).issue.missingInfo).not.toContain('what the customer wants to reach');
  });

  test('of an amount is repeated with its whole currency', async () => {
    const { issue } = await drafted('Quiero un reembolso de mi pedido 4711, pagué 49 euros.');

    expect(issue.reply.body).toContain('«49 euros»');
  });

  test('is answered in the language of the customer’s locale where one word is repeated', async () => {
    expect((await drafted('hello '.repeat(3_000))).issue.reply.language).toBe('en');
  });
});

describe('a quote of the customer', () => {
  test('of two words out of a longer text proves no problem, so none is given as such', async () => {
    const { follow } = await drafted('Hello.', 'Re: Password reset');

    expect(follow.problem.quote).toBe('');
  });

  test('of a whole short field does', async () => {
    const { follow } = await drafted('Hello.', 'Password reset');

    expect(follow.problem.quote).toBe('Password reset');
  });

  test('keeps a day together with its month', async () => {
    const { issue } = await drafted('Guten Tag, am 3. November wurden 49 EUR zweimal abgebucht, Rechnung 2026-1187.');

    expect(issue.reply.body).toContain('am 3. November wurden 49 EUR zweimal abgebucht');
  });
});
