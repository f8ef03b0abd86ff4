import { ActivityFailure, ApplicationFailure, isCancellation, TimeoutFailure } from '@temporalio/workflow';
import type { FailureCode } from '../protocol/failures.js';

/** The failure code of an activity that was given up; a cancellation and everything that is not the world's fault goes on. */
export function failureCode(fault: unknown): string {
  if (isCancellation(fault) || !(fault instanceof ActivityFailure)) throw fault;
  if (fault.cause instanceof ApplicationFailure) return fault.cause.type ?? UNEXPECTED;
  return fault.cause instanceof TimeoutFailure ? TIMED_OUT : UNEXPECTED;
}

const UNEXPECTED: FailureCode = 'UnexpectedFailure';
const TIMED_OUT: FailureCode = 'TimedOut';
