import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/brand.js';
import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { exampleTickets } from './example-tickets.js';
import { sharedTickets } from './shared-tickets.js';
import { shippedHouse } from './shipped-house.js';
import { walk } from './walk.js';

/** Every seventh shared ticket is enough: the hour decides here, not the words. */
const EACH = 7;

describe('the embedded drafter when the desk is closed', () => {
  test.each([
    ['in the night of a Sunday', '2026-03-01T03:00:00Z'],
    ['on a Friday evening', '2026-03-06T19:45:30Z'],
    ['on a holiday', '2026-12-25T10:00:00Z'],
    ['in the hour that the clocks skip', '2026-03-29T01:30:00Z'],
  ])(
    'leaves no finding %s: an escalation says when somebody is there, and is due then',
    async (_when, moment) => {
      const house = await shippedHouse();
      const shared = sharedTickets('tickets-dev.ndjson')?.map(({ ticket }) => ticket);
      const tickets = [...exampleTickets(), ...(shared ?? []).filter((_ticket, index) => index % EACH === 0)];
      const left: string[] = [];
      const reasons: string[] = [];
      for (const ticket of tickets) {
        const at = Date.parse(moment) as Instant;
        const stages = await walk(createEmbeddedDrafter(), { ...house(ticket), at });
        for (const { stage, findings } of stages)
          left.push(...findings.map(({ rule, at: place, fix }) => `${ticket.id} ${stage} ${rule} ${place}: ${fix}`));
        const path = stages[1]?.handoff as HandlingPath;
        if (path.escalation.needed) reasons.push(path.escalation.reason);
      }

      expect(left).toEqual([]);
      expect(reasons.some((reason) => reason.includes('the next duty slot begins'))).toBe(true);
      expect(reasons.filter((reason) => /\dT\d/u.test(reason))).toEqual([]);
    },
    60_000,
  );
});
