/** One broken rule: where it broke, which rule, and what to do about it. */
export interface Finding {
  /** Path into the draft, e.g. `reply.sentences.2` or `checks.0.source`. */
  readonly at: string;
  /** Rule id of the stage contract, e.g. `S6`. */
  readonly rule: string;
  /** What to change, in one sentence. */
  readonly fix: string;
}
