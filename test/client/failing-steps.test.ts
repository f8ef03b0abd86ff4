import { describe, expect, test } from '@jest/globals';
import { msToTs } from '@temporalio/common/lib/time.js';
import { failingAmong } from '../../src/client/failing-steps.js';
import { FAILURES } from '../../src/protocol/failures.js';

type Pending = Parameters<typeof failingAmong>[0][number];

function aPending(changes: Partial<Pending> = {}): Pending {
  return {
    activityId: '7',
    activityType: { name: 'analyst' },
    state: 1,
    attempt: 10,
    lastFailure: { message: 'secret sk-123', applicationFailureInfo: { type: 'PlaybookMissing' } },
    nextAttemptScheduleTime: msToTs(1_772_442_000_000),
    ...changes,
  };
}

describe('the steps that keep failing', () => {
  test('are told by code, count and next attempt, without a word of the failure', () => {
    expect(failingAmong([aPending()])).toEqual([
      {
        activityId: '7',
        step: 'analyst',
        failures: 9,
        code: 'PlaybookMissing',
        whatToDo: FAILURES.PlaybookMissing.whatToDo,
        next: 'waits',
        nextAt: '2026-03-02T09:00:00.000Z',
      },
    ]);
  });

  test('are none of those that are at their first attempt', () => {
    expect(failingAmong([aPending({ attempt: 1, lastFailure: null })])).toEqual([]);
  });

  test('are under way, or paused by an operator, and then have no next moment', () => {
    const nextAttemptScheduleTime = null;

    expect(failingAmong([aPending({ state: 2, nextAttemptScheduleTime })])).toMatchObject([
      { next: 'running', nextAt: null },
    ]);
    expect(failingAmong([aPending({ paused: true })])).toMatchObject([{ next: 'paused', nextAt: null }]);
  });

  test('say TimedOut for a worker that went away, and UnexpectedFailure for what has no code of ours', () => {
    const codes = [{ timeoutFailureInfo: {} }, { applicationFailureInfo: { type: 'TypeError: sk-123' } }, {}].map(
      (lastFailure) => failingAmong([aPending({ lastFailure })])[0]?.code,
    );

    expect(codes).toEqual(['TimedOut', 'UnexpectedFailure', 'UnexpectedFailure']);
  });
});
