import type { FactId } from './facts.js';
import type { Intent } from './intent.js';

/** A team as customers know it; the roster's ids stay inside. */
export type TeamKind =
  | 'support'
  | 'leads'
  | 'billing'
  | 'security'
  | 'privacy'
  | 'legal'
  | 'technical'
  | 'product'
  | 'sales'
  | 'safety';

/** A count of hours or days, in words, as it stands after the preposition of this language. */
export interface DurationWords {
  readonly hour: string;
  readonly hours: string;
  readonly days: string;
}

/**
 * Everything the desk can say in one language. Places in braces are filled: `{name}`, `{object}` (the customer's own
 * words), `{team}` and `{lead}` (who), `{within}` (how long). Each entry is one sentence.
 */
export interface PhraseBook {
  readonly greetingNamed: string;
  readonly greeting: string;
  /** What the customer wants, as the desk understands it: it invites to be corrected. */
  readonly understood: Readonly<Record<Intent, string>>;
  /** Said where the ticket speaks of a death; empty where the language has no full book. */
  readonly sympathy: string;
  /** Names the matter in the customer's words, in a short book; a full language has a matter book for it. */
  readonly inYourWords?: string;
  readonly asksOne: string;
  readonly asksMore: string;
  /** Said where the desk does not wait for the answers. */
  readonly asksMeanwhile: string;
  readonly questions: Readonly<Record<FactId, string>>;
  /** Who does what next. */
  readonly work: Readonly<Record<Intent, string>>;
  readonly reportAfterAnswer: string;
  readonly reportAfterMessage: string;
  /** What the customer has in hand then. */
  readonly outcome: Readonly<Record<Intent, string>>;
  readonly escalation: string;
  /** Said instead when a person is asked before anything is decided. */
  readonly escalated: string;
  /** A caution that goes with a class. */
  readonly caution: Readonly<Partial<Record<Intent, string>>>;
  readonly teams: Readonly<Record<TeamKind, string>>;
  readonly duration: DurationWords;
  readonly closing: string;
}
