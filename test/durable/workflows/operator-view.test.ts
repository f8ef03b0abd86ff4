import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import type { Decision } from '../../../src/domain/approval.js';
import {
  aDecisionFor,
  type DeskUnderTest,
  OUTAGE,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';

/** What the SDK answers to the query of the Temporal UI. */
interface Metadata {
  readonly currentDetails: string;
  readonly definition: {
    readonly type: string;
    readonly updateDefinitions: readonly Definition[];
    readonly signalDefinitions: readonly Definition[];
    readonly queryDefinitions: readonly Definition[];
  };
}

interface Definition {
  readonly name: string;
  readonly description: string;
}

describe('what an operator sees in the Temporal UI', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  test('is a card with a decision that approves when it is pasted as it stands, even after a refused one', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    const card = (await metadataOf(handle)).currentDetails;
    const wrong = aDecisionFor(gated, { actor: { id: 'ana', group: 'support-leads' } });
    await handle.executeUpdate('decide', { args: [wrong] });

    const pasted = decisionOn((await metadataOf(handle)).currentDetails);
    await handle.signal('decide', pasted);
    const state = await until(handle, ({ decisions }) => decisions.length === 1);

    expect(card).toContain('support-leads');
    expect(card).toContain('How do we respond?');
    expect(card).toContain('Does it need escalation?');
    expect(card).toContain('What follow-up?');
    expect(card).toContain('Definition of done: 2 of 4');
    expect(pasted.requestId).toBe('r1/escalation/1');
    expect(pasted.nonce).not.toBe(decisionOn(card).nonce);
    expect(state.decisions).toMatchObject([{ action: 'approve', door: 'signal', actor: pasted.actor }]);
    await handle.cancel();
    await handle.result();
  });

  test('follows the ticket: no decision to paste once the gate is behind it, and the outcome at the end', async () => {
    const handle = await desk.start(OUTAGE);
    await handle.executeUpdate('decide', { args: [aDecisionFor(await untilGate(handle))] });
    await until(handle, ({ phase }) => phase.kind === 'verifying');
    const verifying = (await metadataOf(handle)).currentDetails;
    await handle.cancel();
    await handle.result();

    const closed = (await metadataOf(handle)).currentDetails;

    expect(verifying).toMatch(/^\*\*verifying\*\*.*next check/);
    expect(verifying).not.toContain('requestId');
    expect(verifying).toContain('Definition of done: 4 of 4');
    expect(closed).toMatch(/^\*\*cancelled\*\*/);
  });

  test('is a description of each door that names every field', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    const { definition } = await metadataOf(handle);

    const fields = {
      decide: Object.keys(aDecisionFor(gated)).filter((field) => field !== 'schemaVersion'),
      addCustomerMessage: ['messageId', 'body', 'receivedAt'],
      takeOver: ['actor', 'reason'],
    };
    for (const [name, names] of Object.entries(fields)) {
      for (const field of names) expect(descriptionOf(definition.updateDefinitions, name)).toContain(field);
    }
    for (const name of ['decide', 'addCustomerMessage'] as const)
      for (const field of fields[name]) expect(descriptionOf(definition.signalDefinitions, name)).toContain(field);
    expect(descriptionOf(definition.queryDefinitions, 'ticketState')).not.toBe('');
    await handle.cancel();
    await handle.result();
  });

  test('is a summary on each activity, timer and verdict, without a word of the customer', async () => {
    const handle = await desk.start(OUTAGE);
    await handle.executeUpdate('decide', { args: [aDecisionFor(await untilGate(handle))] });
    await until(handle, ({ phase }) => phase.kind === 'verifying');
    const confirmation = { messageId: 'm-1', body: 'Thank you, it works now.', receivedAt: '2026-03-02T10:00:00Z' };
    await handle.executeUpdate('addCustomerMessage', { args: [confirmation] });
    await handle.result();

    const summaries = await summariesOf(handle);

    expect(summaries.toSorted()).toEqual(
      [
        'record playbook, limits, windows and roster',
        '1/4 support-specialist',
        '2/4 operations-lead',
        'ask support-leads',
        'wait: approval by support-leads, risk high',
        'judge decision: approve',
        '3/4 analyst',
        '4/4 product-manager',
        'send the reply',
        'file documentation item',
        'wait: evidence that the handling worked',
        'look for evidence',
      ].toSorted(),
    );
    expect((await stateOf(handle)).ticket.body).toBe(OUTAGE.body);
  });
});

function metadataOf(handle: WorkflowHandle): Promise<Metadata> {
  return handle.query<Metadata>('__temporal_workflow_metadata');
}

/** The JSON that the card shows. */
function decisionOn(card: string): Decision {
  const json = /```json\n([^`]*)\n```/u.exec(card)?.[1];
  if (json === undefined) throw new Error(`The card shows no decision:\n${card}`);
  return JSON.parse(json);
}

function descriptionOf(definitions: readonly Definition[], name: string): string {
  return definitions.find((definition) => definition.name === name)?.description ?? '';
}

/** Summaries of everything that an event history lists as begun. */
async function summariesOf(handle: WorkflowHandle): Promise<readonly string[]> {
  const events = (await handle.fetchHistory()).events ?? [];
  return events
    .filter(
      (event) =>
        event.activityTaskScheduledEventAttributes ??
        event.timerStartedEventAttributes ??
        // The marker of a patch is for replays: no operator waits for it.
        event.markerRecordedEventAttributes?.markerName === 'core_local_activity',
    )
    .map((event) => textOf(event.userMetadata?.summary));
}

function textOf(payload: Payload | null | undefined): string {
  return payload?.data ? JSON.parse(Buffer.from(payload.data).toString()) : 'no summary';
}
