import { beforeAll, describe, expect, test } from '@jest/globals';
import { costOf, priceOf, SHIPPED_PRICES } from '../../src/drafters/prices.js';
import { type CostRun, runCosts } from '../support/cost-run.js';
import { aPromptCache, type CacheRules } from '../support/prompt-cache.js';
import { shippedHouse } from './shipped-house.js';

const MODEL = 'gpt-6-luna';
const TICKETS = 100;
/** What the issue asks for. */
const LEAST_READ_SHARE = 0.8;

describe.each<CacheRules>(['breakpoints', 'steps'])('a hundred tickets at a provider that caches in %s', (rules) => {
  let run: CostRun;
  beforeAll(async () => {
    run = await runCosts({ tickets: TICKETS, rules, model: MODEL, house: await shippedHouse() });
  }, 240_000);

  test('read at least four fifths of their input from the cache', () => {
    expect(run.ledger).toHaveLength(TICKETS * 4);
    expect(run.readShare).toBeGreaterThanOrEqual(LEAST_READ_SHARE);
  });

  test('are reported at exactly what the provider bills', () => {
    const price = priceOf(SHIPPED_PRICES, MODEL);
    const billed = run.ledger.map(({ read, written, plain, output }) => ({
      inputTokens: read + written + plain,
      cachedInputTokens: read,
      cacheWriteTokens: written,
      outputTokens: output,
    }));
    const sum = (of: (call: (typeof billed)[number]) => number) => billed.reduce((total, call) => total + of(call), 0);

    expect(run.total).toMatchObject({
      inputTokens: sum((call) => call.inputTokens),
      cachedInputTokens: sum((call) => call.cachedInputTokens),
      cacheWriteTokens: sum((call) => call.cacheWriteTokens),
      outputTokens: sum((call) => call.outputTokens),
      costMicroUsd: sum((call) => costOf(call, price, 'default') ?? Number.NaN),
      estimatedCalls: 0,
    });
  });

  test('are each reported at the sum of their four records', () => {
    for (const { records, spent } of run.tickets) {
      expect(records).toHaveLength(4);
      expect(spent.costMicroUsd).toBe(
        records.reduce((sum, record) => sum + (record.usage.costMicroUsd ?? Number.NaN), 0),
      );
    }
  });
});

describe('at a provider that caches at breakpoints', () => {
  test('the last stage writes nothing, and every stage reads what the one before it wrote', async () => {
    const { ledger } = await runCosts({ tickets: 2, rules: 'breakpoints', model: MODEL, house: await shippedHouse() });
    const [, second] = [ledger.slice(0, 4), ledger.slice(4)];

    expect(second?.map((call) => call.written > 0)).toEqual([true, true, true, false]);
    expect(second?.every((call) => call.read > 1_024)).toBe(true);
    for (const [index, call] of (second ?? []).entries()) {
      const before = second?.[index - 1];
      if (before !== undefined) expect(call.read).toBe(before.read + before.written);
    }
  });
});

describe('the cache of the test', () => {
  const count = (text: string) => text.length;
  const long = { text: 'x'.repeat(1_100), isMarked: true };

  test('reads what was written at a breakpoint, under the same key only', () => {
    const cache = aPromptCache('breakpoints', count);
    const prompt = { key: 'k', mode: 'explicit', stretches: [long, { text: 'tail', isMarked: false }] } as const;

    expect(cache(prompt)).toEqual({ read: 0, written: 1_100, plain: 4 });
    expect(cache(prompt)).toEqual({ read: 1_100, written: 0, plain: 4 });
    expect(cache({ ...prompt, key: 'other' })).toMatchObject({ read: 0 });
  });

  test('keeps nothing shorter than 1,024 tokens, and nothing without a breakpoint', () => {
    const cache = aPromptCache('breakpoints', count);
    const short = { key: 'k', mode: 'explicit', stretches: [{ text: 'x'.repeat(1_023), isMarked: true }] } as const;
    const unmarked = { key: 'k', mode: 'explicit', stretches: [{ ...long, isMarked: false }] } as const;

    for (const prompt of [short, short, unmarked, unmarked])
      expect(cache(prompt)).toMatchObject({ read: 0, written: 0 });
  });

  test('writes the end of an implicit call', () => {
    const cache = aPromptCache('breakpoints', count);
    const prompt = { key: 'k', mode: 'implicit', stretches: [{ ...long, isMarked: false }] } as const;

    expect(cache(prompt)).toEqual({ read: 0, written: 1_100, plain: 0 });
    expect(cache(prompt)).toEqual({ read: 1_100, written: 0, plain: 0 });
  });

  test('in steps reads whole steps of 128 of the same beginning, from 1,024 on, and bills no writing', () => {
    const cache = aPromptCache('steps', (text) => text.length / 5);
    // 1,300 tokens of five characters.
    const beginning = 'abcde'.repeat(1_300);
    const prompt = (end: string) =>
      ({ key: 'k', mode: 'implicit', stretches: [{ text: beginning + end, isMarked: false }] }) as const;

    expect(cache(prompt('one'.repeat(500)))).toMatchObject({ read: 0, written: 0 });
    expect(cache(prompt('two'.repeat(500)))).toMatchObject({ read: 1_280, written: 0 });
    expect(cache({ ...prompt(''), stretches: [{ text: 'abcde'.repeat(1_000), isMarked: false }] })).toMatchObject({
      read: 0,
    });
  });
});
