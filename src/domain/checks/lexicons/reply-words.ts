import type { Phrases } from '../lexicon.js';

/** Word classes of one language, for the rules about a reply. Written folded: lower case, no accents, no apostrophes. */
export interface ReplyWords {
  /** Promises that nobody can keep (S1). */
  readonly overpromise: Phrases;
  /** Money that goes back, promised (S1): needs a condition or a policy line. Three dots stand for up to six words. */
  readonly refundPromise: Phrases;
  /** Blame and self-defence (S3). */
  readonly defensive: Phrases;
  /** Says nothing about who, what or when (S4). */
  readonly vague: Phrases;
  /** What has to happen first: makes a vague word precise and a promise checkable (S1, S4, S5). */
  readonly condition: Phrases;
  /** A date or a duration: makes a vague word precise (S4, S5). */
  readonly time: Phrases;
  /** The desk says what it is going to do (S2). */
  readonly promise: Phrases;
  /** Turns the words after it into their opposite (S1, S3). */
  readonly negation: Phrases;
  /** Harmless uses that contain a phrase of another class. */
  readonly harmless: Phrases;
  /** The most common small words: they tell the language of a text (S10). */
  readonly common: Phrases;
}
