import type { FailureCode } from '../protocol/failures.js';

/** What getting or running a local server throws: a code of the failure table, and words that a person can act on. */
export class ServerFault extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'ServerFault';
    this.code = code;
  }
}
