import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPrices } from '../../src/drafters/price-file.js';
import { costOf, priceOf, SHIPPED_PRICES } from '../../src/drafters/prices.js';

const LUNA = priceOf(SHIPPED_PRICES, 'gpt-6-luna');
const TOKENS = { inputTokens: 1_000, cachedInputTokens: 600, cacheWriteTokens: 300, outputTokens: 100 };

describe('a price', () => {
  test.each(['gpt-6-luna', 'gpt-6.1-terra', 'gpt-6-sol'])(
    'of %s ships, with its day and where it was read',
    (model) => {
      expect(priceOf(SHIPPED_PRICES, model)).toMatchObject({
        model,
        asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
        source: expect.stringContaining('third parties'),
      });
    },
  );

  test('holds for a dated snapshot of the model, and for no other model that begins alike', () => {
    expect(priceOf(SHIPPED_PRICES, 'gpt-6-luna-2026-09-01')).toBe(LUNA);
    expect(priceOf(SHIPPED_PRICES, 'gpt-6-luna-pro')).toBeNull();
    expect(priceOf(SHIPPED_PRICES, 'gpt-6')).toBeNull();
  });
});

describe('a cost', () => {
  test('bills each input token once: plain, read or written', () => {
    // 100 at 0.10, 600 at 0.01, 300 at 0.125 and 100 at 0.50 USD per million: 10 + 6 + 37.5 + 50.
    expect(costOf(TOKENS, LUNA, 'default')).toBe(104);
  });

  test('is half in the slower tier, and twice the price in a tier that nobody knows', () => {
    expect(costOf(TOKENS, LUNA, 'flex')).toBe(52);
    expect(costOf(TOKENS, LUNA, 'priority')).toBe(207);
  });

  test('is not known without a price, and never nothing where something was used', () => {
    expect(costOf(TOKENS, null, 'default')).toBeNull();
    expect(
      costOf(
        { ...TOKENS, inputTokens: 1, cachedInputTokens: 1, cacheWriteTokens: 0, outputTokens: 0 },
        LUNA,
        'default',
      ),
    ).toBe(1);
  });
});

describe('a price file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'prices-'));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  async function reading(text: string) {
    const file = join(folder, 'prices.yaml');
    await writeFile(file, text);
    return readPrices(file);
  }

  test('adds models and replaces single ones; the others stay', async () => {
    const read = await reading(
      'asOf: "2026-11-01"\nsource: our contract\nmodels:\n  own-model: { input: 0.2, cachedInput: 0.02, cacheWrite: 0.25, output: 1.123456 }\n  gpt-6-luna: { input: 9, cachedInput: 9, cacheWrite: 9, output: 9, breakpoints: true }\n',
    );

    const prices = read.kind === 'ok' ? read.prices : [];
    expect(priceOf(prices, 'own-model')).toEqual({
      model: 'own-model',
      asOf: '2026-11-01',
      source: 'our contract',
      input: 200_000,
      cachedInput: 20_000,
      cacheWrite: 250_000,
      output: 1_123_456,
      breakpoints: false,
    });
    expect(priceOf(prices, 'gpt-6-luna')).toMatchObject({ input: 9_000_000, source: 'our contract' });
    expect(priceOf(prices, 'gpt-6-sol')).toBe(priceOf(SHIPPED_PRICES, 'gpt-6-sol'));
  });

  test.each([
    ['a day that is none', 'asOf: soon\nsource: x\nmodels: {}\n', 'asOf: the day of the prices: "2026-11-01"'],
    [
      'a negative price',
      'asOf: "2026-11-01"\nsource: x\nmodels:\n  m: { input: -1, cachedInput: 0, cacheWrite: 0, output: 0 }\n',
      'models.m.input: 0 or more',
    ],
    [
      'a price in parts of a millionth',
      'asOf: "2026-11-01"\nsource: x\nmodels:\n  m: { input: 0.0000001, cachedInput: 0, cacheWrite: 0, output: 0 }\n',
      'models.m.input: at most six decimals',
    ],
    [
      'a price that is missing',
      'asOf: "2026-11-01"\nsource: x\nmodels:\n  m: { input: 1, cachedInput: 0, cacheWrite: 0 }\n',
      'models.m.output: US dollars per million tokens, e.g. 0.10',
    ],
    [
      'a number in place of prices',
      'asOf: "2026-11-01"\nsource: x\nmodels:\n  m: 3\n',
      'models.m: a map of input, cachedInput, cacheWrite and output, in US dollars per million tokens',
    ],
    ['an unknown key', 'asOf: "2026-11-01"\nsource: x\nmodels: {}\ntax: 3\n', 'the file: Unrecognized key: "tax"'],
    ['text that is no YAML', 'a: [', 'the file: Invalid input'],
  ])('with %s is refused with file and place', async (_name, text, problem) => {
    const read = await reading(text);

    expect(read.kind).toBe('invalid');
    expect(read.kind === 'invalid' ? read.problems.join('\n') : '').toContain(`prices.yaml: ${problem}`);
  });

  test('that is not there is refused', async () => {
    expect(await readPrices(join(folder, 'none.yaml'))).toMatchObject({ kind: 'invalid' });
  });

  test('is not needed', async () => {
    expect(await readPrices(null)).toEqual({ kind: 'ok', prices: SHIPPED_PRICES });
  });
});
