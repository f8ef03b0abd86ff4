import { readdirSync, readFileSync } from 'node:fs';
import { HISTORIES } from '../support/recorded-history.js';

/** One activity of a recorded history, with what it was given and what it returned. */
export interface ToldActivity {
  readonly type: string;
  readonly input: unknown;
  readonly result: unknown;
}

/** What a recorded history tells, read without any code of ours. */
export interface ToldHistory {
  readonly name: string;
  readonly activities: readonly ToldActivity[];
  /** What the run ended with; `null` when it did not end by itself. */
  readonly result: unknown;
}

interface RawEvent {
  readonly eventId: string;
  readonly activityTaskScheduledEventAttributes?: {
    readonly activityType: { readonly name: string };
    readonly input?: RawPayloads;
  };
  readonly activityTaskCompletedEventAttributes?: { readonly scheduledEventId: string; readonly result?: RawPayloads };
  /** A local activity: what it returned; what it was given stands nowhere. */
  readonly markerRecordedEventAttributes?: {
    readonly details?: { readonly data?: RawPayloads; readonly result?: RawPayloads };
  };
  readonly workflowExecutionCompletedEventAttributes?: { readonly result?: RawPayloads };
}

interface RawPayloads {
  readonly payloads: readonly { readonly data?: string }[];
}

/** Every recorded history, in the order of their names. */
export function toldHistories(): readonly ToldHistory[] {
  return readdirSync(HISTORIES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => told(name, JSON.parse(readFileSync(`${HISTORIES}${name}`, 'utf8')).events));
}

function told(name: string, events: readonly RawEvent[]): ToldHistory {
  const scheduled = new Map(events.map((event) => [event.eventId, event.activityTaskScheduledEventAttributes]));
  const activities = events.flatMap(
    ({ activityTaskCompletedEventAttributes: done, markerRecordedEventAttributes: marker }) => {
      if (marker?.details?.data !== undefined) return [verdictOf(marker.details)];
      const asked = done === undefined ? undefined : scheduled.get(done.scheduledEventId);
      if (done === undefined || asked === undefined) return [];
      return [{ type: asked.activityType.name, input: valueOf(asked.input), result: valueOf(done.result) }];
    },
  );
  const end = events.find((event) => event.workflowExecutionCompletedEventAttributes !== undefined);
  return { name, activities, result: valueOf(end?.workflowExecutionCompletedEventAttributes?.result) };
}

function valueOf(payloads: RawPayloads | undefined): unknown {
  const data = payloads?.payloads[0]?.data;
  return data === undefined ? null : JSON.parse(Buffer.from(data, 'base64').toString('utf8'));
}

function verdictOf(details: { readonly data?: RawPayloads; readonly result?: RawPayloads }): ToldActivity {
  // cast: the SDK names the activity in the marker that it writes.
  const { activity_type: type } = valueOf(details.data) as { readonly activity_type: string };
  return { type, input: null, result: valueOf(details.result) };
}
