import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import type { DecisionVerdict } from '../../../src/domain/approval.js';
import { renderCard } from '../../../src/domain/card.js';
import type { Policy, RoutingRule } from '../../../src/domain/playbook.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { aPolicy, aRoster } from '../../support/builders.js';
import {
  aDecisionFor,
  type DeskUnderTest,
  OUTAGE,
  outcomeOf,
  SHORT_WINDOWS,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';
import { readOutbox } from '../../support/read-outbox.js';

const MOMENT = '2026-03-02T10:00:00Z';
const HARM = 'By now my son has burned his hand on the scanner.';
const HARMLESS = 'By the way, it is the blue scanner.';

const [outage, security] = aPolicy().routing as readonly [RoutingRule, RoutingRule];
const harm: RoutingRule = {
  ...security,
  id: 'R-harm',
  meaning: 'Somebody is hurt.',
  anyWords: ['burned'],
  owner: 'safety-desk',
  urgency: 'critical',
  escalate: { group: 'safety-desk', risk: 'high', reason: 'Harm is seen by a person.' },
};
const refund: RoutingRule = {
  ...security,
  id: 'R-refund',
  meaning: 'Money is wanted back.',
  anyWords: ['refund'],
  owner: 'billing-desk',
  urgency: 'low',
  impact: 'one',
  escalate: { group: 'billing-desk', risk: 'normal', reason: 'Refunds are approved.' },
};
const { groups, ...people } = aRoster();
const DESK = {
  policy: { routing: [harm, outage, security, refund] } satisfies Partial<Policy>,
  roster: {
    ...people,
    groups: [
      ...groups,
      { id: 'safety-desk', tier: 3, members: ['ana', 'bo'] },
      { id: 'billing-desk', tier: 2, members: ['cem'] },
    ],
  },
};

let messages = 0;
function write(handle: WorkflowHandle, body: string): Promise<unknown> {
  messages += 1;
  return handle.executeUpdate('addCustomerMessage', {
    args: [{ messageId: `m-${messages}`, body, receivedAt: MOMENT }],
  });
}

/** The notices of one ticket, in no order. */
async function noticesOf(desk: DeskUnderTest, handle: WorkflowHandle) {
  const delivered = await readOutbox(desk.outbox);
  return delivered
    .filter(({ receipt }) => receipt.actionKey.includes(`/${handle.workflowId.split('/').at(-1)}/`))
    .map(({ receipt, headers, document }) => ({
      step: receipt.actionKey.split('/').at(-1) ?? '',
      to: headers['To'],
      document,
    }));
}

function isGate(number: number) {
  return ({ phase }: TicketState) =>
    phase.kind === 'awaiting_approval' && phase.gate.request.requestId.endsWith(`/${number}`);
}

async function end(handle: WorkflowHandle): Promise<void> {
  await handle.cancel();
  await handle.result();
}

describe('a message that comes in while a gate is open', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk(DESK);
  });
  afterAll(() => desk.stop());

  test('is told to the group that decides, and stands on its card', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    await write(handle, HARMLESS);
    await eventually('the group is told again', async () => (await noticesOf(desk, handle)).length === 2);
    const again = (await noticesOf(desk, handle)).find(({ step }) => step === 'notice-escalation-1-wrote-1');
    const state = await stateOf(handle);
    const verdict = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', { args: [aDecisionFor(gated)] });

    expect(again?.to).toBe('support-leads');
    expect(again?.document).toContain('The customer wrote again: Approval wanted for ticket');
    expect(again?.document).toContain('The customer has written since you were told: read the card again first.');
    expect(renderCard(state)).toContain(`since the reply was drafted: 1. Read them before you approve:`);
    expect(renderCard(state)).toContain(HARMLESS);
    expect(verdict).toMatchObject({ kind: 'accepted' });
    await end(handle);
  });

  test('is one notice with all that come in soon after, and a second one when the pause is over', async () => {
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);

    for (let count = 1; count <= 12; count += 1) await write(handle, `${HARMLESS} ${count}`);
    const soon = (await noticesOf(desk, handle)).filter(({ step }) => step.includes('-wrote-'));
    await eventually('the pause of 2.5 s is over', async () =>
      (await noticesOf(desk, handle)).some(({ step }) => step.endsWith('-wrote-2')),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const all = (await noticesOf(desk, handle)).filter(({ step }) => step.includes('-wrote-'));

    expect(soon.length).toBeLessThanOrEqual(1);
    expect(all.map(({ step }) => step).toSorted()).toEqual([
      'notice-escalation-1-wrote-1',
      'notice-escalation-1-wrote-2',
    ]);
    await end(handle);
  });

  const QUIET: Partial<Ticket> = {};
  test.each([
    ['the default group, before the plan is carried out', QUIET, 'support-leads', 'r1/definition-of-done'],
    [
      'the approvers of refunds, at risk normal',
      { body: 'I want a refund. The export stops after 10,000 rows.' },
      'billing-desk',
      'r1/escalation',
    ],
    ['the leads of an outage, at risk high', OUTAGE, 'support-leads', 'r1/escalation'],
  ])('and tells of harm is asked of the group for harm, whoever was asked: %s', async (_name, ticket, group, gate) => {
    const handle = await desk.start(ticket);
    const before = await untilGate(handle);

    await write(handle, HARM);
    const after = await until(handle, isGate(2));
    await eventually('both groups are told', async () => (await noticesOf(desk, handle)).length >= 3);
    const told = await noticesOf(desk, handle);
    const late = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', { args: [aDecisionFor(before)] });
    const { searchAttributes } = await handle.describe();

    expect(before.phase).toMatchObject({ gate: { request: { requestId: `${gate}/1`, approverGroup: group } } });
    expect(after.phase).toMatchObject({
      gate: { request: { requestId: `${gate}/2`, approverGroup: 'safety-desk', risk: 'high', askedBefore: group } },
    });
    expect(after.gates).toMatchObject([{ end: 'overtaken', endedBy: 'customer' }, { end: 'open' }]);
    expect(renderCard(after)).toContain('R-harm: Harm is seen by a person');
    expect(told.map(({ to }) => to).toSorted()).toEqual([group, group, 'safety-desk'].toSorted());
    expect(told.map(({ document }) => document)).toContainEqual(
      expect.stringContaining('You were asked before. The customer wrote again, and safety-desk decides now'),
    );
    expect(late).toMatchObject({
      kind: 'refused',
      decision: { reason: 'stale', detail: expect.stringContaining('2') },
    });
    expect(searchAttributes).toMatchObject({ DeskWaitingFor: ['approval/safety-desk/high'] });
    await end(handle);
  });

  test('and fires a rule of lower risk leaves the decision where it is, with the rule on the card', async () => {
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);

    await write(handle, 'I want a refund as well.');
    const after = await until(handle, isGate(2));
    await eventually('the other group is told', async () => (await noticesOf(desk, handle)).length >= 3);
    const told = await noticesOf(desk, handle);
    const verdict = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', { args: [aDecisionFor(after)] });

    expect(after.phase).toMatchObject({ gate: { request: { approverGroup: 'support-leads', risk: 'high' } } });
    expect(told.map(({ to }) => to).toSorted()).toEqual(['billing-desk', 'support-leads', 'support-leads']);
    expect(verdict).toMatchObject({ kind: 'accepted' });
    await end(handle);
  });

  test('may be answered by the group for harm: it edits, somebody else of it approves, and the ticket goes on', async () => {
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);
    await write(handle, HARM);
    const asked = await until(handle, isGate(2));
    const reply = 'Hello Mia, we are sorry for your son. Ana calls you by 2026-03-02T12:00:00Z.';

    const edited = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', {
      args: [aDecisionFor(asked, { action: 'edit', edits: { reply }, actor: { id: 'ana', group: 'safety-desk' } })],
    });
    const again = await until(handle, isGate(3));
    const approved = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', {
      args: [aDecisionFor(again, { actor: { id: 'bo', group: 'safety-desk' } })],
    });
    const state = await until(handle, ({ phase }) => phase.kind === 'verifying');

    expect([edited, approved]).toMatchObject([{ kind: 'accepted' }, { kind: 'accepted' }]);
    expect(state.gates.map(({ end: how }) => how)).toEqual(['overtaken', 'edited', 'approved']);
    // The edit answers the message, so nothing is left for a person.
    expect(state.verification).toBeNull();
    await end(handle);
  });

  test('is left alone when a person takes the ticket over', async () => {
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);

    await write(handle, HARM);
    await handle.executeUpdate('takeOver', { args: [{ actor: { id: 'ana' }, reason: 'I know this customer' }] });
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'taken_over', receipts: [] });
  });
});

