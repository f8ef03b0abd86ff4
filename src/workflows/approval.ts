import { CancellationScope, condition } from '@temporalio/workflow';
import type { GateVerdict, OpenGate } from '../domain/approval.js';
import { plusMs } from '../domain/brand.js';
import { activities, clipped } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { ended, GO_ON, type Step } from './closing.js';
import { msUntil, now } from './clock.js';
import type { Inbox } from './queue.js';
import { waitAtMost } from './wait.js';

/**
 * Holds the ticket until someone decides or the deadline passes, whichever comes first. Decisions arrive through the
 * inbox, which listens before the workflow's first await.
 */
export async function passApprovalGate(passing: {
  readonly trail: AuditTrail;
  readonly inbox: Inbox;
  readonly verdict: GateVerdict;
}): Promise<Step> {
  const { trail, inbox, verdict } = passing;
  if (verdict.kind === 'pass') return GO_ON;

  const openedAt = now();
  const gate: OpenGate = { request: verdict.request, openedAt, deadline: plusMs(openedAt, verdict.request.waitMs) };
  trail.record({ type: 'gate-opened', gate });
  trail.showRow();

  const isOpen = () => trail.state.phase.kind === 'awaiting_approval';
  const announcing = new CancellationScope();
  const announced = announcing.run(() => announce(trail, gate)).catch(() => undefined);
  const summary = clipped(`wait: approval by ${gate.request.approverGroup}, risk ${gate.request.risk}`);
  await waitAtMost({ until: () => !isOpen(), ms: msUntil(gate.deadline), summary });
  // A decision that arrived in time may still be with its judge: it counts, whenever the verdict comes.
  if (isOpen()) await condition(() => !isOpen() || inbox.isIdle());
  announcing.cancel();
  await announced;

  if (isOpen()) trail.record({ type: 'gate-expired' });
  return passage(trail, gate);
}

/** The notice is a copy; the durable wait is the truth, so a failing notice never loses the gate. */
async function announce(trail: AuditTrail, gate: OpenGate): Promise<void> {
  await activities('notice', `ask ${gate.request.approverGroup}`).announceGate({
    ticket: { tenant: trail.state.tenant, ticketId: trail.state.ticket.id, round: trail.state.round },
    request: gate.request,
    deadline: gate.deadline,
    actions: trail.state.actions,
  });
}

function passage(trail: AuditTrail, gate: OpenGate): Step {
  const decision = trail.state.decisions.find((accepted) => accepted.requestId === gate.request.requestId);
  if (decision === undefined) {
    const summary = `nobody of ${gate.request.approverGroup} decided within the window; nothing was approved`;
    return ended({ kind: 'handed_to_human', cause: 'approval_expired', summary });
  }
  if (decision.action === 'reject') {
    const summary = `${decision.actor.id} rejected the plan: ${decision.reason ?? 'no reason given'}`;
    return ended({ kind: 'handed_to_human', cause: 'approval_rejected', summary });
  }
  return GO_ON;
}
