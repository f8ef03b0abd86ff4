import { CancelledFailure } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { LIMITS } from '../domain/limits.js';
import type { Usage } from '../domain/usage.js';
import { FAILURES } from '../protocol/failures.js';
import { VendorFault } from '../vendor-fault.js';

/**
 * The one place that turns an error into what Temporal records. Only codes and safe words get through; the vendor's own
 * error, with its headers and bodies, never does.
 */
export function toFailure(fault: unknown, of: { readonly signal: AbortSignal; readonly booked?: Usage | null }): Error {
  if (fault instanceof ApplicationFailure || fault instanceof CancelledFailure) return fault;
  if (of.signal.aborted) return new CancelledFailure('The activity was asked to stop.');
  if (fault instanceof VendorFault) {
    return ApplicationFailure.create({
      type: fault.code,
      message: fault.message.slice(0, 500),
      nonRetryable: fault.isFinal || FAILURES[fault.code].retried !== true,
      // What was used until then is paid for, whoever goes on with the ticket.
      ...(of.booked === undefined || of.booked === null ? {} : { details: [{ usage: of.booked }] }),
      ...(fault.retryAfterMs === null ? {} : { nextRetryDelay: Math.min(fault.retryAfterMs, LIMITS.retryAfter.value) }),
    });
  }
  // A bug: its message may quote data, so only its kind is recorded; the stack stays in the worker's log.
  const kind = fault instanceof Error ? fault.name : typeof fault;
  return ApplicationFailure.create({
    type: 'UnexpectedFailure',
    message: `unexpected ${kind} in an activity; see the worker's log`,
  });
}
