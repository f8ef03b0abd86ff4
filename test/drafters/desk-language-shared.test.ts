import { beforeAll, describe, expect, test } from '@jest/globals';
import { notAssessed } from '../../src/domain/checks/index.js';
import { DESK_LANGUAGES } from '../../src/domain/desk-languages.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { detectLanguage } from '../../src/drafters/embedded/language.js';
import type { DraftRequest } from '../../src/ports.js';
import { internalLines, toDesk } from './desk-language.js';
import { sharedTickets } from './shared-tickets.js';
import { shippedHouse } from './shipped-house.js';
import { walk, type WalkedStage } from './walk.js';

const LANGUAGE_SHARE = 0.95;
const DRAFTER = createEmbeddedDrafter();
/** Rules about the reply and about the fact behind a raised urgency, both in the language of the customer. */
const OF_THE_CUSTOMER = /^(?:S\d+|O4)$/u;

const OTHER_DESKS = DESK_LANGUAGES.filter((language) => language !== 'en');

/** What is wrong with one stage at a desk of this language, in a line each. */
function faultsOf(walked: WalkedStage, desk: string): readonly string[] {
  const { stage, handoff, context, findings } = walked;
  const read = detectLanguage(internalLines(walked).join('\n'), { locale: null, deskLanguage: 'xx' });
  return [
    ...findings.map(({ rule, at, fix }) => `${stage} ${rule} ${at}: ${fix}`),
    ...notAssessed(stage, handoff, context)
      .filter(({ rule }) => !OF_THE_CUSTOMER.test(rule))
      .map(({ rule, why }) => `${stage} ${rule} not assessed: ${why}`),
    ...(read.language === desk && read.certain ? [] : [`${stage} reads as ${read.language}`]),
  ];
}

describe('the embedded drafter on the shared tickets, at a desk of another language', () => {
  let house: (ticket: Ticket) => Partial<DraftRequest>;
  beforeAll(async () => {
    house = await shippedHouse();
  });

  test.each(OTHER_DESKS)(
    'leaves no finding, writes to colleagues in theirs and answers the customer in their language: %s',
    async (desk) => {
      // Each ticket at one desk: all of them at every desk take four times as long, and told the same.
      const tickets = (sharedTickets('tickets-dev.ndjson') ?? []).filter(
        (_ticket, index) => OTHER_DESKS[index % OTHER_DESKS.length] === desk,
      );
      const left: string[] = [];
      let inTheirs = 0;
      for (const { ticket, language } of tickets) {
        const stages = await walk(DRAFTER, toDesk(house(ticket), desk));
        left.push(...stages.flatMap((stage) => faultsOf(stage, desk).map((fault) => `${ticket.id} ${fault}`)));
        const [first] = stages;
        if (first !== undefined && 'reply' in first.handoff && first.handoff.reply.language === language) inTheirs += 1;
      }

      expect(left).toEqual([]);
      expect(inTheirs).toBeGreaterThanOrEqual(tickets.length * LANGUAGE_SHARE);
    },
  );
});
