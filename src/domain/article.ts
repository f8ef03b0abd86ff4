/** A help article, or a macro: an answer that agents use again. One file of `knowledge/`, in one language. */
export interface Article {
  /** Unique in the playbook; a reply cites it. */
  readonly id: string;
  readonly kind: 'article' | 'macro';
  readonly title: string;
  /** Languages in which the text may be sent, its own first, e.g. `en`. */
  readonly languages: readonly [string, ...string[]];
  /** Id of the article of which this is a translation; `null` for an original. */
  readonly translates: string | null;
  /** Words by which it is found, small letters. */
  readonly tags: readonly string[];
  /** What it is about and for whom, in one or two sentences. */
  readonly summary: string;
  /** What to do, in order; a reply may cite a step by its number, counted from 1. */
  readonly steps: readonly [string, ...string[]];
  /** What holds afterwards. */
  readonly expected: string;
  /** What the customer tells us when it does not work. */
  readonly ifNot: string;
}
