import { LIMITS } from './limits.js';
import type { Spend } from './spend.js';

/** How much of what models read came from the provider's cache, over several tickets. */
export type CacheShare =
  /** Too few tickets, or none whose usage came back whole. */
  | { readonly kind: 'untold'; readonly tickets: number }
  /** `percent` is whole, rounded down; `low` is below the limit. */
  | { readonly kind: 'enough' | 'low'; readonly percent: number; readonly tickets: number };

/**
 * The share over all tickets together, so that a long one counts for more. Tickets with a call whose usage never came back
 * are left out: an estimate knows of no cache.
 */
export function cacheShareOf(spends: readonly (Spend | null)[]): CacheShare {
  const told = spends.filter((spend): spend is Spend => (spend?.inputTokens ?? 0) > 0 && spend?.estimatedCalls === 0);
  if (told.length < LIMITS.cacheShareTickets.value) return { kind: 'untold', tickets: told.length };
  const input = told.reduce((sum, spend) => sum + spend.inputTokens, 0);
  const cached = told.reduce((sum, spend) => sum + spend.cachedInputTokens, 0);
  const kind = cached * 100 < input * LIMITS.cacheShare.value ? 'low' : 'enough';
  return { kind, percent: Math.floor((cached * 100) / input), tickets: told.length };
}
