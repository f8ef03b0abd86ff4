import { describe, expect, test } from '@jest/globals';
import { gateOf } from '../../src/client/gate-of.js';
import { refuseByTiming } from '../../src/domain/decision-timing.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { A_MONDAY, aTicket } from '../support/builders.js';
import { aStateOf } from '../support/fake-desk.js';
import { aParkedState, aVerifyingState } from '../support/ticket-states.js';

/** What the run says to an approval that names the gate that was meant. */
function answerOf(state: TicketState): string | undefined {
  const { requestId, artifactHash, group } = gateOf(state);
  const decision = {
    schemaVersion: 1,
    requestId,
    artifactHash,
    action: 'approve',
    actor: { id: 'cem', group },
    reason: null,
    edits: null,
    issuedAt: '2026-03-02T09:00:00Z',
    nonce: 'n-2',
    signature: null,
  } as const;
  return refuseByTiming(state, decision, A_MONDAY)?.detail;
}

describe('the gate of a decision that names none', () => {
  test('is the open one, with the artifact and the group that it asks', () => {
    const state = aParkedState();

    expect(gateOf(state)).toMatchObject({ requestId: 'r1/definition-of-done/1', group: 'support-leads' });
    expect(answerOf(state)).toBeUndefined();
  });

  test('is the last one when none is open, so that the run says who decided there', () => {
    const state = aVerifyingState();

    expect(gateOf(state)).toMatchObject({ requestId: 'r1/definition-of-done/1', group: 'support-leads' });
    expect(answerOf(state)).toBe('already decided by bo: approve');
  });

  test('is the last one also when its clock ran out, whose group nobody can tell any more', () => {
    const parked = aParkedState();
    const gates = parked.gates.map((gate) => ({ ...gate, end: 'expired' as const }));
    const state: TicketState = { ...parked, gates, phase: { kind: 'executing' } };

    expect(gateOf(state)).toMatchObject({ requestId: 'r1/definition-of-done/1', group: 'no-group' });
    expect(answerOf(state)).toBe('the gate expired before this decision arrived');
  });

  test('is none that a run has while there never was one, so the decision is too early', () => {
    const state = aStateOf(aTicket());

    expect(gateOf(state).requestId).toBe('no-open-gate');
    expect(answerOf(state)).toContain('no gate is open');
    expect(gateOf(null)).toEqual(gateOf(state));
  });
});
