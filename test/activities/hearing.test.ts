import { beforeAll, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../src/activities/index.js';
import type { ApprovalRequest } from '../../src/domain/approval.js';
import { type Instant, plusMs } from '../../src/domain/brand.js';
import { evolve } from '../../src/domain/evolve.js';
import { refuseByTiming } from '../../src/domain/decision-timing.js';
import { pinOpening } from '../../src/domain/pin.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import type { HearInput } from '../../src/protocol/activities.js';
import { A_MONDAY, aStartInput } from '../support/builders.js';
import { aShelf } from '../support/desk-parts.js';
import { somePorts } from '../support/ports.js';
import { aParkedState } from '../support/ticket-states.js';

const HOUR_MS = 3_600_000;
const HARM = 'The charger of your scanner caught fire and my daughter is in hospital with burns.';
const FRIDAY_EVENING = Date.parse('2026-03-06T17:30:00Z') as Instant;

let playbook: Playbook;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  playbook = verdict.playbook;
});

const parked = aParkedState();

function requestOf(state = parked): ApprovalRequest {
  if (state.phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
  return state.phase.gate.request;
}

/** What is asked on a Friday evening after the customer wrote this. */
async function heard(body: string, changes: Partial<HearInput> = {}): Promise<ApprovalRequest | null> {
  const { tenant, ticket, round } = aStartInput();
  const { hearCustomer } = createActivities(somePorts({ shelf: aShelf([playbook]) }));
  const message = { messageId: 'm-1', body, receivedAt: '2026-03-06T17:29:00Z', acceptedAt: FRIDAY_EVENING };
  const input: HearInput = {
    ticket: { tenant, ticketId: ticket.id, round },
    opening: pinOpening({ playbook, tenant: 'acme', drafter: 'embedded', searchAttributes: true }),
    request: requestOf(),
    later: { tier: 'standard', messages: [message] },
    fired: [],
    owner: 'support-team',
    level: 'P3',
    at: FRIDAY_EVENING,
    ...changes,
  };
  const { again } = await new MockActivityEnvironment().run<
    [],
    { again: ApprovalRequest | null },
    () => Promise<{ again: ApprovalRequest | null }>
  >(() => hearCustomer(input));
  return again;
}

describe('what a customer writes while a gate is open', () => {
  test('changes nothing where no rule of the floor fires, or only on mail that it quotes', async () => {
    expect(await heard('By the way, the scanner is the blue one.')).toBeNull();
    expect(await heard(`See below.\n> ${HARM}`)).toBeNull();
  });

  test('is asked of the group for harm about the same artifact, at its risk and for its window', async () => {
    const again = await heard(HARM);

    expect(again).toMatchObject({
      requestId: 'r1/definition-of-done/2',
      artifact: requestOf().artifact,
      artifactHash: requestOf().artifactHash,
      approverGroup: 'safety-contact',
      askedBefore: 'support-leads',
      alsoTold: ['support-leads'],
      risk: 'high',
      windowMs: 24 * HOUR_MS,
      waitMs: 24 * HOUR_MS,
      reminder: { level: 'P1', firstReplyMs: HOUR_MS, nextTier: 'legal-contact' },
      dueAt: plusMs(FRIDAY_EVENING, HOUR_MS),
    });
    expect(again?.rules.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['R1', 'A-reply']));
    expect(again?.ask).toBe('Send this reply and file one item? The customer has written since it was drafted.');
  });

  test('makes no first reply due later than it was', async () => {
    const again = await heard(HARM, { request: { ...requestOf(), dueAt: A_MONDAY } });

    expect(again?.dueAt).toBe(A_MONDAY);
  });

  test('says once that the customer wrote, however often the gate is asked anew', async () => {
    const first = await heard('I want to speak to a real person.');
    const second = first === null ? null : await heard(HARM, { request: first });

    expect(first?.approverGroup).toBe('support-leads');
    expect(first).not.toHaveProperty('askedBefore');
    expect(second?.requestId).toBe('r1/definition-of-done/3');
    expect(second?.ask.match(/The customer has written/gu)).toHaveLength(1);
  });
});

describe('a gate that was overtaken', () => {
  const again = { ...requestOf(), requestId: 'r1/definition-of-done/2' };
  const overtaken = evolve(parked, { type: 'gate-overtaken', again });
  const reopened = evolve(overtaken, {
    type: 'gate-opened',
    gate: { request: again, openedAt: A_MONDAY, deadline: plusMs(A_MONDAY, HOUR_MS) },
  });
  const decision = {
    schemaVersion: 1,
    requestId: 'r1/definition-of-done/1',
    artifactHash: requestOf().artifactHash,
    action: 'approve',
    actor: { id: 'bo', group: 'support-leads' },
    reason: null,
    edits: null,
    issuedAt: '2026-03-02T09:00:00Z',
    nonce: 'n-1',
    signature: null,
  } as const;

  test('is over, and nobody has approved anything at it', () => {
    expect(overtaken).toMatchObject({
      gates: [{ end: 'overtaken', endedBy: 'customer' }],
      decisions: [],
      askAgain: again,
    });
  });

  test('refuses a late decision, and says why the card is another one', () => {
    expect(refuseByTiming(overtaken, decision, A_MONDAY)).toMatchObject({ reason: 'stale' });
    expect(refuseByTiming(reopened, decision, A_MONDAY)).toEqual({
      reason: 'stale',
      detail: 'the customer wrote since, and a rule asks for a person; the open gate is r1/definition-of-done/2',
    });
  });

  test('is followed by one at which an approval lets the reply pass as drafted, not as edited', () => {
    const approved = evolve(reopened, {
      type: 'decided',
      decision: {
        schemaVersion: 1,
        requestId: again.requestId,
        action: 'approve',
        actor: decision.actor,
        identity: 'unsigned, identity not proven',
        reason: null,
        decidedAt: A_MONDAY,
        door: 'update',
        nonce: 'n-2',
        approved: again.artifact,
        editedReply: null,
      },
      editedAction: null,
      again: null,
    });

    expect(approved.accepted).toMatchObject([{ by: 'bo', reply: 'as drafted' }]);
    expect(approved.askAgain).toBeNull();
  });
});
