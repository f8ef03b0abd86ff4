import type { WorkflowHandle } from '@temporalio/client';

/** What one run left behind on the server. */
export interface HistoryFacts {
  readonly events: number;
  /** The server's own count of changes to the run; `null` when it does not say. */
  readonly transitions: number | null;
  readonly historyBytes: number | null;
  readonly workflowTasks: number;
  readonly activities: number;
  readonly timers: number;
  readonly updates: number;
  readonly markers: number;
  readonly searchAttributeWrites: number;
  /** Bytes of payloads, by where they stand. */
  readonly payloadBytes: PayloadBytes;
}

/** Bytes of payloads in a history. */
export interface PayloadBytes {
  readonly start: number;
  readonly activityInputs: number;
  readonly activityResults: number;
  readonly updates: number;
  readonly markers: number;
  readonly outcome: number;
  readonly total: number;
}

type Event = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** Reads the history of a run as it is now. */
export async function historyFacts(handle: WorkflowHandle): Promise<HistoryFacts> {
  const [{ raw, historyLength, historySize }, { events }] = await Promise.all([
    handle.describe(),
    handle.fetchHistory(),
  ]);
  const all = events ?? [];
  const count = (has: (event: Event) => unknown) => all.filter((event) => Boolean(has(event))).length;
  const transitions = raw.workflowExecutionInfo?.stateTransitionCount;
  return {
    events: historyLength,
    transitions: transitions === null || transitions === undefined ? null : Number(transitions),
    historyBytes: historySize ?? null,
    workflowTasks: count((event) => event.workflowTaskCompletedEventAttributes),
    activities: count((event) => event.activityTaskScheduledEventAttributes),
    timers: count((event) => event.timerStartedEventAttributes),
    updates: count((event) => event.workflowExecutionUpdateAcceptedEventAttributes),
    markers: count((event) => event.markerRecordedEventAttributes),
    searchAttributeWrites: count((event) => event.upsertWorkflowSearchAttributesEventAttributes),
    payloadBytes: payloadBytes(all),
  };
}

function payloadBytes(events: readonly Event[]): PayloadBytes {
  const sum = (part: (event: Event) => unknown) => events.reduce((bytes, event) => bytes + bytesIn(part(event)), 0);
  const parts = {
    start: sum((event) => event.workflowExecutionStartedEventAttributes?.input),
    activityInputs: sum((event) => event.activityTaskScheduledEventAttributes?.input),
    activityResults: sum((event) => event.activityTaskCompletedEventAttributes?.result),
    updates: sum((event) => [
      event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest,
      event.workflowExecutionUpdateCompletedEventAttributes?.outcome,
    ]),
    markers: sum((event) => event.markerRecordedEventAttributes?.details),
    outcome: sum((event) => event.workflowExecutionCompletedEventAttributes?.result),
  };
  return { ...parts, total: Object.values(parts).reduce((total, bytes) => total + bytes, 0) };
}

/** Bytes of all payload data anywhere inside of a part of an event; their metadata is not counted. */
function bytesIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  if ('data' in part && part.data instanceof Uint8Array) return part.data.length;
  if (part instanceof Uint8Array) return 0;
  return Object.values(part).reduce((bytes: number, value: unknown) => bytes + bytesIn(value), 0);
}
