import { describe, expect, test } from '@jest/globals';
import { spendWords, usageWords } from '../../src/cli/views/spend.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { aRecord } from '../support/builders.js';
import { aClarifiedIssue, aHandlingPath } from '../support/good-drafts.js';

const usage = { ...NO_USAGE, inputTokens: 13_000, cachedInputTokens: 9_750, outputTokens: 600, costMicroUsd: 1_234 };
const records = [
  aRecord('support-specialist', aClarifiedIssue(), { usage }),
  aRecord('operations-lead', aHandlingPath(), { usage: { ...usage, estimatedCalls: 1 } }),
];

const spend = (costMicroUsd: number | null) => ({
  costMicroUsd,
  estimatedCalls: 0,
  inputTokens: 1_000,
  cachedInputTokens: 900,
});

describe('what a ticket cost', () => {
  test('stands in one cell, marked where it holds an estimate', () => {
    expect(spendWords(null)).toBeNull();
    expect(spendWords(spend(1_234))).toBe('0.0012 USD');
    expect(spendWords({ ...spend(2_500_000), estimatedCalls: 1 })).toBe('~2.5000 USD');
    expect(spendWords(spend(null))).toBe('unknown price');
  });

  test('is told in one line: money, tokens, share of the cache, estimates', () => {
    expect(usageWords(records)).toBe(
      '0.0025 USD: 26,000 input tokens (75 % from the cache), 1,200 output tokens; one call is in it at an estimate',
    );
    expect(usageWords([])).toBe('nothing: no model was called');
  });
});
