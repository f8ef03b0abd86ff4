import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/domain/limits.js';
import type { CustomerMessageReply } from '../../../src/protocol/messages.js';
import {
  aDecisionFor,
  anInput,
  type DeskUnderTest,
  OUTAGE,
  outcomeOf,
  SHORT_WINDOWS,
  startDesk,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { uniqueTaskQueue } from '../../support/server.js';

describe('the messages of a customer', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  test('are bounded in all, so that no payload gets too large, and the ticket goes on', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    const body = 'x'.repeat(LIMITS.customerMessage.value);
    const replies: CustomerMessageReply[] = [];

    for (let number = 1; number <= 9; number += 1) {
      const message = { messageId: `m-${number}`, body, receivedAt: '2026-03-02T10:00:00Z' };
      replies.push(await handle.executeUpdate('addCustomerMessage', { args: [message] }));
    }
    await handle.executeUpdate('decide', { args: [aDecisionFor(gated)] });
    const state = await until(handle, ({ phase }) => phase.kind === 'verifying');

    const held = Math.floor(LIMITS.customerMessagesJson.value / LIMITS.customerMessage.value) - 1;
    expect(replies.map((reply) => reply.kind)).toEqual([
      ...Array.from({ length: held }, () => 'recorded'),
      ...Array.from({ length: 9 - held }, () => 'refused'),
    ]);
    expect(replies.at(-1)).toMatchObject({ reason: 'too_many_messages' });
    expect(state.refusedMessageCount).toBe(9 - held);
    expect(JSON.stringify(replies)).not.toContain('xxxx');
    await handle.cancel();
    await handle.result();
  });

  test('that nobody answered before the reply left forbid to close in silence', async () => {
    const brief = await startDesk({ policy: { windows: { ...SHORT_WINDOWS, silenceMs: 500 } } });
    const handle = await brief.start(OUTAGE);
    const gated = await untilGate(handle);
    const message = { messageId: 'm-1', body: 'By the way, it got worse.', receivedAt: '2026-03-02T10:00:00Z' };

    await handle.executeUpdate('addCustomerMessage', { args: [message] });
    await handle.executeUpdate('decide', { args: [aDecisionFor(gated)] });
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'customer_wrote_again' });
    await brief.stop();
  });
});

describe('the deadline of a gate', () => {
  test('holds also when no worker was there as it passed: a later Signal approves nothing', async () => {
    const desk = await startDesk({
      policy: { windows: { ...SHORT_WINDOWS, approvalMs: { low: 2_000, normal: 2_000, high: 2_000 } } },
    });
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    await desk.pause();
    await sleep(2_500);
    await handle.signal('decide', aDecisionFor(gated));

    await desk.resume();
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'approval_expired', decisions: [], receipts: [] });
    await desk.stop();
  });
});

describe('a run that can not be a ticket', () => {
  test('is in the lists all the same, as rejected input', async () => {
    const desk = await startDesk();
    const workflowId = `ticket/acme/bare-${uniqueTaskQueue()}`;
    const handle = await desk.client.workflow.start('handleSupportTicket', {
      workflowId,
      taskQueue: desk.taskQueue,
      args: [{ schemaVersion: 1 }],
    });
    await handle.result();

    const { typedSearchAttributes } = await handle.describe();

    expect(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value])).toContainEqual([
      'DeskStatus',
      'rejected_input',
    ]);
    await desk.stop();
  });

  test('is refused under the workflow id of another ticket, whose action keys it would use', async () => {
    const desk = await startDesk();
    const start = anInput();
    const handle = await desk.client.workflow.start('handleSupportTicket', {
      workflowId: `ticket/acme/other-${uniqueTaskQueue()}`,
      taskQueue: desk.taskQueue,
      args: [start],
    });

    const outcome = await handle.result();

    expect(outcome).toMatchObject({ kind: 'rejected_input' });
    expect(outcome.problems.join()).toMatch(/workflow id/);
    await desk.stop();
  });
});
