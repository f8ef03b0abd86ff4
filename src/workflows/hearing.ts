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

/** What is done about messages of the customer while a gate is open. No promise is kept while nothing comes in. */
export interface Hearing {
  /** A gate has opened: what came in while it was on its way is read now. */
  gateOpened(gate: OpenGate): void;
  /** A message was recorded. */
  messageCame(): void;
  /** Nothing is being read. */
  isIdle(): boolean;
  /** The gate is left: what is being read is asked to stop, and nobody is told any more. */
  stop(): void;
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

/**
 * The floor reads each batch of messages at once, one batch at a time: what comes in meanwhile is the next one. A rule that
 * fires has the gate asked anew; otherwise its approvers are told, and again after ever longer pauses.
 */
export function createHearing(trail: AuditTrail, notices: Notices): Hearing {
  /** `null` while no gate is open. */
  let progress: Progress | null = null;
  let reading: CancellationScope | null = null;
  /** How many messages are among the reasons of the gate that is opened next. */
  let readBefore = 0;
  // Asked once in a run: what it began without hearing the customer goes on so, also under a newer version.
  let hears: boolean | null = null;

  /** The gate and how far its messages are known, as long as somebody may decide at it. */
  const current = () => (progress !== null && isOpen(trail, progress.gate) ? progress : null);

  async function readOn(): Promise<void> {
    hears ??= patched('a-gate-hears-the-customer');
    if (!hears || reading !== null) return;
    reading = new CancellationScope();
    const scope = reading;
    try {
      for (let at = current(); at !== null && at.read < trail.state.messages.length; at = current()) {
        const { gate } = at;
        at.read = trail.state.messages.length;
        const again = await scope.run(() => askedAnew(trail, gate));
        if (current() !== at) break;
        if (again === null) tell(at);
        else {
          readBefore = at.read;
          trail.record({ type: 'gate-overtaken', again });
        }
      }
    } catch (fault) {
      // Stopped: somebody decided, took the ticket over or cancelled it.
      if (!isCancellation(fault)) throw fault;
    } finally {
      reading = null;
    }
    // The next gate may have opened while this reading was being stopped.
    const next = current();
    if (next !== null && next.read < trail.state.messages.length) void readOn();

    // Within, so that a run in which nobody writes holds no closure for it.
    function tell(at: Progress): void {
      const { length } = trail.state.messages;
      if (length <= at.told || at.isPausing) return;
      if (now() < at.quietUntil) {
        void pause(at);
        return;
      }
      at.told = length;
      at.notices += 1;
      at.quietUntil = plusMs(now(), pauseAfterNotice(at.gate.request, at.notices));
      notices.wrote(at.gate, at.notices);
    }

    async function pause(at: Progress): Promise<void> {
      at.isPausing = true;
      const end = await pauseOf(at, () => current() !== at);
      if (end === 'cancelled') return;
      at.isPausing = false;
      if (current() === at) tell(at);
    }
  }

  return {
    gateOpened(gate) {
      const { answeredMessages, messages } = trail.state;
      const read = Math.max(answeredMessages, readBefore);
      readBefore = 0;
      progress = { gate, read, told: messages.length, notices: 0, quietUntil: now(), isPausing: false };
      if (read < messages.length) void readOn();
    },
    messageCame() {
      if (current() !== null) void readOn();
    },
    isIdle: () => reading === null,
    stop() {
      progress = null;
      reading?.cancel();
    },
  };
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
