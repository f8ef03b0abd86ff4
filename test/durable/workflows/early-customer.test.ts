import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connector } from '../../../src/ports.js';
import { ADD_CUSTOMER_MESSAGE, WORKFLOW_TYPE, workflowIdOf } from '../../../src/protocol/names.js';
import { FIXED_CLOCK } from '../../support/desk-parts.js';
import { anInput, type DeskUnderTest, outcomeOf, startDesk, stateOf, until } from '../../support/desk-under-test.js';
import { slowToReply } from '../../support/slow-connector.js';
import { createMemoryConnector } from '../../support/memory-connector.js';

const CONFIRMATION = { messageId: 'm-1', body: 'Thank you, it works now.', receivedAt: '2026-03-02T10:00:00Z' };

describe('a customer who writes while the reply is on its way', () => {
  let desk: DeskUnderTest;
  let slow: ReturnType<typeof slowToReply>;

  beforeEach(async () => {
    slow = slowToReply();
    desk = await startDesk({
      policy: { approval: { reply: 'never', items: 'never', defaultGroup: 'support-leads' } },
      ports: { connector: slow.connector },
    });
  });
  afterEach(() => desk.stop());

  async function writesBeforeItLeft(body: string) {
    const handle = await desk.start();
    await until(handle, ({ phase }) => phase.kind === 'executing');
    await handle.executeUpdate('addCustomerMessage', { args: [{ ...CONFIRMATION, body }] });
    slow.release();
    return handle;
  }

  test('is read as soon as it has left: a rule that fires brings a person at once, and its group is told', async () => {
    const handle = await writesBeforeItLeft('I think that we were hacked.');

    // The look at the evidence would come after a minute of silence.
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'customer_wrote_again' });
    expect(outcome.summary).toContain('R-security');
    expect(slow.told).toEqual(['security-desk']);
  });

  test('is read as soon as it has left, and waited on for when no rule fires', async () => {
    const handle = await writesBeforeItLeft('It is the blue scanner.');

    const { phase, verification } = await until(handle, (state) => state.verification !== null);

    expect(verification?.verdict).toMatchObject({ kind: 'wait' });
    expect(phase.kind).not.toBe('closed');
    await handle.cancel();
    await handle.result();
  });
});

describe('a customer who answers the reply while an item is still being filed', () => {
  let desk: DeskUnderTest;
  let release: () => void;

  beforeEach(async () => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const memory = createMemoryConnector({ clock: FIXED_CLOCK });
    const connector: Connector = {
      name: 'memory',
      async deliver(action, signal) {
        if (action.content.kind === 'item') await held;
        return memory.deliver(action, signal);
      },
    };
    desk = await startDesk({
      policy: { approval: { reply: 'never', items: 'never', defaultGroup: 'support-leads' } },
      ports: { connector },
    });
  });
  afterEach(() => desk.stop());

  test('is heard once the plan is carried out: the reply was there before the answer', async () => {
    const handle = await desk.start();
    await until(handle, ({ receipts }) => receipts.length === 1);
    await handle.executeUpdate('addCustomerMessage', { args: [CONFIRMATION] });
    const before = await stateOf(handle);

    release();
    const outcome = await outcomeOf(handle);

    expect(before.phase.kind).toBe('executing');
    expect(outcome).toMatchObject({ kind: 'resolved', cause: 'customer_confirmed' });
    expect(outcome.receipts).toHaveLength(2);
  });

  test('is not taken for an answer when the message came before the reply', async () => {
    const start = anInput();
    const handle = await desk.client.workflow.signalWithStart(WORKFLOW_TYPE, {
      workflowId: workflowIdOf(start.tenant, start.ticket.id),
      taskQueue: desk.taskQueue,
      args: [start],
      signal: ADD_CUSTOMER_MESSAGE,
      signalArgs: [CONFIRMATION],
    });
    release();
    const state = await until(handle, ({ phase }) => phase.kind === 'verifying');

    expect(state.messages).toHaveLength(1);
    expect(state.verification).toBeNull();
    await handle.cancel();
    await handle.result();
  });
});
