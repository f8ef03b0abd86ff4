import { describe, expect, test } from '@jest/globals';
import { waitingLine } from '../../../src/cli/batch/waiting-line.js';
import type { TicketStatus } from '../../../src/domain/ticket-state.js';

const states = (...all: readonly TicketStatus[]): ReadonlyMap<string, TicketStatus> =>
  new Map(all.map((status, index) => [`T-${index}`, status]));

describe('the line of a batch that waits', () => {
  test('says first how many have ended, then where the others are, in the order in which a ticket lives', () => {
    const seen = states('resolved', 'working', 'handed_to_human', 'verifying');

    expect(waitingLine({ states: seen, quietMs: 0 })).toBe(
      'waiting     [##########..........] 2 of 4 ended  1 working, 1 verifying, 1 resolved, 1 handed_to_human',
    );
  });

  test('asks whether a worker runs once tickets at work have not moved for a minute', () => {
    const seen = states('working', 'resolved');

    expect(waitingLine({ states: seen, quietMs: 59_999 })).not.toContain('no worker?');
    expect(waitingLine({ states: seen, quietMs: 60_000 })).toContain(
      '1 of 2 ended  nothing moves, no worker?  1 working, 1 resolved',
    );
  });

  test('asks nothing while tickets wait for people, who may take their time', () => {
    const seen = states('awaiting_approval', 'verifying');

    expect(waitingLine({ states: seen, quietMs: 3_600_000 })).not.toContain('no worker?');
  });
});
