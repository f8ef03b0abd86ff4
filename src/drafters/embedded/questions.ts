import { LIMITS } from '../../domain/limits.js';
import type { FactId } from './facts.js';
import type { Intent } from './intent.js';

/** What each class of tickets misses most often, most useful first. */
const WANTED: Readonly<Record<Intent, readonly FactId[]>> = {
  safety: ['safe-now'],
  'security-report': [],
  'account-misuse': ['entered', 'account', 'since'],
  outage: ['scope', 'error-text', 'since'],
  'data-loss': ['last-seen', 'copy', 'version'],
  legal: ['reference', 'account'],
  privacy: ['account'],
  access: ['error-text', 'since', 'account'],
  billing: ['reference', 'amount'],
  refund: ['reference'],
  delivery: ['reference', 'sent-when'],
  bug: ['error-text', 'version', 'steps'],
  change: ['reference'],
  'how-to': [],
  'feature-wish': [],
  complaint: ['reference', 'goal'],
  sales: [],
  spam: [],
  thanks: [],
  unknown: ['goal', 'place'],
};

/** A ticket this short rarely says enough about a fault, whatever its class. */
const FEW_WORDS = 8;

/** The facts to ask for: those that this class misses and the ticket does not state. */
export function questionsFor(of: {
  readonly intent: Intent;
  readonly stated: ReadonlyMap<FactId, number>;
  readonly length: number;
}): readonly FactId[] {
  const wanted = WANTED[of.intent].filter((fact) => !of.stated.has(fact));
  const most = of.intent === 'bug' && of.length > FEW_WORDS ? 2 : LIMITS.replyQuestions.value;
  return wanted.slice(0, most);
}
