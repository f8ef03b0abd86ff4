import type { Settings } from '../config.js';
import { readPrices } from '../drafters/price-file.js';
import { priceOf } from '../drafters/prices.js';
import { loadPlaybook } from '../playbook/load.js';

/** What a look at the prices showed. */
export type PriceReading =
  | { readonly kind: 'not_used' }
  | { readonly kind: 'priced'; readonly model: string; readonly asOf: string; readonly source: string }
  | { readonly kind: 'unknown'; readonly model: string; readonly isBudgeted: 'yes' | 'no' }
  | { readonly kind: 'unreadable'; readonly problems: readonly string[] };

/** Looks up the price of the model as a worker with these settings would, and whether the policy has a budget in money. */
export async function readPrice({ drafter, openai, playbookDir, policyFile }: Settings): Promise<PriceReading> {
  if (drafter === 'embedded') return { kind: 'not_used' };
  const reading = await readPrices(openai.pricesFile);
  if (reading.kind === 'invalid') return { kind: 'unreadable', problems: reading.problems };
  const { model } = openai;
  const price = priceOf(reading.prices, model);
  if (price !== null) return { kind: 'priced', model, asOf: price.asOf, source: price.source };
  // A playbook that cannot be loaded has a check of its own.
  const verdict = await loadPlaybook({ dir: playbookDir, policyFile });
  const isBudgeted = verdict.kind === 'loaded' && verdict.playbook.policy.budget.costMicroUsd !== null;
  return { kind: 'unknown', model, isBudgeted: isBudgeted ? 'yes' : 'no' };
}
