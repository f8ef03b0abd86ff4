import type { FailureCode } from './protocol/failures.js';

/**
 * What a drafter or a connector throws: a code of the failure table and safe words, never the vendor's own error, whose
 * headers and bodies would end up in logs and histories.
 */
export class VendorFault extends Error {
  readonly code: FailureCode;
  /** How long the vendor asked to wait, in milliseconds; `null` when it did not say. */
  readonly retryAfterMs: number | null;
  /** Whether trying again is over, whatever the table of failures says of the code. */
  readonly isFinal: boolean;

  constructor(fault: { code: FailureCode; message: string; retryAfterMs?: number | null; isFinal?: boolean }) {
    super(fault.message);
    this.name = 'VendorFault';
    this.code = fault.code;
    this.retryAfterMs = fault.retryAfterMs ?? null;
    this.isFinal = fault.isFinal ?? false;
  }
}
