import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOutbox } from '../../support/read-outbox.js';
import {
  aDecisionFor,
  approveEdited,
  type DeskUnderTest,
  OUTAGE,
  outcomeOf,
  SHORT_WINDOWS,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';

const CONFIRMATION = { messageId: 'm-1', body: 'Thank you, it works now.', receivedAt: '2026-03-02T10:00:00Z' };

describe('the life of a ticket', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  test('goes through four stages, one gate, one reply and one item, and ends resolved when the customer confirms', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    const verdict = await handle.executeUpdate('decide', { args: [aDecisionFor(gated)] });
    await until(handle, (state) => state.phase.kind === 'verifying');
    await handle.executeUpdate('addCustomerMessage', { args: [CONFIRMATION] });
    const outcome = await outcomeOf(handle);

    expect(verdict).toMatchObject({ kind: 'accepted', decision: { identity: 'unsigned, identity not proven' } });
    expect(outcome).toMatchObject({ kind: 'resolved', cause: 'customer_confirmed', schemaVersion: 1 });
    expect(outcome.receipts.map((receipt) => receipt.actionKey.split('/').at(-1)).toSorted()).toEqual([
      'item-1',
      'reply-1',
    ]);
    const state = await stateOf(handle);
    expect(state.handoffs.map((record) => [record.ordinal, record.stage])).toEqual([
      [1, 'support-specialist'],
      [2, 'operations-lead'],
      [3, 'analyst'],
      [4, 'product-manager'],
    ]);
  });

  test('stays within 10 activities and 85 events on the gated path', async () => {
    const handle = await desk.start(OUTAGE);
    await handle.executeUpdate('decide', { args: [aDecisionFor(await untilGate(handle))] });
    await until(handle, (state) => state.phase.kind === 'verifying');
    await handle.executeUpdate('addCustomerMessage', { args: [CONFIRMATION] });
    await handle.result();

    const events = (await handle.fetchHistory()).events ?? [];
    const activities = events.filter((event) => event.activityTaskScheduledEventAttributes);
    const judged = events.filter((event) => event.markerRecordedEventAttributes?.markerName === 'core_local_activity');
    const rows = events.filter(
      (event) => event.upsertWorkflowSearchAttributesEventAttributes?.searchAttributes?.indexedFields?.['DeskStatus'],
    );

    expect(activities.map((event) => event.activityTaskScheduledEventAttributes?.activityType?.name)).toEqual([
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
    expect(judged).toHaveLength(1);
    expect(events.length).toBeLessThanOrEqual(85);
    expect(rows).toHaveLength(5);
  });

  test('waits for approval of the reply even when nothing escalates, since shipped policy sends nothing without it', async () => {
    const handle = await desk.start();

    const gated = await untilGate(handle);

    expect(gated.handoffs).toHaveLength(4);
    expect(gated.phase).toMatchObject({
      gate: { request: { gate: 'definition-of-done', approverGroup: 'support-leads' } },
    });
    await handle.executeUpdate('decide', { args: [aDecisionFor(gated, { action: 'reject', reason: 'not now' })] });
    await handle.result();
  });

  test('ends handed to a human when an approver rejects, and delivers nothing but the notice', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    await handle.executeUpdate('decide', {
      args: [aDecisionFor(gated, { action: 'reject', reason: 'call them instead' })],
    });
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'approval_rejected', receipts: [] });
    expect(outcome.summary).toContain('call them instead');
    expect(await deliveredSteps(desk, gated.ticket.id)).toEqual(['notice-escalation-1']);
  });

  test('sends the edited text, and only that, when an approver edits and at risk high somebody else approves it', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    const reply = 'Hello Mia, Ana is on it and writes to you by 2026-03-02T12:00:00Z.';

    await handle.executeUpdate('decide', { args: [aDecisionFor(gated, { action: 'edit', edits: { reply } })] });
    const asked = await until(handle, ({ gates }) => gates.length === 2);
    const byEditor = await handle.executeUpdate('decide', { args: [aDecisionFor(asked)] });
    await approveEdited(handle);
    const state = await until(handle, (seen) => seen.phase.kind === 'verifying');
    await handle.cancel();
    await handle.result();

    const sent = state.actions.find((action) => action.content.kind === 'reply');
    expect(byEditor).toMatchObject({ kind: 'refused', decision: { reason: 'unauthorised' } });
    expect(state.gates).toMatchObject([
      { requestId: 'r1/escalation/1', end: 'edited', endedBy: 'cem' },
      { requestId: 'r1/escalation/2', end: 'approved', endedBy: 'bo' },
    ]);
    expect(sent?.content).toMatchObject({ body: reply, writtenBy: 'embedded drafter, no model, edited by cem' });
    const receipt = state.receipts.find((candidate) => candidate.actionKey === sent?.key);
    expect(receipt?.contentHash).toBe(sent?.contentHash);
  });

  test('ends handed to a human when a person takes it over, at the gate, and sends nothing', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    const reply = await handle.executeUpdate('takeOver', { args: [{ actor: { id: 'ana' }, reason: 'I know them' }] });
    const outcome = await outcomeOf(handle);

    expect(reply).toEqual({ kind: 'taken_over', by: 'ana' });
    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'taken_over', owner: 'ana', receipts: [] });
    expect(await deliveredSteps(desk, gated.ticket.id)).toEqual(['notice-escalation-1']);
  });

  test('ends cancelled when an operator cancels the run, completes with that outcome and sends nothing more', async () => {
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);

    await handle.cancel();
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'cancelled', cause: 'cancelled_by_operator', receipts: [] });
    expect((await handle.describe()).status.name).toBe('COMPLETED');
  });

  test('ends as rejected input when a bare start brings something that is no ticket', async () => {
    for (const start of [null, 7, {}, { schemaVersion: 1, tenant: 'acme', round: 1, ticket: { body: '' } }]) {
      const workflowId = `ticket/acme/bare-${Math.random().toString(36).slice(2)}`;
      const handle = await desk.client.workflow.start('handleSupportTicket', {
        workflowId,
        taskQueue: desk.taskQueue,
        args: [start],
      });

      const outcome = await handle.result();

      expect(outcome).toMatchObject({ kind: 'rejected_input', cause: 'input_invalid' });
      expect(outcome.problems.length).toBeGreaterThan(0);
    }
  });
});

describe('the clocks of a ticket', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const windows = { ...SHORT_WINDOWS, approvalMs: { low: 300, normal: 300, high: 300 }, silenceMs: 500 };
    desk = await startDesk({
      policy: { windows, approval: { reply: 'when-escalated', items: 'never', defaultGroup: 'support-leads' } },
    });
  });
  afterAll(() => desk.stop());

  test('end an unanswered gate as handed to a human, by the clock and not by a person', async () => {
    const handle = await desk.start(OUTAGE);

    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'approval_expired', decisions: [], receipts: [] });
    const state = await stateOf(handle);
    expect(state.gates).toMatchObject([{ end: 'expired', endedBy: 'policy clock' }]);
  });

  test('turn silence after the reply into resolved_unconfirmed, never into resolved', async () => {
    const handle = await desk.start();

    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'resolved_unconfirmed', cause: 'silence_after_reply' });
  });
});

async function deliveredSteps(desk: DeskUnderTest, ticketId: string): Promise<readonly (string | undefined)[]> {
  const delivered = await readOutbox(desk.outbox);
  return delivered
    .map((action) => action.receipt.actionKey)
    .filter((key) => key.includes(`/${ticketId}/`))
    .map((key) => key.split('/').at(-1));
}
