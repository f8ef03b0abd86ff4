import { FAILURES, type FailureCode, isFailureCode } from '../protocol/failures.js';
import type { ExitCode } from './exit-codes.js';

/** A failure that the command line itself finds; everything else comes from the client with the same kind of code. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.code = code;
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
  const code = codeOf(error) ?? 'UnexpectedFailure';
  const message = error instanceof Error ? error.message : 'something was thrown that is no error';
  return { code, message, whatToDo: FAILURES[code].whatToDo, exitCode: FAILURES[code].exitCode };
}

function codeOf(error: unknown): FailureCode | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && isFailureCode(error.code) ? error.code : null;
}
