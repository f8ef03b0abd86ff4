import { describe, expect, test } from '@jest/globals';
import {
  type DispatchFacts,
  type DispatchMoment,
  judgeDispatch,
  needsMoreTasks,
} from '../../../src/cli/doctor/checks/dispatch-delay.js';

/** Tasks that came so many milliseconds after each other. */
function tasksAfter(gapsMs: readonly number[]): readonly DispatchMoment[] {
  let startedMs = 1_772_442_000_000;
  return [{ startedMs }, ...gapsMs.map((gapMs) => ({ startedMs: (startedMs += gapMs) }))];
}

function times(count: number, gapMs: number): readonly number[] {
  return Array.from({ length: count }, () => gapMs);
}

function judged(gapsMs: readonly number[], changes: Partial<DispatchFacts> = {}) {
  const facts = { tasks: tasksAfter(gapsMs), activityDelaysMs: [3, 2, 9, 2, 4], isEager: true, ...changes };
  return judgeDispatch({ kind: 'answered', value: facts });
}

/** What an idle server with its defaults does: 20 saved reads at once, then one each 50 ms. */
const DEFAULTS = [...times(20, 8), ...times(20, 50)];
/** Gaps that were measured on our own server beside four busy processes. */
const OURS_UNDER_LOAD = [31, 106, 12, 64, 8, 158, 44, 27, 9, 61, 90, 14, 52, 39, 120, 7, 26, 74, 48, 19];

describe('the dispatch delay', () => {
  test('is fine on a server that hands out more tasks than its steps would allow', () => {
    expect(judged(times(40, 8))).toEqual({
      state: 'ok',
      found: 'median 3 ms from schedule to dispatch of five activities (3, 2, 9, 2, 4); activities start eagerly',
      repair: null,
    });
  });

  test('names the poll rates and eager execution, with their values, when tasks come in steps of 50 ms', () => {
    const verdict = judged(DEFAULTS, { activityDelaysMs: [44, 41, 43, 39, 45], isEager: false });

    expect(verdict).toMatchObject({
      state: 'warning',
      found: expect.stringMatching(/^median 43 ms .* steps of 50 ms/u),
    });
    expect(verdict.repair?.split('\n').slice(1)).toEqual([
      'history.transferProcessorMaxPollRPS=2000',
      'history.timerProcessorMaxPollRPS=2000',
      'system.enableActivityEagerExecution=true',
    ]);
  });

  test('names eager execution alone when that is all', () => {
    const verdict = judged(times(40, 8), { isEager: false });

    expect(verdict.state).toBe('warning');
    expect(verdict.repair?.split('\n').slice(1)).toEqual(['system.enableActivityEagerExecution=true']);
  });

  test('is not taken for steps by the first tasks of an idle server, which it has saved up', () => {
    expect(needsMoreTasks(tasksAfter(times(20, 8)))).toBe(true);
    expect(judged(times(20, 8)).state).toBe('skipped');
    expect(needsMoreTasks(tasksAfter(DEFAULTS))).toBe(false);
  });

  test('is not told from a busy machine, whose delays say nothing', () => {
    expect(judged(OURS_UNDER_LOAD, { activityDelaysMs: [34, 26, 68, 5, 37] })).toMatchObject({
      state: 'skipped',
      found: expect.stringContaining('ask again nearer to the server, or when both are idle'),
    });
  });

  test('is fine when the server was fast for a while, however long the machine stood still after it', () => {
    expect(judged([...times(31, 8), 2_000, 900]).state).toBe('ok');
  });

  test('needs more than 25 tasks ahead of the steps to be fine', () => {
    expect(judged(times(30, 8)).state).toBe('ok');
    expect(judged(times(29, 8)).state).toBe('skipped');
  });

  test('needs 12 of 20 tasks in step to be steps', () => {
    const others = times(8, 20);
    expect(judged([...others, ...times(12, 50)]).state).toBe('warning');
    expect(judged([...others, ...times(11, 50), 70]).state).toBe('skipped');
  });

  test('gives up after 200 tasks or four seconds', () => {
    expect(needsMoreTasks(tasksAfter(times(198, 20)))).toBe(false);
    expect(needsMoreTasks(tasksAfter(times(100, 39)))).toBe(true);
    expect(needsMoreTasks(tasksAfter(times(100, 40)))).toBe(false);
    expect(needsMoreTasks(tasksAfter([...times(98, 35), ...times(100, 5)]))).toBe(false);
  });

  test('fails when the server hands out nothing, and is a warning when it does not let us look', () => {
    expect(judgeDispatch({ kind: 'refused', code: 4 }).state).toBe('failed');
    expect(judgeDispatch({ kind: 'refused', code: 7 })).toMatchObject({
      state: 'warning',
      repair: expect.stringContaining('"worker"'),
    });
  });
});
