import type { Decision, RefusalReason } from './approval.js';
import type { Instant } from './brand.js';
import type { TicketState } from './ticket-state.js';

/** Why a decision comes at the wrong moment, or `null` when the gate it names is open and unchanged. */
export function refuseByTiming(
  state: TicketState,
  decision: Decision,
  arrivedAt: Instant,
): { readonly reason: RefusalReason; readonly detail: string } | null {
  const phase = state.phase;
  if (phase.kind === 'closed') return { reason: 'closed', detail: `handling has ended: ${phase.outcome.kind}` };
  if (state.takenOver !== null)
    return { reason: 'taken_over', detail: `${state.takenOver.by} has taken the ticket over` };

  const known = state.gates.find((gate) => gate.requestId === decision.requestId);
  const earlier = state.decisions.find((accepted) => accepted.requestId === decision.requestId);
  if (earlier !== undefined) {
    return { reason: 'already_decided', detail: `already decided by ${earlier.actor.id}: ${earlier.action}` };
  }
  if (known?.end === 'expired') return { reason: 'expired', detail: 'the gate expired before this decision arrived' };
  if (phase.kind !== 'awaiting_approval') {
    return known === undefined
      ? { reason: 'too_early', detail: 'no gate is open; look at the draft first and decide when it is shown' }
      : { reason: 'stale', detail: 'this gate is no longer open' };
  }
  // A worker that was away at the deadline meets the decision before the timer: nothing is approved after the deadline.
  if (arrivedAt > phase.gate.deadline)
    return { reason: 'expired', detail: 'the gate expired before this decision arrived' };
  if (decision.requestId !== phase.gate.request.requestId) {
    const { requestId } = phase.gate.request;
    const why = known?.end === 'overtaken' ? 'the customer wrote since, and a rule asks for a person; ' : '';
    return { reason: 'stale', detail: `${why}the open gate is ${requestId}` };
  }
  if (decision.artifactHash !== phase.gate.request.artifactHash) {
    return {
      reason: 'stale',
      detail: 'the draft has changed since it was shown; read the present one and decide again',
    };
  }
  if (state.decisions.some((accepted) => accepted.nonce === decision.nonce)) {
    return { reason: 'replayed', detail: 'this nonce was used before' };
  }
  return null;
}
