import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ClarifiedIssue } from '../../src/domain/handoffs/support-specialist.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import type { DraftRequest } from '../../src/ports.js';
import { aDraftRequest, aStartInput } from '../support/builders.js';
import { countShared, normalisedReply } from './normalised-reply.js';
import { sharedTickets } from './shared-tickets.js';
import { shippedHouse } from './shipped-house.js';
import { walk } from './walk.js';

const LANGUAGE_SHARE = 0.95;
/** Of all development tickets, at most so many may share a reply once inserted words are taken out. */
const SHARED_REPLIES = 0.1;
const DRAFTER = createEmbeddedDrafter();

describe('the embedded drafter on the shared tickets', () => {
  let house: (ticket: Ticket) => Partial<DraftRequest>;
  beforeAll(async () => {
    house = await shippedHouse();
  });

  async function issueOf(ticket: Ticket): Promise<ClarifiedIssue> {
    const draft = await DRAFTER.draft(
      aDraftRequest({ ...house(ticket), stage: 'support-specialist' }),
      new AbortController().signal,
    );
    return draft.content as ClarifiedIssue;
  }

  for (const file of ['tickets-dev.ndjson', 'hostile-dev.ndjson']) {
    test(`leaves no finding in any stage of ${file}, whether rules fire or not`, async () => {
      const left: string[] = [];
      for (const { ticket } of sharedTickets(file) ?? []) {
        for (const request of [house(ticket), { start: aStartInput({ ticket }) }]) {
          for (const { stage, findings } of await walk(DRAFTER, request))
            left.push(...findings.map(({ rule, at, fix }) => `${ticket.id} ${stage} ${rule} ${at}: ${fix}`));
        }
      }

      expect(left).toEqual([]);
    });
  }

  test('answers in the language that the labels name', async () => {
    const tickets = sharedTickets('tickets-dev.ndjson') ?? [];
    const wrong: string[] = [];
    for (const { ticket, language } of tickets)
      if ((await issueOf(ticket)).reply.language !== language) wrong.push(ticket.id);

    expect(wrong.length).toBeLessThanOrEqual(tickets.length * (1 - LANGUAGE_SHARE));
  });

  test('writes the same reply to few of them, apart from inserted words', async () => {
    const tickets = sharedTickets('tickets-dev.ndjson') ?? [];
    const replies: string[] = [];
    for (const { ticket } of tickets) {
      const { roster } = aDraftRequest(house(ticket)).opening;
      replies.push(normalisedReply((await issueOf(ticket)).reply, { ticket, roster }));
    }

    expect(countShared(replies)).toBeLessThanOrEqual(tickets.length * SHARED_REPLIES);
  });
});

describe('the count of replies that are shared', () => {
  test('counts each reply that another one equals', () => {
    expect(countShared(['a', 'b', 'a', 'c', 'a'])).toBe(3);
    expect(countShared(['a', 'b'])).toBe(0);
  });
});
