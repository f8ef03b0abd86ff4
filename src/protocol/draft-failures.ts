import type { FailureCode } from './failures.js';

const OF_A_PROVIDER_THAT_IS_DOWN: readonly string[] = [
  'DrafterRateLimited',
  'DrafterUnavailable',
] satisfies readonly FailureCode[];
const OF_A_DRAFT: readonly string[] = [
  ...OF_A_PROVIDER_THAT_IS_DOWN,
  'DrafterRejected',
  'DrafterRefused',
  'DrafterFiltered',
  'DraftTruncated',
  'BudgetExhausted',
] satisfies readonly string[];

/** Whether a code says that the model provider is down: another drafter may do better. */
export function isOfProviderDown(code: string): boolean {
  return OF_A_PROVIDER_THAT_IS_DOWN.includes(code);
}

/** Whether a code says that a stage gets no draft, so that a person has to decide about the ticket as it stands. */
export function isOfDraft(code: string): boolean {
  return OF_A_DRAFT.includes(code);
}
