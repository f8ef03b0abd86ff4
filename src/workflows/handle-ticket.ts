import type { Outcome } from '../domain/outcome.js';
import { withoutSecrets } from '../domain/redaction/secrets.js';
import type { StartInput } from '../domain/ticket.js';
import { passApprovalGate } from './approval.js';
import { type AuditTrail, beginTrail } from './audit.js';
import { closeTicket, type Ending } from './closing.js';
import { carryOutPlan } from './execution.js';
import { createHearing, type Hearing } from './hearing.js';
import { listen } from './inbox.js';
import { untilInterrupted } from './interruption.js';
import { createNotices, type Notices } from './notices.js';
import { openTicket } from './opening.js';
import type { Inbox } from './queue.js';
import { runStage } from './stages.js';
import { verifyHandling } from './verification.js';

/**
 * The life of a support ticket: four roles in order, a person at the gate, the plan carried out once, and evidence
 * before the end. It returns how handling ended; it fails only for bugs.
 */
export async function handleSupportTicket(received: StartInput): Promise<Outcome> {
  // The start input alone keeps the secrets that a customer wrote: state, activities and answers never see them.
  const start = withoutSecrets(received);
  const trail = beginTrail(start);
  const notices = createNotices(trail);
  const hearing = createHearing(trail, notices);
  const inbox = listen(trail, hearing);
  const ending = await untilInterrupted(trail, () => handle({ trail, inbox, notices, hearing, start }));
  return closeTicket({ trail, inbox, notices, hearing, ending });
}

async function handle(ticket: {
  readonly trail: AuditTrail;
  readonly inbox: Inbox;
  readonly notices: Notices;
  readonly hearing: Hearing;
  readonly start: StartInput;
}): Promise<Ending> {
  const { trail, start } = ticket;
  const opened = await openTicket(trail, start);
  if (opened.kind === 'ended') return opened.ending;

  for (const [index, stage] of opened.opening.order.entries()) {
    const verdict = await runStage({ trail, start, opening: opened.opening, stage, ordinal: index + 1 });
    if (verdict.kind === 'ended') return verdict.ending;

    const passage = await passApprovalGate(ticket, verdict.gate);
    if (passage.kind === 'ended') return passage.ending;
    trail.followRow();
  }

  const execution = await carryOutPlan(trail);
  if (execution.kind === 'ended') return execution.ending;
  return verifyHandling(trail, opened.opening);
}
