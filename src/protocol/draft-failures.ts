import type { FailureCode } from './failures.js';

const OF_A_PROVIDER_THAT_IS_DOWN: readonly FailureCode[] = ['DrafterRateLimited', 'DrafterUnavailable'];
const OF_A_DRAFT: readonly FailureCode[] = [
  ...OF_A_PROVIDER_THAT_IS_DOWN,
  'DrafterRejected',
  'DrafterRefused',
  'DrafterFiltered',
  'DraftTruncated',
  'BudgetExhausted',
];

/** Whether a code says that the model provider is down: another drafter may do better. */
export function isOfProviderDown(code: string): boolean {
  return OF_A_PROVIDER_THAT_IS_DOWN.some((known) => known === code);
}

/** Whether a code says that a stage gets no draft, so that a person has to decide about the ticket as it stands. */
export function isOfDraft(code: string): boolean {
  return OF_A_DRAFT.some((known) => known === code);
}
