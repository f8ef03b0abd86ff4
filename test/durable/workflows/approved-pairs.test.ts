import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DecisionVerdict } from '../../../src/domain/approval.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import {
  aDecisionFor,
  approveEdited,
  type DeskUnderTest,
  OUTAGE,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';

const REPLY = 'Hello Mia, Ana is on it and writes to you by 2026-03-02T12:00:00Z.';

describe('what was approved at the escalation gate', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk({
      policy: { approval: { reply: 'always', items: 'always', defaultGroup: 'support-leads' } },
    });
  });
  afterAll(() => desk.stop());

  test('is not asked again: the second gate asks for the items alone', async () => {
    const handle = await desk.start(OUTAGE);
    const first = await untilGate(handle);
    await handle.executeUpdate('decide', { args: [aDecisionFor(first)] });

    const second = await untilSecondGate(handle);

    expect(askedSteps(first)).toEqual(['reply-1']);
    expect(askedSteps(second)).toEqual(['item-1']);
    expect(second.phase).toMatchObject({ gate: { request: { rules: [{ ruleId: 'policy.approval.items' }] } } });
    await handle.executeUpdate('decide', { args: [aDecisionFor(second)] });
    const sent = await until(handle, ({ phase }) => phase.kind === 'verifying');
    expect(sent.decisions.flatMap(({ approved }) => approved)).toEqual(
      sent.actions.map(({ key, contentHash }) => ({ actionKey: key, contentHash })),
    );
    await handle.cancel();
    await handle.result();
  });

  test('is not asked again when it was an edit, and is sent as edited', async () => {
    const handle = await desk.start(OUTAGE);
    const first = await untilGate(handle);
    await handle.executeUpdate('decide', {
      args: [aDecisionFor(first, { action: 'edit', edits: { reply: REPLY } })],
    });
    await approveEdited(handle);

    const second = await until(handle, ({ gates }) => gates.length === 3);

    expect(askedSteps(second)).toEqual(['item-1']);
    expect(second.actions.at(0)).toMatchObject({ content: { body: REPLY } });
    await handle.cancel();
    await handle.result();
  });

  test('counts no more once it is changed: an edit at the second gate approves the new text, and that is sent', async () => {
    const handle = await desk.start(OUTAGE);
    const first = await untilGate(handle);
    await handle.executeUpdate('decide', { args: [aDecisionFor(first)] });
    const second = await untilSecondGate(handle);

    await handle.executeUpdate('decide', {
      args: [aDecisionFor(second, { action: 'edit', edits: { reply: REPLY } })],
    });
    await approveEdited(handle);
    const sent = await until(handle, ({ phase }) => phase.kind === 'verifying');

    const [before, now] = [first.actions.at(0), sent.actions.at(0)];
    expect(now?.key).toBe(before?.key);
    expect(now?.contentHash).not.toBe(before?.contentHash);
    expect(sent.decisions.at(-1)?.approved).toContainEqual({ actionKey: now?.key, contentHash: now?.contentHash });
    expect(sent.receipts).toContainEqual(
      expect.objectContaining({ actionKey: now?.key, contentHash: now?.contentHash }),
    );
    await handle.cancel();
    await handle.result();
  });

  test('cannot be decided again at the second gate', async () => {
    const handle = await desk.start(OUTAGE);
    const first = await untilGate(handle);
    await handle.executeUpdate('decide', { args: [aDecisionFor(first)] });
    const second = await untilSecondGate(handle);

    const late = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', {
      args: [aDecisionFor(first, { action: 'reject', reason: 'I changed my mind' })],
    });
    const mixed = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', {
      args: [aDecisionFor(second, { requestId: 'r1/escalation/1' })],
    });

    expect(late).toMatchObject({
      kind: 'refused',
      decision: { reason: 'already_decided', requestId: 'r1/escalation/1' },
    });
    expect(mixed).toMatchObject({ kind: 'refused', decision: { reason: 'already_decided' } });
    const state = await stateOf(handle);
    expect(state.phase).toEqual(second.phase);
    expect(state.decisions).toHaveLength(1);
    await handle.cancel();
    await handle.result();
  });
});

function untilSecondGate(handle: Awaited<ReturnType<DeskUnderTest['start']>>): Promise<TicketState> {
  return until(handle, ({ phase, gates }) => phase.kind === 'awaiting_approval' && gates.length === 2);
}

function askedSteps({ phase }: TicketState): readonly (string | undefined)[] {
  if (phase.kind !== 'awaiting_approval') return [];
  return phase.gate.request.artifact.map(({ actionKey }) => actionKey.split('/').at(-1));
}
