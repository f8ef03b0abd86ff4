import { describe, expect, test } from '@jest/globals';
import { readSpend, spendOf, spentBy } from '../../src/domain/spend.js';
import { NO_USAGE, sumUsage, type Usage } from '../../src/domain/usage.js';

const USED: Usage = {
  inputTokens: 100,
  cachedInputTokens: 60,
  cacheWriteTokens: 20,
  outputTokens: 10,
  reasoningTokens: 4,
  costMicroUsd: 7,
  estimatedCalls: 1,
  latencyMs: 900,
};

describe('usage', () => {
  test('is added field by field', () => {
    const twice = sumUsage([USED, USED]);

    expect(Object.entries(twice)).toEqual(Object.entries(USED).map(([name, value]) => [name, Number(value) * 2]));
    expect(sumUsage([])).toEqual(NO_USAGE);
  });

  test('with one unknown cost has no known cost, and its tokens count all the same', () => {
    expect(sumUsage([USED, { ...USED, costMicroUsd: null }])).toMatchObject({ costMicroUsd: null, inputTokens: 200 });
  });
});

describe('the spend of a ticket', () => {
  test('is the sum over its records', () => {
    const records = [{ usage: USED }, { usage: NO_USAGE }, { usage: USED }];

    expect(spentBy(records).costMicroUsd).toBe(14);
    expect(spendOf(records)).toEqual({
      costMicroUsd: 14,
      estimatedCalls: 2,
      inputTokens: 200,
      cachedInputTokens: 2 * USED.cachedInputTokens,
    });
  });

  test('is none where nobody was paid', () => {
    expect(spendOf([{ usage: { ...NO_USAGE, latencyMs: 5 } }])).toBeNull();
    expect(spendOf([])).toBeNull();
  });

  test('is read back from a list as it was written, and as none where something else stands there', () => {
    const spend = { costMicroUsd: 14, estimatedCalls: 2, inputTokens: 10, cachedInputTokens: 9 };

    expect(readSpend(JSON.parse(JSON.stringify(spend)))).toEqual(spend);
    expect(readSpend({ costMicroUsd: null })).toEqual({
      costMicroUsd: null,
      estimatedCalls: 0,
      inputTokens: 0,
      cachedInputTokens: 0,
    });
    for (const odd of [undefined, null, 'x', 7, {}, { costMicroUsd: '14' }]) expect(readSpend(odd)).toBeNull();
  });
});
