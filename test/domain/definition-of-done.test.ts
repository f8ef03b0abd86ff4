import { describe, expect, test } from '@jest/globals';
import type { AcceptedDecision, ApprovalRequest } from '../../src/domain/approval.js';
import { type Acceptance, definitionOfDone } from '../../src/domain/definition-of-done.js';
import { evolve } from '../../src/domain/evolve.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { anAction, aReply } from '../support/actions.js';
import { A_MONDAY, aRecord } from '../support/builders.js';
import { aHandoff } from '../support/handoffs.js';
import { aParkedState } from '../support/ticket-states.js';

const S5 = { at: 'reply.nextStep.by', rule: 'S5', fix: 'Name a moment on duty.' };
const S1 = { at: 'reply.sentences.1', rule: 'S1', fix: 'Promise less.' };
const A1 = { at: 'checks', rule: 'A1', fix: 'Keep four.' };
const REPLY = aReply();

function done(accepted: readonly Acceptance[], findings = [S5]) {
  const reply = { ...aRecord('support-specialist', aHandoff('support-specialist')), findings };
  const path = aRecord('operations-lead', aHandoff('operations-lead'));
  const checks = { ...aRecord('analyst', aHandoff('analyst')), findings: [A1] };
  return definitionOfDone({ records: [reply, path, checks], actions: [REPLY], accepted });
}

const byCem = { by: 'cem', reply: 'as drafted', handoffs: 2 } as const;

describe('a part of the definition of done whose draft still breaks a rule', () => {
  test('is not met, and names the finding', () => {
    expect(done([]).response).toEqual({
      state: 'not_met',
      reason: 'the reply has an open finding S5 (reply.nextStep.by)',
    });
  });

  test('names each broken rule once', () => {
    expect(done([], [S5, S1, S5]).response.reason).toBe(
      'the reply has 3 open findings: S5 (reply.nextStep.by), S1 (reply.sentences.1)',
    );
  });

  test('is met once a person let it pass, and says who and what', () => {
    const { response } = done([byCem]);

    expect(response.state).toBe('met');
    expect(response.reason).toMatch(/; cem let it pass although it has an open finding S5 \(reply\.nextStep\.by\)$/u);
  });

  test('is met once a person wrote the reply anew, which has no finding of the draft any more', () => {
    const { response } = done([{ ...byCem, reply: 'edited' }]);

    expect(response).toMatchObject({
      state: 'met',
      reason: expect.stringMatching(/, as cem let it pass after an edit$/u),
    });
  });

  test.each([
    [2, 'not_met'],
    [3, 'met'],
  ])('is, as the third of %p handoffs that somebody let pass, %s', (handoffs, state) => {
    expect(done([{ ...byCem, handoffs }]).checks.state).toBe(state);
  });

  test('does not touch the parts whose drafts break none', () => {
    expect(done([]).plan.state).toBe('met');
  });
});

describe('what persons let pass', () => {
  const parked = aParkedState();
  const decide = (
    state: TicketState,
    of: { readonly action: AcceptedDecision['action']; readonly again?: ApprovalRequest; readonly by?: string },
  ) => {
    if (parked.phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
    const decision: AcceptedDecision = {
      schemaVersion: 1,
      requestId: parked.phase.gate.request.requestId,
      action: of.action,
      actor: { id: of.by ?? 'cem', group: 'support-leads' },
      identity: 'unsigned, identity not proven',
      reason: null,
      decidedAt: A_MONDAY,
      door: 'update',
      nonce: 'n-1',
      approved: [],
      editedReply: null,
    };
    const editedAction = of.action === 'edit' ? anAction({ content: aReply({ body: 'Better.' }) }) : null;
    return evolve(state, { type: 'decided', decision, editedAction, again: of.again ?? null });
  };
  const again =
    parked.phase.kind === 'awaiting_approval' ? { ...parked.phase.gate.request, editedBy: 'cem' } : undefined;

  test('is every handoff of the moment of an approval', () => {
    expect(decide(parked, { action: 'approve' }).accepted).toEqual([{ by: 'cem', reply: 'as drafted', handoffs: 4 }]);
  });

  test('is nothing after a rejection', () => {
    expect(decide(parked, { action: 'reject' }).accepted).toEqual([]);
  });

  test('is nothing after an edit that somebody else has to approve, and everything once that one has', () => {
    const edited = decide(parked, { action: 'edit', ...(again === undefined ? {} : { again }) });

    expect(edited.accepted).toEqual([]);
    expect(decide(edited, { action: 'approve', by: 'bo' }).accepted).toEqual([
      { by: 'bo', reply: 'edited', handoffs: 4 },
    ]);
  });

  test('is the reply as drafted at a gate that is asked anew because the customer wrote', () => {
    if (again === undefined) throw new Error('No gate is open.');
    const overtaken = evolve(parked, { type: 'gate-overtaken', again: { ...again, editedBy: null } });

    expect(decide(overtaken, { action: 'approve', by: 'bo' }).accepted).toEqual([
      { by: 'bo', reply: 'as drafted', handoffs: 4 },
    ]);
  });
});
