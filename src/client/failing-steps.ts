import type { WorkflowExecutionDescription } from '@temporalio/client';
import { tsToMs } from '@temporalio/common/lib/time.js';
import { FAILURES, type FailureCode, isFailureCode } from '../protocol/failures.js';
import { call } from './call.js';
import { addressOf, type Session } from './session.js';
import type { FailingStep } from './types.js';

/**
 * Steps of a ticket that failed and will be tried again, which its history does not tell before they are given up. Asks the
 * server alone: one call, and a look at the newest events when something fails.
 */
export async function failingSteps(session: Session, ticketId: string): Promise<readonly FailingStep[]> {
  const { workflowId } = addressOf(session, ticketId);
  const run = async () => {
    const { raw, runId } = await session.client.workflow.getHandle(workflowId).describe();
    const failing = failingAmong(raw.pendingActivities ?? []);
    if (failing.length === 0) return [];
    const begun = await beginnings(session, { workflowId, runId, ids: failing.map(({ activityId }) => activityId) });
    return failing.map(({ activityId, ...step }) => ({ ...step, since: begun.get(activityId) ?? null }));
  };
  return call(session, { doing: `looking for failing steps of ticket ${ticketId}`, answeredBy: 'server', run });
}

type Pending = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

/** A failing step before its beginning is known. */
export type PendingFailure = Omit<FailingStep, 'since'> & { readonly activityId: string };

/** Those of the pending activities that failed at least once. Of a failure, its code alone is read: a message may quote anything. */
export function failingAmong(pending: readonly Pending[]): readonly PendingFailure[] {
  return pending.flatMap((one) => {
    const failures = (one.attempt ?? 1) - 1;
    if (failures < 1 || !one.lastFailure) return [];
    const code = codeOf(one.lastFailure);
    return {
      activityId: one.activityId ?? '',
      step: one.activityType?.name ?? '?',
      failures,
      code,
      whatToDo: FAILURES[code].whatToDo,
      next: nextOf(one),
      nextAt: one.paused === true ? null : isoOf(one.nextAttemptScheduleTime),
    };
  });
}

function codeOf({ applicationFailureInfo, timeoutFailureInfo }: NonNullable<Pending['lastFailure']>): FailureCode {
  if (timeoutFailureInfo) return 'TimedOut';
  const type = applicationFailureInfo?.type ?? '';
  return isFailureCode(type) ? type : 'UnexpectedFailure';
}

function nextOf({ paused, state }: Pending): FailingStep['next'] {
  if (paused === true) return 'paused';
  return state === STARTED ? 'running' : 'waits';
}

/** Number of `temporal.api.enums.v1.PendingActivityState`. */
const STARTED = 2;

interface RunOfSteps {
  readonly workflowId: string;
  readonly runId: string;
}

/** When each of these activities was scheduled first. The server tells it in the history only, near its end. */
async function beginnings(
  session: Session,
  { ids, ...of }: RunOfSteps & { readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let token: Uint8Array | null = new Uint8Array();
  while (token !== null && ids.some((id) => !found.has(id))) {
    const page = await newestEvents(session, { ...of, token });
    for (const { activityTaskScheduledEventAttributes: scheduled, eventTime } of page.events) {
      const at = isoOf(eventTime);
      if (scheduled?.activityId && at !== null) found.set(scheduled.activityId, at);
    }
    token = page.next;
  }
  return found;
}

async function newestEvents(
  { connection, namespace }: Session,
  { token, ...execution }: RunOfSteps & { readonly token: Uint8Array },
) {
  const { history, nextPageToken } = await connection.workflowService.getWorkflowExecutionHistoryReverse({
    namespace,
    execution,
    maximumPageSize: EVENTS_A_PAGE,
    nextPageToken: token,
  });
  return { events: history?.events ?? [], next: nextPageToken?.length > 0 ? nextPageToken : null };
}

const EVENTS_A_PAGE = 20;

function isoOf(time: Pending['nextAttemptScheduleTime']): string | null {
  if (!time) return null;
  return new Date(tsToMs(time)).toISOString();
}
