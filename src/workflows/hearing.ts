import { CancellationScope, isCancellation, patched } from '@temporalio/workflow';
import type { ApprovalRequest, OpenGate } from '../domain/approval.js';
import { type Instant, plusMs } from '../domain/brand.js';
import { effectiveHandling } from '../domain/effective-handling.js';
import { pauseAfterNotice } from '../domain/reminder-moments.js';
import { handoffOf } from '../domain/stages.js';
import { laterWords } from '../domain/ticket-state.js';
import { activities, clipped } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { msUntil, now } from './clock.js';
import type { Notices } from './notices.js';
import { waitAtMost } from './wait.js';

/**
 * What is known of the customer's messages while a gate is open. It is plain data, and what is done with it are functions of
 * this module, which all runs share: a run in which nobody writes holds no closure and no promise for it.
 */
export interface Hearing {
  readonly trail: AuditTrail;
  readonly notices: Notices;
  /** `null` while no gate is open. */
  progress: Progress | null;
  reading: CancellationScope | null;
  /** How many messages are among the reasons of the gate that is opened next. */
  readBefore: number;
  /** Asked once in a run: what it began without hearing the customer goes on so, also under a newer version. */
  hears: boolean | null;
}

/** How far the messages of a run are known at its open gate. */
interface Progress {
  readonly gate: OpenGate;
  /** How many the floor has read. */
  read: number;
  /** How many the approvers know of. */
  told: number;
  notices: number;
  quietUntil: Instant;
  isPausing: boolean;
}

/** Before a run's first gate: nothing has been read, and nobody was told. */
export function createHearing(trail: AuditTrail, notices: Notices): Hearing {
  return { trail, notices, progress: null, reading: null, readBefore: 0, hears: null };
}

/** A gate has opened: what came in while it was on its way is read now. */
export function hearAtGate(hearing: Hearing, gate: OpenGate): void {
  const { answeredMessages, messages } = hearing.trail.state;
  const read = Math.max(answeredMessages, hearing.readBefore);
  hearing.readBefore = 0;
  hearing.progress = { gate, read, told: messages.length, notices: 0, quietUntil: now(), isPausing: false };
  if (read < messages.length) void readOn(hearing);
}

/** A message was recorded. */
export function hearMessage(hearing: Hearing): void {
  if (openProgress(hearing) !== null) void readOn(hearing);
}

/** Whether nothing is being read. */
export function hasHeard({ reading }: Hearing): boolean {
  return reading === null;
}

/** The gate is left: what is being read is asked to stop, and nobody is told any more. */
export function stopHearing(hearing: Hearing): void {
  hearing.progress = null;
  hearing.reading?.cancel();
}

/** How far the messages are known, as long as somebody may decide at the gate. */
function openProgress({ trail, progress }: Hearing): Progress | null {
  return progress !== null && isOpen(trail, progress.gate) ? progress : null;
}

/**
 * The floor reads each batch of messages at once, one batch at a time: what comes in meanwhile is the next one. A rule that
 * fires has the gate asked anew; otherwise its approvers are told, and again after ever longer pauses.
 */
async function readOn(hearing: Hearing): Promise<void> {
  const { trail } = hearing;
  hearing.hears ??= patched('a-gate-hears-the-customer');
  if (!hearing.hears || hearing.reading !== null) return;
  const scope = new CancellationScope();
  hearing.reading = scope;
  try {
    for (
      let at = openProgress(hearing);
      at !== null && at.read < trail.state.messages.length;
      at = openProgress(hearing)
    ) {
      const { gate } = at;
      at.read = trail.state.messages.length;
      const again = await scope.run(() => askedAnew(trail, gate));
      if (openProgress(hearing) !== at) break;
      if (again === null) tell(hearing, at);
      else {
        hearing.readBefore = at.read;
        trail.record({ type: 'gate-overtaken', again });
      }
    }
  } catch (fault) {
    // Stopped: somebody decided, took the ticket over or cancelled it.
    if (!isCancellation(fault)) throw fault;
  } finally {
    hearing.reading = null;
  }
  // The next gate may have opened while this reading was being stopped.
  const next = openProgress(hearing);
  if (next !== null && next.read < trail.state.messages.length) void readOn(hearing);
}

function tell(hearing: Hearing, at: Progress): void {
  const { length } = hearing.trail.state.messages;
  if (length <= at.told || at.isPausing) return;
  if (now() < at.quietUntil) {
    void pause(hearing, at);
    return;
  }
  at.told = length;
  at.notices += 1;
  at.quietUntil = plusMs(now(), pauseAfterNotice(at.gate.request, at.notices));
  hearing.notices.wrote(at.gate, at.notices);
}

async function pause(hearing: Hearing, at: Progress): Promise<void> {
  at.isPausing = true;
  const end = await pauseOf(at, () => openProgress(hearing) !== at);
  if (end === 'cancelled') return;
  at.isPausing = false;
  if (openProgress(hearing) === at) tell(hearing, at);
}

/** Waits until the pause is over or the gate is left; `cancelled`: nobody is told any more. */
async function pauseOf(at: Progress, isLeft: () => boolean): Promise<'over' | 'cancelled'> {
  const summary = clipped(`wait: more messages of the customer, for ${at.gate.request.approverGroup}`);
  try {
    await waitAtMost({ until: isLeft, ms: msUntil(at.quietUntil), summary });
    return 'over';
  } catch {
    return 'cancelled';
  }
}

/** A gate that was left, and a ticket that a person has taken, hear nothing any more. */
function isOpen({ state: { phase, takenOver } }: AuditTrail, gate: OpenGate): boolean {
  return (
    phase.kind === 'awaiting_approval' && takenOver === null && phase.gate.request.requestId === gate.request.requestId
  );
}

/** What is asked now; `null` where nothing changes, and where nobody could read for minutes: the judge of decisions reads too. */
async function askedAnew(trail: AuditTrail, { request }: OpenGate): Promise<ApprovalRequest | null> {
  const { tenant, round, ticket, opening, routing, handoffs } = trail.state;
  if (opening === null || routing === null) return null;
  try {
    const heard = await activities('notice', `read what the customer wrote at ${request.requestId}`).hearCustomer({
      ticket: { tenant, ticketId: ticket.id, round },
      opening,
      request,
      later: laterWords(trail.state),
      fired: routing.fired.map(({ ruleId }) => ruleId),
      owner: routing.owner,
      level: effectiveHandling(routing, handoffOf(handoffs, 'operations-lead')).level,
      at: now(),
    });
    return heard.again;
  } catch (fault) {
    if (isCancellation(fault)) throw fault;
    return null;
  }
}
