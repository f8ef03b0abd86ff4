import { type Spend, spentBy } from '../../domain/spend.js';
import type { HandoffRecord } from '../../domain/stages.js';

/** Money in one cell; `null` where nobody was paid. `~` marks a cost that holds estimates. */
export function spendWords(spend: Spend | null): string | null {
  if (spend === null) return null;
  return `${spend.estimatedCalls > 0 ? '~' : ''}${usdWords(spend.costMicroUsd)}`;
}

/** What the drafts of a ticket used, in one line. */
export function usageWords(records: readonly HandoffRecord[]): string {
  const usage = spentBy(records);
  if (usage.inputTokens + usage.outputTokens === 0) return 'nothing: no model was called';
  const share = usage.inputTokens === 0 ? 0 : Math.round((usage.cachedInputTokens / usage.inputTokens) * 100);
  const lost = usage.estimatedCalls === 0 ? '' : `; ${callsWords(usage.estimatedCalls)} in it at an estimate`;
  return `${usdWords(usage.costMicroUsd)}: ${counted(usage.inputTokens)} input tokens (${share} % from the cache), ${counted(usage.outputTokens)} output tokens${lost}`;
}

/** Ten thousandths of a dollar: what a ticket costs begins there. */
function usdWords(costMicroUsd: number | null): string {
  if (costMicroUsd === null) return 'unknown price';
  return `${(costMicroUsd / 1_000_000).toFixed(4)} USD`;
}

function callsWords(calls: number): string {
  return calls === 1 ? 'one call is' : `${calls} calls are`;
}

function counted(tokens: number): string {
  return tokens.toLocaleString('en-US');
}
