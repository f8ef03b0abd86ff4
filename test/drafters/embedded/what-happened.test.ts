import { beforeAll, describe, expect, test } from '@jest/globals';
import type { FollowThrough } from '../../../src/domain/handoffs/product-manager.js';
import type { ClarifiedIssue } from '../../../src/domain/handoffs/support-specialist.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import { type Reading, readTicket } from '../../../src/drafters/embedded/reading.js';
import type { DraftRequest } from '../../../src/ports.js';
import { aDraftRequest, aStartInput, aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';
import { walk } from '../walk.js';

const DRAFTER = createEmbeddedDrafter();

let house: (ticket: Ticket) => Partial<DraftRequest>;
beforeAll(async () => {
  house = await shippedHouse();
});

function reading(body: string, of: { readonly subject?: string; readonly area?: string } = {}): Reading {
  const ticket = aTicket({ subject: of.subject ?? '', body, productArea: of.area ?? null });
  return readTicket(ticket, aDraftRequest(house(ticket)));
}

async function drafted(
  body: string,
  subject = '',
): Promise<{ readonly issue: ClarifiedIssue; readonly follow: FollowThrough }> {
  const ticket = aTicket({ subject, body, productArea: null });
  const stages = await walk(DRAFTER, { ...house(ticket), start: aStartInput({ ticket }) });
  expect(stages.flatMap((stage) => stage.findings)).toEqual([]);
  return { issue: stages[0]?.handoff as ClarifiedIssue, follow: stages[3]?.handoff as FollowThrough };
}

describe('what a ticket is about', () => {
  test.each([
    ['The invoice export stops after 300 lines.', 'export'],
    ['Webhook deliveries to our endpoint come half an hour late.', 'webhook'],
    ['Der Export der Rechnungen bricht ab.', 'export'],
    ['La exportación de las facturas se detiene a la mitad.', 'export'],
    ['L’export des factures s’arrête au milieu.', 'export'],
    ['L’esportazione delle fatture si ferma a metà.', 'export'],
  ])('is what happened and not the name of an object: %s', (body, thing) => {
    expect(reading(body)).toMatchObject({ intent: 'bug', matter: { thing } });
  });

  test.each([
    ['My parcel has not arrived, the delivery was due on Friday.', 'delivery'],
    ['I was charged twice for one invoice, the payment page shows both.', 'billing'],
    ['The invoice export cost us money: we were billed for it although the page stops.', 'billing'],
  ])('stays money or a parcel where money or a parcel is what happened: %s', (body, intent) => {
    expect(reading(body).intent).toBe(intent);
  });

  test('follows the area that the ticket was filed under', () => {
    const body = 'Since noon our invoices come much later than usual and the delivery is stuck.';

    expect(reading(body, { area: 'webhooks' }).intent).toBe('bug');
    expect(reading(body).intent).not.toBe('bug');
  });

  test.each([
    'Do your wooden chairs come with felt pads?',
    'Habt ihr den Schirm auch in Grün?',
    '¿Tienen la olla también en azul?',
    'Vos bottes existent-elles en pointure 46 ?',
    'La vostra pentola va bene anche sul gas?',
  ])('is a question where a question is asked, and nothing is asked back: %s', async (body) => {
    const { issue } = await drafted(body);

    expect(issue.reply.questions).toEqual([]);
    expect(issue.reply.body).toContain(body.slice(-12).replace(/\s?\?$/u, ''));
  });

  test('is not known where a statement says nothing of it, and then a person reads it and nothing is asked', async () => {
    const { issue } = await drafted('There are blue and green boxes in the hall now.');

    expect(issue.reply.questions).toEqual([]);
    expect(issue.reply.body).toContain('whatever you add in an answer to this message is read with it');
    expect(issue.reply.body).toContain('of this message');
  });

  test('is asked for where fewer than ten words tell nothing', async () => {
    expect((await drafted('Blue boxes, green boxes and red boxes all day.')).issue.reply.body).toContain(
      'What would you like',
    );
    expect((await drafted('Blue boxes, green boxes and many red boxes all day.')).issue.reply.questions).toEqual([]);
  });

  test('is named in our words only where quote, subject or area name it', async () => {
    const { issue } = await drafted(
      'It stops at noon every day. We have an old printer and two phones in the shop.',
      'Till 4',
    );

    expect(issue.reply.body).not.toContain('printing');
    expect((await drafted('Printing stops at noon every day.', 'Till')).issue.reply.body).toContain('about printing');
  });

  test('is praise where only a word in passing points to a question', async () => {
    const { issue } = await drafted(
      'Built the shelf in an hour, brilliant instructions for fools. Well done!',
      'Shelf',
    );

    expect(issue.reply.body).toContain('Thank you for your kind words');
    expect(issue.reply.questions).toEqual([]);
  });

  test('is read as one word cried out, and not as a question, where fewer than three words stand before the mark', () => {
    expect(reading('Boxes?').intent).toBe('unknown');
    expect(reading('Which blue boxes?').intent).toBe('how-to');
  });
});

describe('a class that a word alone would tell', () => {
  test.each([
    ['Where do I switch on the second factor for all teachers?', 'how-to'],
    ['I am locked out and the code is refused. How do I sign in?', 'access'],
    ['Do you have posters on data protection and the GDPR for our class room?', 'how-to'],
    ['Delete all my data please, I use my right to be forgotten.', 'privacy'],
    ['Die Ausfuhr zeigt jede Zeile doppelt.', 'bug'],
  ])('gives way to what is asked: %s', (body, intent) => {
    expect(reading(body).intent).toBe(intent);
  });

  test('asks who wants a person for nothing', async () => {
    const { issue } = await drafted('Let me speak to a human being, please.', 'Your bot');

    expect(issue.reply.questions).toEqual([]);
    expect(issue.reply.body).toContain('you want to deal with a person');
  });

  test('takes no measure for a version', () => {
    expect(reading('The board stops at the 1.8 mark and does not work.').noted).toEqual([]);
    expect(reading('It does not work in Board 1.8 since the start.').noted).toMatchObject([{ value: 'Board 1.8' }]);
  });
});

describe('a second matter', () => {
  test('is kept where somebody says thanks and wishes something', async () => {
    const { issue, follow } = await drafted(
      'The new calendar is great. Could you add a weekly view one day?',
      'thanks',
    );

    expect(issue.customerGoal).toContain('Could you add a weekly view one');
    expect(issue.customerGoal).toContain('something kind');
    expect(issue.reply.body).toContain('Thank you for your kind words');
    expect(JSON.stringify(follow.followThrough)).toContain('Decide about the wish');
  });

  test('that is a wish beside a fault is said back and becomes an item of its own', async () => {
    const { issue, follow } = await drafted(
      'The export fails with error 17 since Monday. It would be nice to have a progress bar there.',
    );

    expect(issue.reply.body).toContain('You also write: “It would be nice to have a progress bar there”');
    expect(issue.customerGoal).toContain('beside that');
    expect(follow.followThrough).toMatchObject({ kind: 'items', items: { length: 2 } });
    expect(JSON.stringify(follow.followThrough)).toContain('Decide about the wish');
  });

  test('is none where there is only one', async () => {
    expect((await drafted('The export fails with error 17 since Monday.')).issue.customerGoal).not.toContain('beside');
    expect(reading('Thanks a lot, the export works now.')).toMatchObject({ intent: 'thanks', praises: false });
  });
});

describe('a reply to somebody who was hurt', () => {
  test('names what hurt them in their words and is sorry for it', async () => {
    const { issue } = await drafted(
      'The handle of your pan broke off and my son burnt his hand, we saw a doctor.',
      'Pan',
    );

    expect(issue.reply.body).toContain('The handle of your pan broke off and my son burnt his hand');
    expect(issue.reply.body).toContain('We are very sorry that this happened.');
  });

  test('repeats no words of somebody who wants to hurt themselves', async () => {
    const { issue } = await drafted('I want to kill myself.', 'Goodbye');

    expect(issue.reply.body).not.toContain('kill');
    expect(issue.reply.body).not.toContain('very sorry');
  });
});

describe('the facts that the desk knows', () => {
  test('are those that the reply says it knows, each with its whole words', async () => {
    const { issue } = await drafted(
      'Guten Tag, am 4. Mai wurden 180 EUR zweimal abgebucht, Rechnung 2025-3391. Bitte prüfen Sie das.',
    );

    expect(issue.reply.body).toContain('„Rechnung 2025-3391“');
    expect(issue.reply.body).toContain('„180 EUR“');
    const sentence = 'Guten Tag, am 4. Mai wurden 180 EUR zweimal abgebucht, Rechnung 2025-3391';
    expect(issue.knownFacts.map(({ quote }) => quote)).toEqual([sentence, sentence, sentence]);
  });

  test('hold no number of rows as an error, and no last sight of data that is not missing', () => {
    const facts = reading('Since yesterday the export holds 500 rows only.').known.map(({ fact }) => fact);

    expect(facts).toEqual(['since']);
  });

  test('hold the last sight of data that is missing', () => {
    expect(reading('Our contacts are gone, yesterday they were there.').known.map(({ fact }) => fact)).toContain(
      'since',
    );
  });

  test.each([
    'The CSV export stops at 10,000 rows. I bought the plan on Monday.',
    'Der CSV-Export bricht ab. Gestern war ich beim Arzt.',
    'La exportación CSV falla. Saludos a todos.',
    "L'export CSV plante. Bon vendredi.",
    "L'esportazione CSV si blocca. Buon lunedì a tutti.",
  ])('hold no beginning and nobody who is hit by a word in passing: %s', (body) => {
    const { known, stated } = reading(body);

    expect(known.map(({ fact }) => fact).filter((fact) => fact === 'since' || fact === 'scope')).toEqual([]);
    expect([stated.has('since'), stated.has('scope')]).toEqual([false, false]);
  });

  test.each([
    'The CSV export stops at 10,000 rows. It began on Monday.',
    'I bought the plan on Monday. The CSV export stops at 10,000 rows since Tuesday.',
    'Der CSV-Export bricht ab. Das passiert seit gestern.',
    'La exportación CSV falla desde ayer.',
    "L'export CSV plante. Cela arrive depuis lundi.",
    "L'esportazione CSV si blocca da ieri.",
  ])('hold the beginning where it is told of the fault: %s', (body) => {
    expect(reading(body).known.map(({ fact }) => fact)).toContain('since');
  });
});
