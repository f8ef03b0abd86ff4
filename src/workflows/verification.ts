import { condition, patched } from '@temporalio/workflow';
import { type Instant, plusMs } from '../domain/brand.js';
import type { Opening } from '../domain/opening.js';
import { handoffOf } from '../domain/stages.js';
import { laterWords, unansweredMessages } from '../domain/ticket-state.js';
import type { CustomerMessage, Verification } from '../domain/verification.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import type { Ending } from './closing.js';
import { msUntil, now } from './clock.js';
import { failureCode } from './failure-code.js';

/**
 * Waits for evidence on durable timers: looks when the customer writes or a check is due, and ends on what an activity
 * says about what was seen.
 */
export async function verifyHandling(trail: AuditTrail, opening: Opening): Promise<Ending> {
  const { replied, messages: written } = trail.state;
  // The reply may have left long before the last item was filed: what the customer wrote since then is an answer to it.
  const repliedAt = replied?.at ?? now();
  const before = replied?.messagesBefore ?? written.length;
  let nextCheckAt = plusMs(repliedAt, replied === null ? 0 : trail.state.firstLookMs);
  let waitingFor = 'waits for the customer or for silence';
  // What came before the reply left has been read by nobody: it is looked at now, and not when the silence is over.
  const unread = replied === null ? 0 : unansweredMessages(trail.state);
  let seen = unread > 0 && patched('unread-messages-are-looked-at') ? before - unread : before;

  for (;;) {
    if (replied !== null) await park({ trail, until: nextCheckAt, waitingFor, seen });
    seen = trail.state.messages.length;
    const messages = trail.state.messages.slice(before);
    const looked = await look({ trail, opening, replied: replied !== null, repliedAt, messages });
    if (looked.kind === 'failed') return looked.ending;
    const { verification } = looked;
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

type Looked =
  | { readonly kind: 'looked'; readonly verification: Verification }
  | { readonly kind: 'failed'; readonly ending: Ending };

async function look(at: {
  readonly trail: AuditTrail;
  readonly opening: Opening;
  readonly replied: boolean;
  readonly repliedAt: Instant;
  readonly messages: readonly CustomerMessage[];
}): Promise<Looked> {
  const { trail, opening, replied, repliedAt, messages } = at;
  const { tenant, round, ticket, handoffs, receipts } = trail.state;
  try {
    const verification = await activities('desk', 'look for evidence').verifyHandling({
      ticket: { tenant, ticketId: ticket.id, round },
      opening,
      checks: handoffOf(handoffs, 'analyst'),
      receipts,
      replied,
      unanswered: unansweredMessages(trail.state),
      messages,
      later: laterWords(trail.state),
      repliedAt,
      at: now(),
    });
    return { kind: 'looked', verification };
  } catch (fault) {
    const code = failureCode(fault);
    const summary = `the plan was carried out, but whether it worked could not be looked at: ${code}`;
    return {
      kind: 'failed',
      ending: { kind: 'handed_to_human', cause: 'verification_failed', summary, problems: [code] },
    };
  }
}
