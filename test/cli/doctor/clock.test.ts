import { describe, expect, test } from '@jest/globals';
import { judgeClock, narrowed } from '../../../src/cli/doctor/checks/clock.js';

describe('the clock check', () => {
  test('takes a difference that the round trip explains for none', () => {
    expect(judgeClock({ earliestMs: -6_000, latestMs: 6_000 })).toEqual({
      state: 'ok',
      found: "agrees with the server's, within 6.0 s",
      repair: null,
    });
  });

  test('warns above one second, and fails above five', () => {
    expect(judgeClock({ earliestMs: 1_000, latestMs: 1_010 }).state).toBe('ok');
    expect(judgeClock({ earliestMs: 1_001, latestMs: 1_010 }).state).toBe('warning');
    expect(judgeClock({ earliestMs: 5_000, latestMs: 5_010 }).state).toBe('warning');
    expect(judgeClock({ earliestMs: 5_001, latestMs: 5_010 }).state).toBe('failed');
  });

  test('says which clock is ahead, and by how much at least', () => {
    expect(judgeClock({ earliestMs: 7_240, latestMs: 7_300 }).found).toBe(
      "the server's clock is 7.2 s ahead of the one of this machine",
    );
    expect(judgeClock({ earliestMs: -7_300, latestMs: -7_240 }).found).toBe(
      "the server's clock is 7.2 s behind the one of this machine",
    );
  });

  test('gets sharper with each task', () => {
    const first = { earliestMs: -20, latestMs: 30 };
    expect(narrowed(null, first)).toBe(first);
    expect(narrowed(first, { earliestMs: -5, latestMs: 90 })).toEqual({ earliestMs: -5, latestMs: 30 });
  });

  test('believes the newest task when a clock was set meanwhile', () => {
    expect(narrowed({ earliestMs: -5, latestMs: 5 }, { earliestMs: 900, latestMs: 950 })).toEqual({
      earliestMs: 900,
      latestMs: 950,
    });
  });
});
