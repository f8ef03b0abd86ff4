import { condition } from '@temporalio/workflow';
import { type Instant, plusMs } from '../domain/brand.js';
import type { Opening } from '../domain/opening.js';
import { handoffOf } from '../domain/stages.js';
import type { CustomerMessage, Verification } from '../domain/verification.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import type { Ending } from './closing.js';
import { msUntil, now } from './clock.js';

/**
 * Waits for evidence on durable timers: looks when the customer writes or a check is due, and ends on what an activity
 * says about what was seen.
 */
export async function verifyHandling(
  trail: AuditTrail,
  of: {
    readonly opening: Opening;
    /** When the reply went out, which may be long before the last item was filed; `null` when there was none. */
    readonly repliedAt: Instant | null;
  },
): Promise<Ending> {
  const { opening } = of;
  const replied = of.repliedAt !== null;
  const repliedAt = of.repliedAt ?? now();
  const before = trail.state.messages.filter((message) => message.acceptedAt < repliedAt).length;
  let nextCheckAt = plusMs(repliedAt, replied ? trail.state.firstLookMs : 0);
  let waitingFor = 'waits for the customer or for silence';
  let seen = before;

  for (;;) {
    if (replied) await park({ trail, until: nextCheckAt, waitingFor, seen });
    seen = trail.state.messages.length;
    const messages = trail.state.messages.slice(before);
    const verification = await look({ trail, opening, replied, repliedAt, messages });
    trail.record({ type: 'verified', verification });
    const verdict = verification.verdict;
    if (verdict.kind === 'wait') {
      nextCheckAt = verdict.nextCheckAt;
      waitingFor = verdict.waitingFor;
      continue;
    }
    // What the customer wrote while the evidence was looked at may turn the verdict: nobody is told "recorded" for nothing.
    if (trail.state.messages.length > seen) continue;
    const kind = verdict.kind === 'hand_to_human' ? 'handed_to_human' : verdict.kind;
    return { kind, cause: verdict.cause, summary: verdict.why };
  }
}

async function park(wait: {
  readonly trail: AuditTrail;
  readonly until: Instant;
  readonly waitingFor: string;
  readonly seen: number;
}): Promise<void> {
  const { trail, until, waitingFor } = wait;
  const { phase } = trail.state;
  const isShown = phase.kind === 'verifying' && phase.nextCheckAt === until;
  trail.record({ type: 'verification-parked', nextCheckAt: until, waitingFor });
  // Parked again until the same moment, the row in lists is still true: no event is spent on it.
  if (!isShown) trail.showRow();
  const summary = 'wait: evidence that the handling worked';
  await condition(() => trail.state.messages.length > wait.seen, msUntil(until), { summary });
}

function look(at: {
  readonly trail: AuditTrail;
  readonly opening: Opening;
  readonly replied: boolean;
  readonly repliedAt: Instant;
  readonly messages: readonly CustomerMessage[];
}): Promise<Verification> {
  const { trail } = at;
  return activities('desk', 'look for evidence').verifyHandling({
    ticket: { tenant: trail.state.tenant, ticketId: trail.state.ticket.id, round: trail.state.round },
    opening: at.opening,
    checks: handoffOf(trail.state.handoffs, 'analyst'),
    receipts: trail.state.receipts,
    replied: at.replied,
    messages: at.messages,
    repliedAt: at.repliedAt,
    at: now(),
  });
}
