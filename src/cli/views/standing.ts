import type { Instant } from '../../domain/brand.js';
import { statusOf, type TicketState } from '../../domain/ticket-state.js';
import { unreachable } from '../../domain/unreachable.js';
import { distance, moment, span } from '../moments.js';
import type { Tone } from '../paint.js';

/** The moment at which something happens by itself, and what. */
export interface NextTimer {
  readonly at: Instant;
  readonly what: string;
}

/** What a ticket does now, in one line that begins with the status word. */
export function standing(state: TicketState, now: Instant): string {
  const phase = state.phase;
  const status = statusOf(state);
  switch (phase.kind) {
    case 'opening':
      return `${status}: records what the run is started with`;
    case 'stage':
      return `${status}: stage ${phase.ordinal}/4 ${phase.stage}`;
    case 'awaiting_approval':
      return `${status}: ${phase.gate.request.approverGroup} decide, risk ${phase.gate.request.risk}, for ${span(now - phase.gate.openedAt)} now`;
    case 'executing':
      return `${status}: carries the plan out`;
    case 'verifying':
      return `${status}: ${phase.waitingFor}`;
    case 'closed':
      return `${status}: ${phase.outcome.summary}`;
    default:
      return unreachable(phase);
  }
}

/** Colour of a status; the status word says the same. */
export function toneOf(status: string): Tone {
  if (status === 'resolved') return 'good';
  if (status === 'awaiting_approval' || status === 'handed_to_human') return 'warning';
  return status === 'rejected_input' || status === 'cancelled' ? 'bad' : 'quiet';
}

/** What happens next by itself; `null` when no timer runs. */
export function nextTimer(state: TicketState): NextTimer | null {
  const phase = state.phase;
  if (phase.kind === 'awaiting_approval') {
    const remindsAt = phase.gate.reminders?.nextAt ?? null;
    if (remindsAt !== null) return { at: remindsAt, what: 'those who decide are reminded' };
    return { at: phase.gate.deadline, what: 'the gate expires and a person gets the ticket' };
  }
  return phase.kind === 'verifying' ? { at: phase.nextCheckAt, what: 'evidence is looked for' } : null;
}

/** A timer in words, e.g. `in 3 h 59 m (2026-03-02 13:00 UTC) the gate expires`. */
export function timerWords(timer: NextTimer | null, now: Instant): string {
  if (timer === null) return 'none';
  return `${distance({ to: timer.at, now })} (${moment(timer.at)}) ${timer.what}`;
}
