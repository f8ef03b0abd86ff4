import { describe, expect, test } from '@jest/globals';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { aStartInput } from '../support/builders.js';
import { sharedTickets } from './shared-tickets.js';
import { shippedHouse } from './shipped-house.js';
import { walk } from './walk.js';

const LANGUAGE_SHARE = 0.95;

describe('the embedded drafter on the shared tickets', () => {
  for (const file of ['tickets-dev.ndjson', 'hostile-dev.ndjson']) {
    test(`leaves no finding in any stage of ${file}, whether rules fire or not`, async () => {
      const house = await shippedHouse();
      const left: string[] = [];
      for (const { ticket } of sharedTickets(file) ?? []) {
        for (const request of [house(ticket), { start: aStartInput({ ticket }) }]) {
          for (const { stage, findings } of await walk(createEmbeddedDrafter(), request))
            left.push(...findings.map(({ rule, at, fix }) => `${ticket.id} ${stage} ${rule} ${at}: ${fix}`));
        }
      }

      expect(left).toEqual([]);
    });
  }

  test('answers in the language that the labels name', async () => {
    const tickets = sharedTickets('tickets-dev.ndjson') ?? [];
    const wrong: string[] = [];
    for (const { ticket, language } of tickets) {
      const [first] = await walk(createEmbeddedDrafter(), { start: aStartInput({ ticket }) });
      if (first?.stage !== 'support-specialist' || !('reply' in first.handoff)) throw new Error('no reply');
      if (first.handoff.reply.language !== language) wrong.push(ticket.id);
    }

    expect(wrong.length).toBeLessThanOrEqual(tickets.length * (1 - LANGUAGE_SHARE));
  });
});
