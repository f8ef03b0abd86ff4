import { condition, patched } from '@temporalio/workflow';
import type { ApprovalRequest, GateVerdict, OpenGate } from '../domain/approval.js';
import { plusMs } from '../domain/brand.js';
import { nextReminderAt } from '../domain/reminder-moments.js';
import { clipped } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { ended, GO_ON, type Step } from './closing.js';
import { msUntil, now } from './clock.js';
import { hasHeard, hearAtGate, type Hearing, stopHearing } from './hearing.js';
import type { Notices } from './notices.js';
import type { Inbox } from './queue.js';
import { waitAtMost } from './wait.js';

/** Whom a gate needs. */
interface GateKeeping {
  readonly trail: AuditTrail;
  readonly inbox: Inbox;
  readonly notices: Notices;
  readonly hearing: Hearing;
}

/**
 * Holds the ticket until someone decides or the deadline passes, whichever comes first; after an edit at risk `high` once
 * more, for somebody else, and once more for whomever a rule asks for when the customer writes again. Decisions arrive
 * through the inbox, which listens before the workflow's first await.
 */
export async function passApprovalGate(keeping: GateKeeping, verdict: GateVerdict): Promise<Step> {
  let request = verdict.kind === 'ask' ? verdict.request : null;
  while (request !== null) {
    const gate = await holdGate(keeping, request);
    const step = passage(keeping.trail, gate);
    if (step.kind === 'ended') return step;
    request = keeping.trail.state.askAgain;
  }
  return GO_ON;
}

async function holdGate(keeping: GateKeeping, request: ApprovalRequest): Promise<OpenGate> {
  const { trail, inbox, notices, hearing } = keeping;
  const gate = openedGate(trail, request);
  trail.record({ type: 'gate-opened', gate });
  trail.showRow();

  const isOpen = () => trail.state.phase.kind === 'awaiting_approval';
  notices.announce(gate);
  hearAtGate(hearing, gate);
  await remindWhileOpen(keeping, gate);
  const summary = clipped(`wait: approval by ${request.approverGroup}, risk ${request.risk}`);
  if (isOpen()) await waitAtMost({ until: () => !isOpen(), ms: msUntil(gate.deadline), summary });
  // A decision that arrived in time may still be with its judge: it counts, whenever the verdict comes. So does a message.
  if (isOpen()) await condition(() => !isOpen() || (inbox.isIdle() && hasHeard(hearing)));
  stopHearing(hearing);
  notices.recall();

  if (isOpen()) trail.record({ type: 'gate-expired' });
  return gate;
}

/** A gate that reminds writes a patch marker; recorded gates from before have no word of reminders and write none. */
function openedGate(trail: AuditTrail, request: ApprovalRequest): OpenGate {
  const openedAt = now();
  const gate = { request, openedAt, deadline: plusMs(openedAt, request.waitMs) };
  const nextAt = nextReminderAt(gate, { acceptedAt: trail.state.acceptedAt, after: openedAt });
  return nextAt !== null && patched('a-gate-reminds') ? { ...gate, reminders: { sent: 0, nextAt } } : gate;
}

/** Tells those who may decide again, and the next tier with them, until somebody decides or no reminder is due any more. */
async function remindWhileOpen({ trail, notices }: GateKeeping, gate: OpenGate): Promise<void> {
  const { acceptedAt } = trail.state;
  const isOpen = () => trail.state.phase.kind === 'awaiting_approval';
  let nextAt = gate.reminders?.nextAt ?? null;
  for (let count = 1; nextAt !== null; count += 1) {
    const summary = clipped(`remind ${gate.request.approverGroup}: approval, risk ${gate.request.risk}`);
    await waitAtMost({ until: () => !isOpen(), ms: msUntil(nextAt), summary });
    // A worker that was away meets the reminder late: once is enough then, and after the deadline nothing is left to decide.
    if (!isOpen() || now() >= gate.deadline) return;
    nextAt = nextReminderAt(gate, { acceptedAt, after: now() });
    trail.record({ type: 'gate-reminded', nextAt });
    notices.remind(gate, count);
  }
}

function passage(trail: AuditTrail, gate: OpenGate): Step {
  const record = trail.state.gates.find(({ requestId }) => requestId === gate.request.requestId);
  if (record?.end === 'overtaken') return GO_ON;
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
