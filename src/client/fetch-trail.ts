import type { WorkflowHandle } from '@temporalio/client';
import type { Payload } from '@temporalio/common';

import { textAt } from './reading.js';
import type { Session } from './session.js';
import type { TrailEvent } from './trail-event.js';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
type RawEvent = NonNullable<History['events']>[number];

/** Reads the event history of a ticket's run from the server, of the newest unless one is named; no worker is needed. */
export async function fetchTrail(session: Session, workflowId: string, runId?: string): Promise<readonly TrailEvent[]> {
  const history = await session.client.workflow.getHandle(workflowId, runId).fetchHistory();
  const names = new Map<string, string>();
  const trail: TrailEvent[] = [];
  for (const raw of history.events ?? []) {
    remember(raw, names);
    const event = await decoded({ session, raw, names });
    if (event !== null) trail.push(event);
  }
  return trail;
}

/** Later events name an activity or an update only by the number of the event that began it. */
function remember(raw: RawEvent, names: Map<string, string>): void {
  const activity = raw.activityTaskScheduledEventAttributes?.activityType?.name;
  const update = raw.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.name;
  const name = activity ?? update;
  if (name !== undefined && name !== null) names.set(String(raw.eventId), name);
}

interface Raw {
  readonly session: Session;
  readonly raw: RawEvent;
  readonly names: ReadonlyMap<string, string>;
}

async function decoded(of: Raw): Promise<TrailEvent | null> {
  return (await decodedMessage(of)) ?? (await decodedActivity(of)) ?? (await decodedLocal(of)) ?? decodedEnd(of);
}

async function decodedMessage({ session, raw, names }: Raw): Promise<TrailEvent | null> {
  const when = whenOf(raw);
  const started = raw.workflowExecutionStartedEventAttributes;
  if (started) return { ...when, kind: 'started', input: await valueOf(session, started.input?.payloads) };
  const signal = raw.workflowExecutionSignaledEventAttributes;
  if (signal) {
    const payload = await valueOf(session, signal.input?.payloads);
    return { ...when, kind: 'signalled', name: signal.signalName ?? '', payload };
  }
  const accepted = raw.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input;
  if (accepted) {
    const payload = await valueOf(session, accepted.args?.payloads);
    return { ...when, kind: 'update_accepted', name: accepted.name ?? '', payload };
  }
  const answered = raw.workflowExecutionUpdateCompletedEventAttributes;
  if (answered) {
    const result = await valueOf(session, answered.outcome?.success?.payloads);
    return { ...when, kind: 'update_completed', name: names.get(String(answered.acceptedEventId)) ?? '', result };
  }
  return null;
}

async function decodedActivity({ session, raw, names }: Raw): Promise<TrailEvent | null> {
  const when = whenOf(raw);
  const completed = raw.activityTaskCompletedEventAttributes;
  if (completed) {
    const activity = names.get(String(completed.scheduledEventId)) ?? '';
    const result = await valueOf(session, completed.result?.payloads);
    return { ...when, kind: 'activity_completed', activity, result };
  }
  const failed = raw.activityTaskFailedEventAttributes;
  if (failed) {
    const activity = names.get(String(failed.scheduledEventId)) ?? '';
    const code = failed.failure?.applicationFailureInfo?.type ?? 'unknown';
    return { ...when, kind: 'activity_failed', activity, code };
  }
  const late = raw.activityTaskTimedOutEventAttributes;
  if (late) {
    return {
      ...when,
      kind: 'activity_failed',
      activity: names.get(String(late.scheduledEventId)) ?? '',
      code: 'timeout',
    };
  }
  const completion = raw.workflowExecutionCompletedEventAttributes;
  if (completion) return { ...when, kind: 'completed', outcome: await valueOf(session, completion.result?.payloads) };
  return null;
}

/** A local activity leaves one marker, which names its type and holds its result. */
async function decodedLocal({ session, raw }: Raw): Promise<TrailEvent | null> {
  const marker = raw.markerRecordedEventAttributes;
  if (marker?.markerName !== LOCAL_ACTIVITY) return null;
  const activity = textAt(await valueOf(session, marker.details?.['data']?.payloads), 'activity_type');
  if (marker.failure) {
    const code = marker.failure.cause?.applicationFailureInfo?.type ?? 'unknown';
    return { ...whenOf(raw), kind: 'activity_failed', activity, code };
  }
  const result = await valueOf(session, marker.details?.['result']?.payloads);
  return { ...whenOf(raw), kind: 'activity_completed', activity, result };
}

/** The name that the SDK gives the marker of a local activity. */
const LOCAL_ACTIVITY = 'core_local_activity';

function decodedEnd({ raw }: Raw): TrailEvent | null {
  const when = whenOf(raw);
  if (raw.workflowExecutionCancelRequestedEventAttributes) return { ...when, kind: 'cancel_requested' };
  if (raw.workflowExecutionFailedEventAttributes) return { ...when, kind: 'ended', how: 'failed' };
  if (raw.workflowExecutionCanceledEventAttributes) return { ...when, kind: 'ended', how: 'cancelled' };
  if (raw.workflowExecutionTerminatedEventAttributes) return { ...when, kind: 'ended', how: 'terminated' };
  if (raw.workflowExecutionTimedOutEventAttributes) return { ...when, kind: 'ended', how: 'timed out' };
  return null;
}

function whenOf(raw: RawEvent): { readonly eventId: number; readonly at: string } {
  const seconds = Number(raw.eventTime?.seconds ?? 0);
  const nanos = raw.eventTime?.nanos ?? 0;
  return { eventId: Number(raw.eventId ?? 0), at: new Date(seconds * 1_000 + Math.floor(nanos / 1e6)).toISOString() };
}

/** The one argument or result of an event; `null` when there is none or when it is no readable payload. */
async function valueOf(session: Session, payloads: readonly Payload[] | null | undefined): Promise<unknown> {
  const first = payloads?.[0];
  if (first === undefined) return null;
  const { payloadCodecs, payloadConverter } = session.client.options.loadedDataConverter;
  try {
    let encoded: Payload[] = [first];
    for (const codec of [...payloadCodecs].reverse()) encoded = await codec.decode(encoded);
    return encoded[0] === undefined ? null : payloadConverter.fromPayload(encoded[0]);
  } catch {
    // Anybody may signal anything, bytes included; the event still stands in the trail.
    return null;
  }
}
