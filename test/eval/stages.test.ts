import { beforeAll, describe, expect, test } from '@jest/globals';
import { STAGE_ORDER } from '../../src/domain/stages.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { readLabelledFile } from '../../src/eval/read-labelled.js';
import type { Drafter, DraftRequest } from '../../src/ports.js';
import { type Evaluator, openEvaluator } from '../../src/workers/evaluation.js';
import { aTicket } from '../support/builders.js';
import { aRow } from './labelled-rows.js';

const PLAYBOOK = { dir: 'playbook', policyFile: 'eval/reference-policy.yaml' };

describe('an evaluation', () => {
  let evaluator: Evaluator;

  beforeAll(async () => {
    evaluator = await open();
  });

  test('takes a ticket through the four stages and looks at both gates', async () => {
    const handled = await evaluator.handle(aTicket({ body: 'Our lawyer has filed a lawsuit against you.' }));

    expect(handled.failure).toBeNull();
    expect(handled.records.map(({ stage }) => stage)).toEqual([
      'support-specialist',
      'operations-lead',
      'analyst',
      'product-manager',
    ]);
    expect(handled.times.map(({ stage }) => stage)).toEqual(handled.records.map(({ stage }) => stage));
    expect(handled.gates).toEqual({ escalation: true, beforeExecution: true });
    expect(handled.routing?.escalation).not.toBeNull();
  });

  test('gives the same verdicts twice', async () => {
    const [one, two] = [await evaluator.handle(aTicket()), await evaluator.handle(aTicket())];

    expect(two.records).toEqual(one.records);
    expect(two.actions).toEqual(one.actions);
  });

  test('hands the stages nothing of labels, id and source', async () => {
    const poison = 'POISON-hire-a-lawyer-outage-suicide';
    const row = aRow({
      id: poison,
      source: { path: poison },
      labels: {
        escalate: true,
        class: poison,
        nearMissOf: poison,
        urgency: 'critical',
        askBack: true,
        language: `xx-${poison}`,
      },
    });
    const asked: DraftRequest[] = [];
    const listening = await open(listeningDrafter(asked));

    await listening.handle(ticketOf(row));

    expect(asked).toHaveLength(4);
    expect(JSON.stringify(asked)).not.toContain('POISON');
  });

  test('gives the same verdicts whatever labels, id and source say', async () => {
    const plain = await evaluator.handle(ticketOf(aRow()));
    const poisoned = await evaluator.handle(
      ticketOf(
        aRow({
          id: 'b',
          labels: {
            escalate: true,
            class: 'HARM',
            nearMissOf: null,
            urgency: 'critical',
            askBack: false,
            language: 'it',
          },
        }),
      ),
    );

    expect(poisoned.records).toEqual(plain.records);
  });

  test('goes on as a worker does when no draft can be used, and each stage says so', async () => {
    const failing = await open({
      kind: 'embedded',
      draft: async () => ({ content: 'nonsense', model: 'none', promptVersion: 'none', usage: NO_USAGE }),
    });

    const { failure, records, gates } = await failing.handle(aTicket());

    expect(failure).toBeNull();
    expect(records.map(({ output, repair }) => [output.kind, repair?.failure])).toEqual(
      STAGE_ORDER.map(() => ['failed', 'DraftInvalid']),
    );
    expect(gates).toEqual({ escalation: true, beforeExecution: true });
  });

  test('tells every problem of a policy, each in one line', async () => {
    const opening = await openEvaluator({ dir: 'playbook', policyFile: 'nowhere.yaml' });

    expect(opening).toMatchObject({ kind: 'invalid', problems: [expect.stringContaining('nowhere.yaml')] });
  });
});

async function open(drafter?: Drafter): Promise<Evaluator> {
  const opening = await openEvaluator(drafter === undefined ? PLAYBOOK : { ...PLAYBOOK, drafter });
  if (opening.kind === 'invalid') throw new Error(opening.problems.join('; '));
  return opening.evaluator;
}

function listeningDrafter(asked: DraftRequest[]): Drafter {
  const inner = createEmbeddedDrafter();
  return {
    kind: 'embedded',
    draft: (request, signal) => {
      asked.push(request);
      return inner.draft(request, signal);
    },
  };
}

function ticketOf(row: unknown): Ticket {
  const file = readLabelledFile({ text: JSON.stringify(row), thread: 'without' });
  const ticket = file.kind === 'read' ? file.tickets[0]?.ticket : undefined;
  if (ticket === undefined) throw new Error(JSON.stringify(file));
  return ticket;
}
