import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Ticket } from '../../../src/domain/ticket.js';
import type { FactId } from '../../../src/drafters/embedded/facts.js';
import { readTicket } from '../../../src/drafters/embedded/reading.js';
import type { DraftRequest } from '../../../src/ports.js';
import { aDraftRequest, aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';

let house: (ticket: Ticket) => Partial<DraftRequest>;
beforeAll(async () => {
  house = await shippedHouse();
});

/** What the reply to a ticket without subject asks for, under the shipped policy. */
function asked(body: string): readonly FactId[] {
  const ticket = aTicket({ subject: '', body, productArea: null });
  return readTicket(ticket, aDraftRequest(house(ticket))).missing;
}

describe('a ticket that a person takes over at once', () => {
  test.each([
    'None of our forty cashiers can sign in since noon, the whole store stands still.',
    'Keiner unserer vierzig Kassierer kann sich seit Mittag anmelden, der ganze Laden steht.',
  ])('is asked nothing where many cannot work: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });

  test.each([
    'I want to speak to a human being, please.',
    'Ich will mit einem Menschen sprechen.',
    'Quiero hablar con una persona.',
  ])('is asked nothing where a line only asks for a person: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });

  test('is asked nothing with 16 words for a person, and for the matter from 17 on', () => {
    const words = (count: number): string => `I want to speak to a human being ${'today '.repeat(count - 8)}`.trim();

    expect(asked(words(16))).toEqual([]);
    expect(asked(words(17))).not.toEqual([]);
  });

  test('is asked for the file of a court, but not where the letter comes along', () => {
    const court = 'I have filed a lawsuit against your company at the district court this morning.';

    expect(asked(court)).toContain('reference');
    expect(asked(`${court} The papers are attached.`)).toEqual([]);
  });

  test('is asked whether everybody is safe, and nothing else, where somebody was hurt', () => {
    expect(asked('The kettle burned my hand this morning, I am at the hospital now.')).toEqual(['safe-now']);
  });

  test('is asked for the account that shows data of others, and for nothing where no account does', () => {
    expect(asked('When I log in, my account shows the invoices of another customer with her address.')).toEqual([
      'account',
    ]);
    expect(asked('Your letter to me came with the invoices of another customer with her address.')).toEqual([]);
  });
});

describe('a word of law, harm or privacy in passing', () => {
  test.each([
    'We are a law firm with four lawyers and look for a scanner. Which one fits?',
    'How do I share a folder with our lawyer so that she can only read it?',
    'I work as a nurse in the burns unit. Do you deliver desks to the north?',
  ])('asks nothing where no rule fires: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });
});

describe('a question that has an answer', () => {
  test.each([
    ['How long does a refund take as a rule, and who pays for the transport?', []],
    ['Please refund my order, I do not want it any more.', ['reference']],
    ['Where do I find my invoices of last year as a file?', []],
    ['Invoices were wrong twice this year.', ['amount', 'reference']],
  ])('is not asked back, a claim is: %s', (body, facts) => {
    expect(asked(body)).toEqual(facts);
  });

  test('of an account that is known from the address is not asked for the account', () => {
    const wish = 'Please delete all my personal data.';

    expect(asked(wish)).toEqual(['account']);
    expect(asked(`${wish} My account belongs to this address.`)).toEqual([]);
  });
});

describe('goods and codes', () => {
  test.each([
    'I ordered the lamp in green and got the blue one. Can we swap them?',
    'Ich habe die Vase in Grün bestellt und die falsche Farbe bekommen. Ist ein Umtausch möglich?',
    'Pedí la lámpara verde y me trajeron la azul. ¿Cómo hacemos el cambio?',
    'J’ai commandé la lampe verte et reçu la bleue. Un échange est-il possible ?',
    'Ho ordinato la lampada verde ed è arrivata quella blu. Potete sostituirla?',
  ])('that are not as ordered are found by their number: %s', (body) => {
    expect(asked(body)).toContain('reference');
  });

  test('are not asked about where nothing has been ordered', () => {
    expect(asked('Can I swap the green lamp for the blue one when I order?')).toEqual([]);
  });

  test('that are refused belong to an account', () => {
    expect(asked('Why does the coupon say expired when I type it?')).toEqual(['account']);
    expect(asked('Why does the coupon say ten percent when I type it?')).toEqual([]);
  });
});

describe('a message that names no matter', () => {
  test.each([
    'It was not by the garden door or under the old bench either.',
    'Es sollte schon am Montag vor der Tür bei der Bank stehen.',
    'Sigo a la espera de lo que me dijo el señor del mostrador.',
    'Il n’y avait rien devant la porte du jardin lundi matin.',
    'Aspetto da lunedì quello che il signore al banco aveva promesso.',
  ])('is asked for the number where something is missing or owed: %s', (body) => {
    expect(asked(body)).toEqual(['reference']);
  });

  test.each([
    'Sitting by the window with a coffee and watching the boats go out.',
    'Ich sitze am Fenster mit einem Kaffee und schaue den Booten zu.',
    'Sentada junto a la ventana con un café mirando los barcos del puerto.',
    'Assise près de la fenêtre avec un café à regarder les bateaux.',
    'Seduta vicino alla finestra con un caffè a guardare le barche.',
  ])('is asked nothing where nothing is: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });

  test('is asked what is wanted where it is a fragment, but not where it thanks', () => {
    expect(asked('The one by the harbour, upper deck.')).toEqual(['goal']);
    expect(asked('Okay then. Thanks for the answer.')).toEqual([]);
  });

  test('is asked nothing at length, from 41 words on', () => {
    const words = (count: number): string => `It was not by the garden door ${'today '.repeat(count - 7)}`.trim();

    expect(asked(words(40))).toEqual(['reference']);
    expect(asked(words(41))).toEqual([]);
  });
});

describe('a question about what is on offer', () => {
  test.each([
    'Is there a fee for payments abroad with the small plan?',
    'Gibt es eine Gebühr für Zahlungen im Ausland im kleinen Tarif?',
    'Can I open an account when I live abroad?',
  ])('needs no account: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });

  test('is none where a day or an amount of the own case is told', () => {
    expect(asked('The shop says they refunded me nine days ago and nothing shows, where is it?')).toEqual([
      'reference',
    ]);
  });

  test('is none where it asks why: that is so with the goods of who asks', () => {
    expect(asked('Why is only one seat of the two on the booking on the list?')).toEqual(['reference']);
  });
});

describe('what has been told enough', () => {
  test('names account and number of goods: the record tells the rest', () => {
    const body = 'One letter of the name on the ticket is wrong. Booking KQ7P2M';

    expect(asked(body)).toEqual(['since']);
    expect(asked(`${body}, user id rosa_lund_4471.`)).toEqual([]);
  });

  test('names the version, and an example of what is seen', () => {
    const body = 'The calendar shows the wrong day, for example the fourth above the data of the third.';

    expect(asked(body)).toContain('version');
    expect(asked(`${body} Version 8.4.0.`)).toEqual([]);
  });

  test('shows a log, but not of which version', () => {
    expect(asked('The run fails here.\n[ERROR] pool is closed\n[ERROR] reader stopped')).toContain('version');
  });

  test('runs with us: a webhook that is delivered twice has no order', () => {
    const body = 'Since Tuesday the webhook of every order is delivered twice. Where is my delivery?';

    expect(asked(body)).toEqual(['example', 'account']);
  });
});
