import type { Phrases } from '../../domain/checks/lexicon.js';

/** What a customer may want, coarsely. The most pressing stands first: it wins a draw. */
export const INTENTS = [
  'safety',
  'security-report',
  'account-misuse',
  'phishing',
  'outage',
  'data-loss',
  'legal',
  'privacy',
  'access',
  'billing',
  'refund-status',
  'refund',
  'delivery',
  'bug',
  'change',
  'how-to',
  'feature-wish',
  'complaint',
  'sales',
  'spam',
  'thanks',
  'unknown',
] as const;

/** One coarse class of tickets. */
export type Intent = (typeof INTENTS)[number];

/** Words that point to a class: one strong phrase is enough, weak ones add up. */
export interface IntentWords {
  readonly strong: Phrases;
  readonly weak: Phrases;
}

/** The words of one language. */
export type IntentLexicon = Readonly<Record<Exclude<Intent, 'unknown'>, IntentWords>>;

/** The words of a language that the desk knows less well: its most telling classes only. */
export type ShortIntentLexicon = Readonly<Partial<Record<Exclude<Intent, 'unknown'>, IntentWords>>>;
