import { describe, expect, test } from '@jest/globals';
import { type Move, movesOf, NOTHING_TOLD, toldWith } from '../../../src/cli/demo/moves.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { aParkedState, aResolvedState, aVerifyingState } from '../../support/ticket-states.js';

describe('the moves of a ticket', () => {
  test('are its stages in order, then the gate at which it waits', () => {
    const moves = movesOf(aParkedState(), NOTHING_TOLD);

    expect(moves.map(nameOf)).toEqual([
      'support-specialist',
      'operations-lead',
      'analyst',
      'product-manager',
      'gate r1/definition-of-done/1',
    ]);
  });

  test('are told once each, save the gate that is still open', () => {
    const state = aParkedState();
    const told = movesOf(state, NOTHING_TOLD).reduce(toldWith, NOTHING_TOLD);

    const moves = movesOf(state, told);

    expect(moves.map(nameOf)).toEqual(['gate r1/definition-of-done/1']);
  });

  test('put a decision at the escalation gate between the two stages around it', () => {
    const moves = movesOf(decidedAtTheEscalationGate(), NOTHING_TOLD);

    expect(moves.map(nameOf).slice(1, 4)).toEqual(['operations-lead', 'approve', 'analyst']);
  });

  test('put a decision at the last gate behind all stages, then what was carried out, then the customer', () => {
    const moves = movesOf(aVerifyingState(), NOTHING_TOLD);

    expect(moves.map(nameOf).slice(3)).toEqual(['product-manager', 'approve', 'carried-out', 'customer']);
  });

  test('play the customer once', () => {
    const told = { ...NOTHING_TOLD, customer: true };

    const moves = movesOf(aVerifyingState(), told);

    expect(moves.map(nameOf)).not.toContain('customer');
  });

  test('end with the outcome, also for somebody who has seen nothing before', () => {
    const moves = movesOf(aResolvedState(), NOTHING_TOLD);

    expect(moves.map(nameOf).slice(-2)).toEqual(['carried-out', 'closed resolved']);
  });
});

function nameOf(move: Move): string {
  switch (move.kind) {
    case 'stage':
      return move.record.stage;
    case 'decided':
      return move.decision.action;
    case 'gate':
      return `gate ${move.gate.request.requestId}`;
    case 'closed':
      return `closed ${move.outcome.kind}`;
    default:
      return move.kind;
  }
}

function decidedAtTheEscalationGate(): TicketState {
  const state = aVerifyingState();
  return { ...state, gates: state.gates.map((gate) => ({ ...gate, gate: 'escalation' })) };
}
