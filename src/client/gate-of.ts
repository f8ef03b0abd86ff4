import type { TicketState } from '../domain/ticket-state.js';
import type { DecisionSetting } from '../schemas/messages.js';

/** The gate that a decision means when it names none. */
export type MeantGate = Pick<DecisionSetting, 'requestId' | 'artifactHash' | 'group'>;

/**
 * The gate that is open, else the last one, so that the run says who decided there, or that it expired. Where there never
 * was a gate, or nothing is known (`null`), it is one that no run has: the run records the decision as too early.
 */
export function gateOf(state: Pick<TicketState, 'phase' | 'gates' | 'decisions'> | null): MeantGate {
  if (state === null) return NO_GATE;
  const { phase } = state;
  if (phase.kind === 'awaiting_approval') {
    const { requestId, artifactHash, approverGroup } = phase.gate.request;
    return { requestId, artifactHash, group: approverGroup };
  }
  const last = state.gates.at(-1);
  if (last === undefined) return NO_GATE;
  const decided = state.decisions.find(({ requestId }) => requestId === last.requestId);
  return { ...NO_GATE, requestId: last.requestId, group: decided?.actor.group ?? NO_GATE.group };
}

const NO_GATE: MeantGate = { requestId: 'no-open-gate', artifactHash: '0'.repeat(64), group: 'no-group' };
