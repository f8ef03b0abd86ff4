import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ModelPrice, SHIPPED_PRICES } from './prices.js';

/** The prices in force, or what is wrong with the file: one line for each problem, with the file's name. */
export type PriceReading =
  | { readonly kind: 'ok'; readonly prices: readonly ModelPrice[] }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/**
 * Reads a price file: YAML or JSON, US dollars per million tokens as price pages give them, at most six decimals. What it
 * names replaces what ships; without a file the shipped prices hold.
 */
export async function readPrices(file: string | null): Promise<PriceReading> {
  if (file === null) return { kind: 'ok', prices: SHIPPED_PRICES };
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return invalid(file, ['it cannot be read']);
  const parsed = priceFile.safeParse(dataIn(text));
  if (!parsed.success) {
    return invalid(
      file,
      parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`),
    );
  }
  const { asOf, source, models } = parsed.data;
  const own = Object.entries(models).map(([model, price]): ModelPrice => ({ model, asOf, source, ...price }));
  return { kind: 'ok', prices: [...SHIPPED_PRICES, ...own] };
}

const MOST_USD = 10_000;
const MICRO = 1_000_000;

const usd = z
  .number({ error: 'US dollars per million tokens, e.g. 0.10' })
  .min(0, { error: '0 or more' })
  .max(MOST_USD, { error: `at most ${MOST_USD}` })
  .refine((value) => Math.abs(value * MICRO - Math.round(value * MICRO)) < 1e-3, { error: 'at most six decimals' })
  .transform((value) => Math.round(value * MICRO));

const WRONG_ENTRY = 'a map of input, cachedInput, cacheWrite and output, in US dollars per million tokens';

const priceFile = z.strictObject({
  asOf: z
    .string({ error: 'the day of the prices, in quotes: "2026-11-01"' })
    .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: 'the day of the prices: "2026-11-01"' }),
  source: z.string({ error: 'where the prices were read' }).min(1).max(200),
  models: z.record(
    z.string().min(1).max(100),
    z.strictObject(
      {
        input: usd,
        cachedInput: usd,
        cacheWrite: usd,
        output: usd,
        breakpoints: z.boolean({ error: 'true or false' }).default(false),
      },
      { error: (issue) => (issue.code === 'invalid_type' ? WRONG_ENTRY : undefined) },
    ),
    { error: 'a map from model id to input, cachedInput, cacheWrite and output' },
  ),
});

function dataIn(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function invalid(file: string, problems: readonly string[]): PriceReading {
  return { kind: 'invalid', problems: problems.map((problem) => `${file}: ${problem}`) };
}
