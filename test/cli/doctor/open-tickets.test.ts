import { describe, expect, test } from '@jest/globals';
import { judgeFailingSteps } from '../../../src/cli/doctor/checks/failing-steps.js';
import { judgeKeptPlaybooks } from '../../../src/cli/doctor/checks/kept-playbooks.js';
import { FAILURES } from '../../../src/protocol/failures.js';

const REFUSED = { kind: 'refused', code: 3 } as const;

describe('the check of steps that keep failing', () => {
  const step = (failures: number) =>
    ({
      activityId: '7',
      step: 'analyst',
      failures,
      code: 'PlaybookMissing',
      whatToDo: FAILURES.PlaybookMissing.whatToDo,
      next: 'waits',
      nextAt: null,
    }) as const;
  const judged = (...failures: readonly number[]) =>
    judgeFailingSteps({
      kind: 'answered',
      value: {
        asked: 20,
        failing: failures.map((count, index) => ({ workflowId: `ticket/acme/T-${index}`, step: step(count) })),
      },
    });

  test('names the tickets, with code and what to do, each advice once', () => {
    expect(judged(9, 4)).toEqual({
      state: 'failed',
      found: [
        'steps keep failing:',
        'ticket/acme/T-0: stage analyst failed 9 times, the last time with PlaybookMissing',
        'ticket/acme/T-1: stage analyst failed 4 times, the last time with PlaybookMissing',
      ].join('\n'),
      repair: `PlaybookMissing: ${FAILURES.PlaybookMissing.whatToDo}`,
    });
  });

  test('names five, and how many more there are', () => {
    expect(judged(9, 9, 9, 9, 9, 9, 9).found).toMatch(/T-4: .*\nand 2 more$/u);
  });

  test('is content while a step failed once or twice, and skipped where the server has no index', () => {
    expect(judged(1, 2)).toMatchObject({ state: 'ok', found: expect.stringContaining('of 20 open tickets') });
    expect(judgeFailingSteps(REFUSED).state).toBe('skipped');
  });
});

describe('the check of kept playbooks', () => {
  const kept = { stateDir: '/srv/desk/.desk', hashes: ['b'.repeat(64)] };

  test('names the open tickets whose playbook is not kept, and the folder', () => {
    const missing = { workflowId: 'ticket/acme/T-1', playbook: 'aaaaaaaaaaaa' };

    expect(judgeKeptPlaybooks(kept, { kind: 'answered', value: [missing] })).toMatchObject({
      state: 'failed',
      found: 'open tickets name playbooks that are not kept in /srv/desk/.desk:\nticket/acme/T-1 names aaaaaaaaaaaa',
      repair: expect.stringMatching(/^Bring HASH.json back into `playbooks`.*DESK_STATE_DIR/u),
    });
  });

  test('is content where none does, and skipped where the server has no index', () => {
    expect(judgeKeptPlaybooks(kept, { kind: 'answered', value: [] }).state).toBe('ok');
    expect(judgeKeptPlaybooks(kept, REFUSED).state).toBe('skipped');
  });
});
