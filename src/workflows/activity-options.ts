import {
  type ActivityOptions,
  type LocalActivityOptions,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { TicketActivities } from '../protocol/activities.js';
import { LIMITS } from '../domain/limits.js';

/**
 * What fails is tried again for about a day. Attempts are counted and not hours, since an activity that waits for a worker
 * does not fail: a ticket outlives workers that are away for days.
 */
const RETRY = {
  initialInterval: '1s',
  backoffCoefficient: 2,
  maximumInterval: '60s',
  maximumAttempts: LIMITS.attempts.value,
} as const;

/**
 * How long each kind of work may take and how it is tried again. Every activity beats, so a killed worker is noticed
 * after four seconds instead of after the whole timeout.
 */
const OPTIONS = {
  /** Reads and writes of our own: quick. */
  desk: { startToCloseTimeout: '30s', heartbeatTimeout: '4s', retry: RETRY },
  /**
   * An effect outside. A run that is interrupted waits until the action has said whether it took effect, or a reply would
   * be sent that no outcome knows of. It has to be said: left out, the SDK waits for nothing, whatever its types promise.
   */
  action: {
    startToCloseTimeout: '30s',
    heartbeatTimeout: '4s',
    retry: RETRY,
    cancellationType: 'WAIT_CANCELLATION_COMPLETED',
  },
  /** A drafter may think for minutes. How long an outage of its provider is borne, the activity decides. */
  stage: {
    startToCloseTimeout: '5m',
    heartbeatTimeout: '4s',
    retry: { ...RETRY, initialInterval: '500ms' },
  },
  /** A notice is a copy of what the gate knows: it is given up before the gate is. */
  notice: {
    startToCloseTimeout: '30s',
    scheduleToCloseTimeout: '10m',
    heartbeatTimeout: '4s',
    retry: RETRY,
    cancellationType: 'WAIT_CANCELLATION_COMPLETED',
  },
} as const satisfies Record<string, ActivityOptions>;

/**
 * A person waits for the answer to a decision, and judging is quick: it reads a roster and a reply. So it runs within the
 * workflow task that brought the decision, and its verdict is recorded as a marker. What cannot be judged within seconds is
 * refused, and the gate stays open.
 */
const JUDGING: LocalActivityOptions = {
  startToCloseTimeout: '2s',
  scheduleToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumAttempts: 3 },
};

/** The activities, with the options of one kind of work and a summary that an operator reads in the Temporal UI. */
export function activities(kind: keyof typeof OPTIONS, summary: string): TicketActivities {
  return proxyActivities<TicketActivities>({ ...OPTIONS[kind], summary: clipped(summary) });
}

/** The judge of decisions, with a summary that an operator reads in the Temporal UI. */
export function judge(summary: string): Pick<TicketActivities, 'judgeDecision' | 'judgeTakeOver'> {
  return proxyLocalActivities<TicketActivities>({ ...JUDGING, summary: clipped(summary) });
}

/** Cuts a summary to what the server keeps, by code points. */
export function clipped(summary: string): string {
  const points = [...summary];
  return points.length <= LIMITS.summaryLength.value
    ? summary
    : `${points.slice(0, LIMITS.summaryLength.value - 1).join('')}…`;
}
