import { readCustomerMessage, readDecision, type Shape } from '../domain/message-shapes.js';
import { withoutSecrets } from '../domain/redaction/secrets.js';
import { unreachable } from '../domain/unreachable.js';
import { ADD_CUSTOMER_MESSAGE, DECIDE, TAKE_OVER } from '../protocol/names.js';
import { activityEntries, decisionEntry, type Part } from './activity-entries.js';
import { at, textAt } from './reading.js';
import { stepName } from './step-name.js';
import type { TrailEvent } from './trail-event.js';
import type { HistoryEntry } from './types.js';

/**
 * The audit trail of a ticket from the decoded events of its run, oldest first. Pure. What no event proves is not in it:
 * a decision by signal that came too early is listed as received, its refusal stands in the state of the ticket only.
 * Secrets that a customer wrote stand in the history's own events and are left out here.
 */
export function auditTrail(events: readonly TrailEvent[]): readonly HistoryEntry[] {
  const seen: Seen = { judged: new Set(), messages: new Set() };
  return events.flatMap((event) =>
    partsOf(event, seen).map((part) => ({ eventId: event.eventId, at: event.at, ...part })),
  );
}

/** What was listed before, so that nothing is listed twice. */
interface Seen {
  /** Refusals that an activity has judged; the update's answer repeats them. */
  readonly judged: Set<string>;
  readonly messages: Set<string>;
}

function partsOf(event: TrailEvent, seen: Seen): readonly Part[] {
  switch (event.kind) {
    case 'started':
      return [accepted(event.input)];
    case 'activity_completed': {
      const parts = activityEntries(event.activity, event.result);
      if (event.activity === 'judgeDecision') seen.judged.add(JSON.stringify(at(event.result, 'decision')));
      return parts;
    }
    case 'activity_failed': {
      const summary = `${stepName(event.activity)} failed for good: ${event.code}`;
      return [{ type: 'failed', summary, record: { code: event.code } }];
    }
    case 'update_accepted':
      return received({ name: event.name, payload: event.payload, door: 'update', seen });
    case 'signalled':
      return received({ name: event.name, payload: event.payload, door: 'signal', seen });
    case 'update_completed':
      return answered({ name: event.name, result: event.result, seen });
    case 'cancel_requested':
      return [{ type: 'cancel requested', summary: 'an operator asked the run to stop', record: null }];
    case 'completed':
      return [closed(event.outcome)];
    case 'ended':
      return [{ type: 'closed', summary: `the run was ${event.how}; there is no outcome`, record: null }];
    default:
      return unreachable(event);
  }
}

function accepted(input: unknown): Part {
  const channel = textAt(input, 'ticket.channel');
  const summary = `ticket ${textAt(input, 'ticket.id')} of tenant ${textAt(input, 'tenant')} accepted, by ${channel}`;
  return { type: 'ticket accepted', summary, record: withoutSecrets(input) };
}

interface Received {
  readonly name: string;
  readonly payload: unknown;
  readonly door: 'update' | 'signal';
  readonly seen: Seen;
}

function received({ name, payload, door, seen }: Received): readonly Part[] {
  const malformed = door === 'signal' ? malformedSignal(name, payload) : null;
  if (malformed !== null) return [malformed];
  if (name === DECIDE) {
    const summary = `${textAt(payload, 'actor.id')} sent ${textAt(payload, 'action')} for ${textAt(payload, 'requestId')} by ${door}`;
    return [{ type: 'decision received', summary, record: withoutSecrets(payload) }];
  }
  if (name === ADD_CUSTOMER_MESSAGE) {
    const id = textAt(payload, 'messageId');
    if (seen.messages.has(id)) return [];
    seen.messages.add(id);
    return [{ type: 'customer wrote', summary: `message ${id} came in by ${door}`, record: withoutSecrets(payload) }];
  }
  // The answer tells whether a take-over took effect; other names are not ours.
  return [];
}

/** Anybody may signal anything: what the run could not read is counted there, and changed nothing. */
function malformedSignal(name: string, payload: unknown): Part | null {
  const shape = SIGNAL_READERS.get(name)?.(payload);
  if (shape?.kind !== 'malformed') return null;
  const summary = `signal ${name} could not be read and changed nothing: ${shape.problem}`;
  return { type: 'malformed signal ignored', summary, record: withoutSecrets(payload) };
}

const SIGNAL_READERS = new Map<string, (payload: unknown) => Shape<unknown>>([
  [DECIDE, readDecision],
  [ADD_CUSTOMER_MESSAGE, readCustomerMessage],
]);

function answered({ name, result, seen }: { name: string; result: unknown; seen: Seen }): readonly Part[] {
  const kind = at(result, 'kind');
  if (name === TAKE_OVER) {
    return kind === 'taken_over'
      ? [{ type: 'taken over', summary: `${textAt(result, 'by')} took the ticket; automation stopped`, record: result }]
      : [{ type: 'take-over refused', summary: `take-over refused: ${textAt(result, 'reason')}`, record: result }];
  }
  if (name === DECIDE && kind === 'refused') {
    const decision = at(result, 'decision');
    return seen.judged.has(JSON.stringify(decision)) ? [] : [decisionEntry('refused', decision)];
  }
  return [];
}

function closed(outcome: unknown): Part {
  const summary = `${textAt(outcome, 'kind')} (${textAt(outcome, 'cause')}): ${textAt(outcome, 'summary')}`;
  return { type: 'closed', summary, record: outcome };
}
