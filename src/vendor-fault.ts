import type { FailureCode } from './protocol/failures.js';

/**
 * What a drafter or a connector throws: a code of the failure table and safe words, never the vendor's own error, whose
 * headers and bodies would end up in logs and histories.
 */
export class VendorFault extends Error {
  readonly code: FailureCode;
  /** How long the vendor asked to wait, in milliseconds; `null` when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(fault: { code: FailureCode; message: string; retryAfterMs?: number | null }) {
    super(fault.message);
    this.name = 'VendorFault';
    this.code = fault.code;
    this.retryAfterMs = fault.retryAfterMs ?? null;
  }
}
