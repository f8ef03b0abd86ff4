import { beforeAll, describe, expect, test } from '@jest/globals';
import { notAssessed } from '../../src/domain/checks/index.js';
import { DESK_LANGUAGES } from '../../src/domain/desk-languages.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { detectLanguage } from '../../src/drafters/embedded/language.js';
import type { DraftRequest } from '../../src/ports.js';
import { A_MONDAY } from '../support/builders.js';
import { internalLines, toDesk } from './desk-language.js';
import { OWN_TICKETS } from './own-tickets.js';
import { shippedHouse } from './shipped-house.js';
import { walk } from './walk.js';

const DRAFTER = createEmbeddedDrafter();
/** Late on a Monday evening: most groups are off duty, and the reasons say so. */
const EVENING = { at: (A_MONDAY + 13 * 3_600_000) as typeof A_MONDAY };
/** A word; what is left of a house's reason or a quote has none. */
const SAYS_SOMETHING = /\p{L}{2,}/u;
const NONE = { locale: null, deskLanguage: 'xx' };

let house: (ticket: Ticket) => Partial<DraftRequest>;
beforeAll(async () => {
  house = await shippedHouse();
});

const walks = new Map<string, ReturnType<typeof walk>>();

/** How a desk of this language handles an own ticket; each is walked once. */
function handled(ticket: Ticket, desk: string): ReturnType<typeof walk> {
  const key = `${desk} ${ticket.subject} ${ticket.body}`;
  const known = walks.get(key) ?? walk(DRAFTER, toDesk({ ...house(ticket), ...EVENING }, desk));
  walks.set(key, known);
  return known;
}

describe.each(DESK_LANGUAGES)('a desk that writes %s', (desk) => {
  test.each(OWN_TICKETS)('keeps its own language, and the customer theirs: $language, $ticket.subject', async (own) => {
    const stages = await handled(own.ticket, desk);

    const [first] = stages;
    expect(stages.flatMap(({ findings }) => findings)).toEqual([]);
    expect(stages.flatMap(({ stage, handoff, context }) => notAssessed(stage, handoff, context))).toEqual([]);
    for (const stage of stages)
      expect(detectLanguage(internalLines(stage).join('\n'), NONE)).toEqual({ language: desk, certain: true });
    if (first === undefined || !('reply' in first.handoff)) throw new Error('the first stage writes the reply');
    expect(first.handoff.reply.language).toBe(own.language);
    expect(detectLanguage(first.handoff.reply.body, NONE)).toEqual({ language: own.language, certain: true });
  });
});

describe.each(DESK_LANGUAGES.filter((language) => language !== 'en'))('a desk that writes %s', (desk) => {
  test.each(OWN_TICKETS)('has no line of an English desk: $language, $ticket.subject', async ({ ticket }) => {
    const english = new Set((await handled(ticket, 'en')).flatMap(internalLines));
    const lines = (await handled(ticket, desk)).flatMap(internalLines);

    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => SAYS_SOMETHING.test(line) && english.has(line))).toEqual([]);
  });
});

describe('a desk that writes a language without a book', () => {
  test('reads English', async () => {
    const [own] = OWN_TICKETS;
    if (own === undefined) throw new Error('there are own tickets');
    const [english, other] = [await handled(own.ticket, 'en'), await handled(own.ticket, 'pt')];

    expect(other.map(({ handoff }) => handoff)).toEqual(english.map(({ handoff }) => handoff));
  });
});
