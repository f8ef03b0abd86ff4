import { describe, expect, test } from '@jest/globals';
import type { Handoffs } from '../../src/domain/stages.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { desk } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import { aHandoff } from '../support/handoffs.js';
import { aParkedState } from '../support/ticket-states.js';

describe('`desk show`', () => {
  test('prints what each handoff stands on', async () => {
    const parked = aParkedState();
    const changes: Partial<Handoffs> = {
      'operations-lead': {
        ...aHandoff('operations-lead'),
        friction: [{ id: 'F1', kind: 'delay', where: 'the first answer', evidence: 'it waited two days' }],
        dispositions: [{ frictionId: 'F1', verdict: 'document' }],
        coordination: [
          { who: 'billing', ask: 'confirm the plan', by: 'within 4 h of the reply' },
          { who: 'legal', ask: 'Decide: a letter came.', by: '2026-03-03T08:00:00Z' },
        ],
      },
      analyst: {
        ...aHandoff('analyst'),
        metrics: [
          { name: 'answered in time', definition: 'first reply within 24 h', decides: 'whether we staff more' },
        ],
        rejected: [{ name: 'tickets per day', why: 'vanity' }],
      },
      'product-manager': {
        ...aHandoff('product-manager'),
        assumed: ['the limit is on purpose'],
        outOfScope: [{ item: 'other exports', why: 'nobody reported them' }],
        uncertainties: ['how often it happens'],
        teamDecisions: [{ question: 'raise the limit?', options: ['yes', 'no'], owner: 'ana', by: 'Friday' }],
      },
    };
    const handoffs = parked.handoffs.map((record) => ({
      ...record,
      output: record.stage in changes ? { ...record.output, handoff: changes[record.stage] } : record.output,
    })) as TicketState['handoffs'];

    const { stdout } = await desk(['show', 'T-1'], {
      ...{ desk: aFakeDesk([{ ...parked, handoffs }]), columns: 200, env: { NO_COLOR: '1' } },
    });

    for (const line of [
      '  known       The export is cut "stops after 10,000 rows"',
      '  missing     nothing',
      '  map today   answer the ticket: support-desk, waits on nothing (policy)',
      '  friction    F1 delay: the first answer (it waited two days), document',
      '  coordinate  billing: confirm the plan, within 4 h of the reply',
      // A moment is written for readers, and no full stop stands before the comma.
      '              legal: Decide: a letter came, 2026-03-03 08:00 UTC',
      '  metrics     answered in time: first reply within 24 h; decides whether we staff more',
      '  not used    tickets per day (vanity)',
      '  assumed     the limit is on purpose',
      '  outside     other exports: nobody reported them',
      '  uncertain   how often it happens',
      '  to decide   raise the limit? (yes or no; ana, Friday)',
    ])
      expect(stdout).toContain(line);
  });
});
