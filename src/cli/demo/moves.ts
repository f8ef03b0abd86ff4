import type { AcceptedDecision, OpenGate } from '../../domain/approval.js';
import type { Outcome } from '../../domain/outcome.js';
import type { HandoffRecord } from '../../domain/stages.js';
import type { TicketState } from '../../domain/ticket-state.js';

/** Something that happened to the ticket and was not told yet, or that waits for the demo to act. */
export type Move =
  | { readonly kind: 'stage'; readonly record: HandoffRecord }
  | { readonly kind: 'decided'; readonly decision: AcceptedDecision }
  | { readonly kind: 'carried-out' }
  | { readonly kind: 'gate'; readonly gate: OpenGate }
  | { readonly kind: 'customer' }
  | { readonly kind: 'closed'; readonly outcome: Outcome };

/** What the screen shows already. */
export interface Told {
  readonly stages: number;
  readonly decisions: number;
  readonly carriedOut: boolean;
  readonly customer: boolean;
}

/** The screen before the first stage. */
export const NOTHING_TOLD: Told = { stages: 0, decisions: 0, carriedOut: false, customer: false };

/** Everything new in a state, in the order in which it happened; what waits for somebody comes last. */
export function movesOf(state: TicketState, told: Told): readonly Move[] {
  const stages = state.handoffs.slice(told.stages).map((record) => ({
    place: record.ordinal,
    move: { kind: 'stage', record } as const,
  }));
  const decisions = state.decisions.slice(told.decisions).map((decision) => ({
    place: placeOf(state, decision),
    move: { kind: 'decided', decision } as const,
  }));
  const past = [...stages, ...decisions].toSorted((a, b) => a.place - b.place).map(({ move }) => move);
  return [...past, ...presentMoves(state, told)];
}

/** What is told once a move is on the screen. */
export function toldWith(told: Told, move: Move): Told {
  switch (move.kind) {
    case 'stage':
      return { ...told, stages: told.stages + 1 };
    case 'decided':
      return { ...told, decisions: told.decisions + 1 };
    case 'carried-out':
      return { ...told, carriedOut: true };
    case 'customer':
      return { ...told, customer: true };
    case 'gate':
    case 'closed':
      return told;
  }
}

/** A decision stands between stages: behind the operations lead's, or behind the last one. No clock is asked. */
function placeOf(state: TicketState, decision: AcceptedDecision): number {
  const gate = state.gates.find((candidate) => candidate.requestId === decision.requestId)?.gate;
  return gate === 'escalation' ? AFTER_OPERATIONS_LEAD : AFTER_ALL_STAGES;
}

const AFTER_OPERATIONS_LEAD = 2.5;
const AFTER_ALL_STAGES = 4.5;

function presentMoves(state: TicketState, told: Told): readonly Move[] {
  const { phase } = state;
  const isCarriedOut = phase.kind === 'verifying' || phase.kind === 'closed';
  const hasNews = state.receipts.length + state.failedActions.length > 0;
  return [
    ...(isCarriedOut && hasNews && !told.carriedOut ? [{ kind: 'carried-out' } as const] : []),
    ...(phase.kind === 'awaiting_approval' ? [{ kind: 'gate', gate: phase.gate } as const] : []),
    ...(phase.kind === 'verifying' && !told.customer ? [{ kind: 'customer' } as const] : []),
    ...(phase.kind === 'closed' ? [{ kind: 'closed', outcome: phase.outcome } as const] : []),
  ];
}
