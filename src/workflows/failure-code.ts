import { ActivityFailure, ApplicationFailure, isCancellation, TimeoutFailure } from '@temporalio/workflow';

/** The failure code of an activity that was given up; a cancellation and everything that is not the world's fault goes on. */
export function failureCode(fault: unknown): string {
  if (isCancellation(fault) || !(fault instanceof ActivityFailure)) throw fault;
  if (fault.cause instanceof ApplicationFailure) return fault.cause.type ?? 'Unknown';
  return fault.cause instanceof TimeoutFailure ? 'TimedOut' : 'Unknown';
}