describe('a message that comes in before a gate opens', () => {
  let desk: DeskUnderTest;
  let release: () => void = () => undefined;
  beforeAll(async () => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const drafter = createInstantDrafter({
      before: async (stage) => {
        if (stage === 'operations-lead') await held;
      },
    });
    desk = await startDesk({ ...DESK, ports: { drafters: { embedded: drafter, openai: drafter } } });
  });
  afterAll(() => desk.stop());

  test('and tells of harm is asked of the group for harm as soon as the gate opens', async () => {
    const handle = await desk.start(OUTAGE);
    await until(handle, ({ phase }) => phase.kind === 'stage' && phase.stage === 'operations-lead');
    await write(handle, HARM);
    release();

    const { gates, phase } = await until(handle, isGate(2));

    expect(gates).toMatchObject([{ requestId: 'r1/escalation/1', end: 'overtaken' }, { end: 'open' }]);
    expect(phase).toMatchObject({ gate: { request: { approverGroup: 'safety-desk' } } });
    await end(handle);
  });
});

describe('a message that comes in at the very end of a gate', () => {
  let desk: DeskUnderTest;
  let release: () => void = () => undefined;
  beforeEach(async () => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    desk = await startDesk({
      ...DESK,
      policy: { ...DESK.policy, windows: { ...SHORT_WINDOWS, approvalMs: { low: 1_500, normal: 1_500, high: 1_500 } } },
    });
    const { shelf } = desk.ports;
    const byHash = shelf.byHash.bind(shelf);
    // Nobody can read before the gate is over.
    Object.assign(shelf, {
      byHash: async (hash: Parameters<typeof byHash>[0]) => {
        if (isHeld) await held;
        return byHash(hash);
      },
    });
  });
  afterEach(() => desk.stop());
  let isHeld = false;

  test('is read before the gate expires, and harm is asked of its group instead', async () => {
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);
    isHeld = true;
    await write(handle, HARM);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const over = await stateOf(handle);
    release();
    const after = await until(handle, isGate(2));
    const outcome = await outcomeOf(handle);

    expect(over.gates).toMatchObject([{ end: 'open' }]);
    expect(after.phase).toMatchObject({ gate: { request: { approverGroup: 'safety-desk' } } });
    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'approval_expired', receipts: [] });
  });
});
