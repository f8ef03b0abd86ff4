import { FAILURES, type FailureCode, isFailureCode } from '../protocol/failures.js';
import type { ExitCode } from './exit-codes.js';

/** A failure that the command line itself finds; everything else comes from the client with the same kind of code. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly code: FailureCode;
  /** What a reader can do about it: the table's advice, or a better one where more is known. */
  readonly whatToDo: string;

  constructor(code: FailureCode, message: string, more: { readonly whatToDo?: string } = {}) {
    super(message);
    this.code = code;
    this.whatToDo = more.whatToDo ?? FAILURES[code].whatToDo;
  }
}

/** What a person or script is told about a failure. */
export interface FailureReport {
  readonly code: FailureCode;
  readonly message: string;
  readonly whatToDo: string;
  readonly exitCode: ExitCode;
}

/** Turns whatever was thrown into a code of `docs/failures.md`; an error without one is a bug and says so. */
export function failureReport(error: unknown): FailureReport {
  const given = errorCode(error);
  const code = given !== null && isFailureCode(given) ? given : 'UnexpectedFailure';
  const message = messageOf(error) ?? 'something was thrown that is no error';
  const whatToDo = error instanceof CliFailure ? error.whatToDo : FAILURES[code].whatToDo;
  return { code, message, whatToDo, exitCode: FAILURES[code].exitCode };
}

/** The code of an error, ours or the system's, e.g. `ENOENT`; `null` when it has none. */
export function errorCode(error: unknown): string | null {
  return textIn(error, 'code');
}

function messageOf(error: unknown): string | null {
  return textIn(error, 'message');
}

/** Looks at the shape, not at the class: errors of Node and of another copy of the client count as well. */
function textIn(error: unknown, name: 'code' | 'message'): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
