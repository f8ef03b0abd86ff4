import { ActivityFailure, ApplicationFailure, isCancellation, TimeoutFailure } from '@temporalio/workflow';
import type { Usage } from '../domain/usage.js';
import type { FailureCode } from '../protocol/failures.js';

/** The failure code of an activity that was given up; a cancellation and everything that is not the world's fault goes on. */
export function failureCode(fault: unknown): string {
  if (isCancellation(fault) || !(fault instanceof ActivityFailure)) throw fault;
  if (fault.cause instanceof ApplicationFailure) return fault.cause.type ?? UNEXPECTED;
  return fault.cause instanceof TimeoutFailure ? TIMED_OUT : UNEXPECTED;
}

/** What the activity had used when it was given up; `null` when it does not say. */
export function spentIn(fault: unknown): Usage | null {
  if (!(fault instanceof ActivityFailure) || !(fault.cause instanceof ApplicationFailure)) return null;
  const detail: unknown = fault.cause.details?.[0];
  // cast: written by our own activities, beside the failure code.
  return typeof detail === 'object' && detail !== null && 'usage' in detail ? (detail.usage as Usage) : null;
}

/** What the activity said when it was given up, in words that are safe to show; `null` when nothing. */
export function wordsOf(fault: unknown): string | null {
  if (!(fault instanceof ActivityFailure) || !(fault.cause instanceof ApplicationFailure)) return null;
  return fault.cause.message;
}

const UNEXPECTED: FailureCode = 'UnexpectedFailure';
const TIMED_OUT: FailureCode = 'TimedOut';
