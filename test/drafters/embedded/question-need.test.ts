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
