import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import type { DecisionVerdict } from '../../../src/domain/approval.js';
import {
  aDecisionFor,
  type DeskUnderTest,
  OUTAGE,
  outcomeOf,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';

describe('a decision', () => {
  let desk: DeskUnderTest;
  let hold: Promise<void> = Promise.resolve();
  beforeAll(async () => {
    const drafter = createInstantDrafter({ before: (stage) => (stage === 'analyst' ? hold : undefined) });
    desk = await startDesk({ ports: { drafters: { embedded: drafter, openai: drafter } } });
  });
  afterAll(() => desk.stop());

  test('that comes before any gate is refused as too early, recorded, and never applied later', async () => {
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => {
      release = resolve;
    });
    const handle = await desk.start();
    const early = {
      ...aDecisionFor(await gatedElsewhere(desk)),
      requestId: 'r1/definition-of-done/1',
    };

    const verdict = await decide(handle, early);
    release();
    hold = Promise.resolve();
    const gated = await untilGate(handle);

    expect(verdict).toMatchObject({ kind: 'refused', decision: { reason: 'too_early' } });
    expect(gated.decisions).toEqual([]);
    expect(gated.refusedDecisionCount).toBe(1);
    await handle.cancel();
    await handle.result();
  });

  test('that comes second is told who decided first, through either door', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    const first = aDecisionFor(gated);

    const [accepted, second] = await Promise.all([
      decide(handle, first),
      decide(handle, aDecisionFor(gated, { actor: { id: 'bo', group: 'support-leads' } })),
    ]);
    await handle.signal('decide', aDecisionFor(gated));
    const state = await until(handle, (seen) => seen.refusedDecisionCount === 2);

    const verdicts = [accepted, second].map((verdict) => verdict.kind).toSorted();
    expect(verdicts).toEqual(['accepted', 'refused']);
    expect(state.decisions).toHaveLength(1);
    expect(state.refusedDecisions.map((refused) => refused.reason)).toEqual(['already_decided', 'already_decided']);
    expect(state.refusedDecisions[0]?.detail).toMatch(/already decided by (cem|bo)/);
    await handle.cancel();
    await handle.result();
  });

  test('for another artifact than the open one is stale', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    const verdict = await decide(handle, aDecisionFor(gated, { artifactHash: 'a'.repeat(64) }));

    expect(verdict).toMatchObject({ kind: 'refused', decision: { reason: 'stale' } });
    await handle.cancel();
    await handle.result();
  });

  test('by somebody who is not in the asked group is recorded and refused', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    const outsider = await decide(handle, aDecisionFor(gated, { actor: { id: 'ana', group: 'support-leads' } }));
    const wrongGroup = await decide(handle, aDecisionFor(gated, { actor: { id: 'cem', group: 'security-desk' } }));
    const state = await stateOf(handle);

    expect(outsider).toMatchObject({ kind: 'refused', decision: { reason: 'unauthorised' } });
    expect(wrongGroup).toMatchObject({ kind: 'refused', decision: { reason: 'unauthorised' } });
    expect(state.phase.kind).toBe('awaiting_approval');
    await handle.cancel();
    await handle.result();
  });

  test('by signal takes effect like one by update', async () => {
    const handle = await desk.start(OUTAGE);
    await handle.signal('decide', aDecisionFor(await untilGate(handle)));

    const state = await until(handle, (seen) => seen.decisions.length === 1);

    expect(state.decisions[0]).toMatchObject({ door: 'signal', action: 'approve' });
    await handle.cancel();
    await handle.result();
  });

  test('that is malformed leaves no event as an update, and changes nothing as a signal', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    const before = await eventsWhenQuiet(handle);

    for (const malformed of [
      null,
      'approve',
      {},
      { ...aDecisionFor(gated), action: 'approved' },
      { ...aDecisionFor(gated), extra: 1 },
    ]) {
      await expect(handle.executeUpdate('decide', { args: [malformed] })).rejects.toThrow(/update failed/iu);
    }
    const after = await eventsWhenQuiet(handle);
    await handle.signal('decide', 'approve it, please');
    const state = await until(handle, (seen) => seen.malformedSignalCount === 1);

    expect(after).toBe(before);
    expect(state.phase.kind).toBe('awaiting_approval');
    await handle.cancel();
    await handle.result();
  });

  test('with a text that breaks a reply rule is refused with the findings, and the gate stays open', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    const verdict = await decide(
      handle,
      aDecisionFor(gated, { action: 'edit', edits: { reply: 'We guarantee that this is definitely fixed.' } }),
    );

    expect(verdict).toMatchObject({ kind: 'refused', decision: { reason: 'edit_breaks_rules' } });
    expect((await stateOf(handle)).phase.kind).toBe('awaiting_approval');
    await handle.cancel();
    await handle.result();
  });

  test('that arrives after the end is answered by the outcome, not by a hang', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    await decide(handle, aDecisionFor(gated, { action: 'reject', reason: 'no' }));
    await outcomeOf(handle);

    await expect(handle.executeUpdate('decide', { args: [aDecisionFor(gated)] })).rejects.toThrow(
      WorkflowNotFoundError,
    );
  });
});

describe('without DESK_ALLOW_UNSIGNED', () => {
  test('an unsigned decision is recorded and refused', async () => {
    const strict = await startDesk({ ports: { allowUnsigned: false } });
    const handle = await strict.start(OUTAGE);
    const verdict = await decide(handle, aDecisionFor(await untilGate(handle)));

    expect(verdict).toMatchObject({ kind: 'refused', decision: { reason: 'unsigned' } });
    await handle.cancel();
    await handle.result();
    await strict.stop();
  });
});

describe('a customer message', () => {
  test('is recorded once per message id, through either door', async () => {
    const desk = await startDesk();
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);
    const message = { messageId: 'm-7', body: 'One more thing', receivedAt: '2026-03-02T10:00:00Z' };

    const first = await handle.executeUpdate('addCustomerMessage', { args: [message] });
    const second = await handle.executeUpdate('addCustomerMessage', { args: [message] });
    await handle.signal('addCustomerMessage', message);
    const state = await stateOf(handle);

    expect(first).toMatchObject({ kind: 'recorded' });
    expect(second).toEqual({ kind: 'duplicate', messageId: 'm-7' });
    expect(state.messages).toHaveLength(1);
    await handle.cancel();
    await handle.result();
    await desk.stop();
  });
});

function decide(handle: Awaited<ReturnType<DeskUnderTest['start']>>, decision: unknown): Promise<DecisionVerdict> {
  return handle.executeUpdate<DecisionVerdict, [unknown]>('decide', { args: [decision], updateId: randomUUID() });
}

/** A state with an open gate, to build a well-formed decision from. */
async function gatedElsewhere(desk: DeskUnderTest) {
  const other = await desk.start(OUTAGE);
  const state = await untilGate(other);
  await other.cancel();
  await other.result();
  return state;
}

/** The number of events once nothing is under way any more: the notice is out, and the run only waits. */
async function eventsWhenQuiet(handle: WorkflowHandle): Promise<number> {
  for (;;) {
    const { pendingActivities, pendingWorkflowTask } = (await handle.describe()).raw;
    const isQuiet = (pendingActivities ?? []).length === 0 && !pendingWorkflowTask;
    if (isQuiet) return (await handle.fetchHistory()).events?.length ?? 0;
    await sleep(50);
  }
}
