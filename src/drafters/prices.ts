import type { Usage } from '../domain/usage.js';

/** What one model costs, in millionths of a US dollar per million tokens: whole numbers, so sums stay exact. */
export interface ModelPrice {
  /** Model id without the date of a snapshot. */
  readonly model: string;
  /** The day on which somebody read the price, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Where it was read. */
  readonly source: string;
  readonly input: number;
  readonly cachedInput: number;
  readonly cacheWrite: number;
  readonly output: number;
  /** Whether the provider caches this model at breakpoints (GPT-5.6 and later); else it caches by itself, in steps. */
  readonly breakpoints: boolean;
}

const THIRD_PARTIES = 'as third parties reported it; read the price page of the provider before you rely on it';

/** The prices that ship. A settings file (DESK_PRICES) replaces single ones and adds others. */
export const SHIPPED_PRICES: readonly ModelPrice[] = [
  {
    model: 'gpt-6-luna',
    asOf: '2026-09-22',
    source: THIRD_PARTIES,
    input: 100_000,
    cachedInput: 10_000,
    cacheWrite: 125_000,
    output: 500_000,
    breakpoints: true,
  },
  {
    model: 'gpt-6.1-terra',
    asOf: '2026-10-26',
    source: THIRD_PARTIES,
    input: 1_000_000,
    cachedInput: 50_000,
    cacheWrite: 1_250_000,
    output: 5_000_000,
    breakpoints: true,
  },
  {
    model: 'gpt-6-sol',
    asOf: '2026-09-22',
    source: THIRD_PARTIES,
    input: 2_000_000,
    cachedInput: 200_000,
    cacheWrite: 2_500_000,
    output: 10_000_000,
    breakpoints: true,
  },
];

/** The price of a model or of a dated snapshot of it (`MODEL-2026-09-01`); `null` when nobody wrote one down. The last entry wins. */
export function priceOf(prices: readonly ModelPrice[], model: string): ModelPrice | null {
  const name = model.replace(SNAPSHOT, '');
  return prices.findLast((price) => price.model === model || price.model === name) ?? null;
}

const SNAPSHOT = /-(?:\d{4}-\d{2}-\d{2}|latest)$/u;

/** How a provider was asked to serve a call: at its ordinary price, or slower at half of it. */
export type ServiceTier = 'default' | 'flex';

/**
 * What these tokens cost, whole and rounded up. Each input token is paid once: plain, read from the cache or written to it.
 * A tier that the table does not know is reckoned at twice the ordinary price, so that no budget is overrun unseen. `null`
 * where the price of the model is not known.
 */
export function costOf(
  tokens: Pick<Usage, 'inputTokens' | 'cachedInputTokens' | 'cacheWriteTokens' | 'outputTokens'>,
  price: ModelPrice | null,
  servedAs: string,
): number | null {
  if (price === null) return null;
  const share = SHARES.get(servedAs) ?? DEAREST;
  const { inputTokens, cachedInputTokens, cacheWriteTokens, outputTokens } = tokens;
  const plain = Math.max(0, inputTokens - cachedInputTokens - cacheWriteTokens);
  const sum =
    plain * price.input +
    cachedInputTokens * price.cachedInput +
    cacheWriteTokens * price.cacheWrite +
    outputTokens * price.output;
  return Math.ceil((sum * share) / PER_MILLION);
}

const PER_MILLION = 1_000_000;

/** What no tier that is known today exceeds. */
const DEAREST = 2;

/** Share of the ordinary price, by tier as the provider names it. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ['default', 1],
  ['auto', 1],
  ['flex', 0.5],
]);
