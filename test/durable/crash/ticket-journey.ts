import { expect } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { contentHash } from '../../../src/content-hash.js';
import type { Outcome } from '../../../src/domain/outcome.js';
import { STAGE_ORDER } from '../../../src/domain/stages.js';
import type { TicketState, TicketStatus } from '../../../src/domain/ticket-state.js';
import { activityTypesOf } from '../../support/activity-types.js';
import { aDecisionFor, outcomeOf, stateOf, untilGate } from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { type DeliveredAction, readOutbox } from '../../support/read-outbox.js';

/** A ticket under way, with everything that a test asks about it. */
export interface Journey {
  readonly handle: WorkflowHandle;
  readonly outbox: string;
}

/** How a journey ended. */
export interface JourneyEnd {
  readonly outcome: Outcome;
  readonly state: TicketState;
  readonly history: History;
  /** What was delivered for this ticket. */
  readonly delivered: readonly DeliveredAction[];
}

/** Approves at the open gate, once its notice is there, through the door that needs no living worker. */
export async function approve({ handle, outbox }: Journey): Promise<void> {
  await untilRow(handle, 'awaiting_approval');
  await untilNoticed({ handle, outbox });
  const gated = await untilGate(handle);
  await handle.signal('decide', aDecisionFor(gated));
}

/** Confirms that it worked, once the plan is carried out, and takes the outcome. */
export async function confirm({ handle, outbox }: Journey): Promise<JourneyEnd> {
  await untilRow(handle, 'verifying');
  await handle.signal('addCustomerMessage', {
    messageId: 'm-1',
    body: 'Thank you, it works now.',
    receivedAt: '2026-03-02T10:00:00Z',
  });
  const outcome = await outcomeOf(handle);
  const state = await stateOf(handle);
  const delivered = await deliveredFor(outbox, state.ticket.id);
  return { outcome, state, history: await handle.fetchHistory(), delivered };
}

/**
 * Waits until a row says so: what the server has recorded. A query may be ahead of it while a run recovers: the next worker
 * answers from events that no workflow task has brought yet, and a message that is sent on the strength of that answer meets
 * a run that has been told in two ways.
 */
export async function untilRow(handle: WorkflowHandle, status: TicketStatus): Promise<void> {
  await eventually(`the row says ${status}`, async () => {
    const { searchAttributes } = await handle.describe();
    return searchAttributes['DeskStatus']?.[0] === status;
  });
}

/** Waits until the notice of the gate lies in the outbox. */
export async function untilNoticed({ handle, outbox }: Journey): Promise<void> {
  const ticketId = handle.workflowId.split('/').at(-1) ?? '';
  await eventually('the notice is delivered', async () => (await deliveredFor(outbox, ticketId)).length > 0);
}

/** Waits until no activity of a run is under way or waits for its next attempt. */
export async function untilNothingIsPending(handle: WorkflowHandle): Promise<void> {
  await eventually('nothing is pending', async () => {
    const { raw } = await handle.describe();
    return (raw.pendingActivities ?? []).length === 0;
  });
}

/** Expects a whole life: everything once, in order, and approved, sent and recorded are the same. */
export function expectEverythingOnce({ outcome, state, history, delivered }: JourneyEnd): void {
  expect(outcome).toMatchObject({ kind: 'resolved', cause: 'customer_confirmed' });
  expect(state.handoffs.map(({ ordinal, stage, version }) => [ordinal, stage, version])).toEqual(
    STAGE_ORDER.map((stage, index) => [index + 1, stage, 1]),
  );
  for (const [index, record] of state.handoffs.entries()) {
    const previous = state.handoffs[index - 1];
    expect(record.previousHash).toBe(previous === undefined ? null : contentHash(previous));
  }
  expect(state.gates).toMatchObject([{ gate: 'escalation', end: 'approved' }]);
  expect(state.decisions).toHaveLength(1);
  expect(state.refusedDecisionCount).toBe(0);
  expect(state.messages).toHaveLength(1);

  const keys = delivered.map(({ receipt }) => receipt.actionKey);
  const of = (step: string) => `acme/${state.ticket.id}/r1/${step}`;
  expect(keys.toSorted()).toEqual([of('item-1'), of('notice-escalation-1'), of('reply-1')]);
  for (const receipt of outcome.receipts) expect(delivered.map((action) => action.receipt)).toContainEqual(receipt);
  expect(outcome.receipts.map(({ actionKey }) => actionKey).toSorted()).toEqual([of('item-1'), of('reply-1')]);
  expect(activityTypesOf(history)).toEqual([
    'openTicket',
    'support-specialist',
    'operations-lead',
    'announceGate',
    'analyst',
    'product-manager',
    'carryOutAction',
    'carryOutAction',
    'verifyHandling',
  ]);
  expect(verdictsOnDecisions(history)).toBe(1);
}

/** Types of the activities that took more than one attempt. */
export function repeatedActivities(history: History): readonly string[] {
  const events = history.events ?? [];
  return events
    .filter((event) => (event.activityTaskStartedEventAttributes?.attempt ?? 1) > 1)
    .map((event) => {
      const scheduledId = String(event.activityTaskStartedEventAttributes?.scheduledEventId);
      const scheduled = events.find((candidate) => String(candidate.eventId) === scheduledId);
      return scheduled?.activityTaskScheduledEventAttributes?.activityType?.name ?? 'unknown';
    });
}

/** Which process told the story, turn by turn. */
export function tellersOf(history: History): readonly string[] {
  return (history.events ?? []).flatMap((event) => event.workflowTaskCompletedEventAttributes?.identity ?? []);
}

/** A decision is judged within the turn that brought it; the verdict is a marker. */
function verdictsOnDecisions(history: History): number {
  const markers = (history.events ?? []).map((event) => event.markerRecordedEventAttributes?.markerName);
  return markers.filter((name) => name === 'core_local_activity').length;
}

async function deliveredFor(outbox: string, ticketId: string): Promise<readonly DeliveredAction[]> {
  const delivered = await readOutbox(outbox);
  return delivered.filter(({ receipt }) => receipt.actionKey.includes(`/${ticketId}/`));
}
