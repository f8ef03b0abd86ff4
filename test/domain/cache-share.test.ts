import { describe, expect, test } from '@jest/globals';
import { judgeCacheShare } from '../../src/cli/doctor/checks/cache-share.js';
import { cacheShareOf } from '../../src/domain/cache-share.js';
import { LIMITS } from '../../src/domain/limits.js';
import type { Spend } from '../../src/domain/spend.js';

const FEWEST = LIMITS.cacheShareTickets.value;
const LEAST = LIMITS.cacheShare.value;

/** As many tickets, each with this share of a thousand tokens from the cache. */
function tickets(count: number, perMille: number, changes: Partial<Spend> = {}): readonly Spend[] {
  const spend = { costMicroUsd: 10, estimatedCalls: 0, inputTokens: 1_000, cachedInputTokens: perMille, ...changes };
  return Array.from({ length: count }, () => spend);
}

describe('the share that was read from the cache', () => {
  test('is low just below the limit, and enough on it', () => {
    expect(cacheShareOf(tickets(FEWEST, LEAST * 10 - 1))).toEqual({ kind: 'low', percent: LEAST - 1, tickets: FEWEST });
    expect(cacheShareOf(tickets(FEWEST, LEAST * 10))).toEqual({ kind: 'enough', percent: LEAST, tickets: FEWEST });
  });

  test('is not told by fewer tickets than the limit says', () => {
    expect(cacheShareOf(tickets(FEWEST - 1, 0))).toEqual({ kind: 'untold', tickets: FEWEST - 1 });
    expect(cacheShareOf([])).toEqual({ kind: 'untold', tickets: 0 });
  });

  test('counts tokens and not tickets', () => {
    const long = tickets(1, 90_000, { inputTokens: 100_000 });

    expect(cacheShareOf([...tickets(FEWEST, 0), ...long])).toMatchObject({ kind: 'enough', percent: 85 });
  });

  test('leaves out who paid nothing, estimates, and rows of earlier versions', () => {
    const silent = [null, ...tickets(9, 0, { estimatedCalls: 1 }), ...tickets(9, 0, { inputTokens: 0 })];

    expect(cacheShareOf([...silent, ...tickets(FEWEST, 800)])).toMatchObject({ kind: 'enough', tickets: FEWEST });
    expect(cacheShareOf(silent)).toEqual({ kind: 'untold', tickets: 0 });
  });
});

describe('the check of the cache', () => {
  test('warns of a low share, with what to do, and is content with enough', () => {
    const verdict = judgeCacheShare({ kind: 'answered', value: cacheShareOf(tickets(FEWEST, 411)) });

    expect(verdict).toMatchObject({
      state: 'warning',
      found: "41 % of what models read for 5 tickets came from the provider's cache, less than 60 %",
      repair: expect.stringContaining('DESK_OPENAI_CACHE_BUCKETS'),
    });
    expect(judgeCacheShare({ kind: 'answered', value: cacheShareOf(tickets(FEWEST, 850)) }).state).toBe('ok');
  });

  test('says why it was not looked at', () => {
    expect(judgeCacheShare({ kind: 'answered', value: cacheShareOf(tickets(2, 0)) })).toMatchObject({
      state: 'skipped',
      found: expect.stringContaining('2 of the newest tickets'),
    });
    expect(judgeCacheShare({ kind: 'refused', code: 4 }).state).toBe('skipped');
  });
});
