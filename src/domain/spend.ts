import type { HandoffRecord } from './stages.js';
import { sumUsage, type Usage } from './usage.js';

/** What a ticket cost in model calls, as lists show it. */
export interface Spend {
  /** Millionths of a US dollar, whole; `null`: the price of a model is not known. */
  readonly costMicroUsd: number | null;
  /** Calls in it whose usage never came back, so that the cost is too high rather than too low. */
  readonly estimatedCalls: number;
  /** All input tokens of those calls; 0 where a run of an earlier version wrote it. */
  readonly inputTokens: number;
  /** Those of them that the provider read from its cache. */
  readonly cachedInputTokens: number;
}

/** What the drafts of a round used, repairs and booked estimates included: the sum over its handoff records. */
export function spentBy(records: readonly Pick<HandoffRecord, 'usage'>[]): Usage {
  return sumUsage(records.map((record) => record.usage));
}

/** What a list shows of it; `null` where nobody was paid. Part of the row: see `rowOf` before changing it. */
export function spendOf(records: readonly Pick<HandoffRecord, 'usage'>[]): Spend | null {
  const { costMicroUsd, estimatedCalls, inputTokens, cachedInputTokens } = spentBy(records);
  return costMicroUsd === 0 ? null : { costMicroUsd, estimatedCalls, inputTokens, cachedInputTokens };
}

/** Reads what a list holds of a ticket, written by a run of any version; `null` where nothing is to be read. */
export function readSpend(value: unknown): Spend | null {
  if (typeof value !== 'object' || value === null || !('costMicroUsd' in value)) return null;
  const { costMicroUsd } = value;
  if (costMicroUsd !== null && typeof costMicroUsd !== 'number') return null;
  return {
    costMicroUsd,
    estimatedCalls: countIn(value, 'estimatedCalls'),
    inputTokens: countIn(value, 'inputTokens'),
    cachedInputTokens: countIn(value, 'cachedInputTokens'),
  };
}

function countIn(value: object, name: keyof Spend): number {
  const count: unknown = Reflect.get(value, name);
  return typeof count === 'number' ? count : 0;
}
