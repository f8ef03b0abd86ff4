/** One broken rule: where it broke, which rule, and what to do about it. */
export interface Finding {
  /** Path into the draft, e.g. `reply.sentences.2` or `checks.0.source`. */
  readonly at: string;
  /** Rule id of the stage contract, e.g. `S6`. */
  readonly rule: string;
  /** What to change, in one sentence. */
  readonly fix: string;
}

/** A rule that nobody could apply to this draft. */
export interface NotAssessed {
  readonly rule: string;
  /** Why, in one sentence. */
  readonly why: string;
}

/** What code changed in a draft before its rules were applied. */
export interface DraftChange {
  /** Path into the draft as it came. */
  readonly at: string;
  readonly rule: string;
  /** What was done and why, e.g. "suppressed: not material". */
  readonly what: string;
}
