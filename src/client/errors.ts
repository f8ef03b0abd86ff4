import { FAILURES, type FailureCode } from '../protocol/failures.js';

/** What every call of a desk throws: a code of `docs/failures.md`, what happened, and what to do. Never ticket text. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: FailureCode;
  /** What a reader can do about it. */
  readonly whatToDo: string;
  /** What is wrong with a ticket, one sentence for each field; empty for every other code. */
  readonly problems: readonly string[];

  constructor(
    code: FailureCode,
    message: string,
    more: { readonly problems?: readonly string[]; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.code = code;
    this.whatToDo = FAILURES[code].whatToDo;
    this.problems = more.problems ?? [];
  }
}
