import type { ApprovalRequest, OpenGate } from './approval.js';
import { type Instant, plusMs } from './brand.js';
import { LIMITS } from './limits.js';

/**
 * When a gate reminds next, strictly after a moment: when the first reply of the ticket is due, counted from its
 * acceptance, and after that each time with twice the pause, so that a day at P1 has five reminders and no crowd of them. A
 * gate that opens too late for that counts from its opening. `null` when it does not remind any more before it ends. It sets
 * timers of the workflow: a change here needs a patch marker for runs in flight.
 */
export function nextReminderAt(
  { request, openedAt, deadline }: Pick<OpenGate, 'request' | 'openedAt' | 'deadline'>,
  of: { readonly acceptedAt: Instant; readonly after: Instant },
): Instant | null {
  if (request.reminder === undefined) return null;
  let pauseMs = request.reminder.firstReplyMs;
  const due = plusMs(of.acceptedAt, pauseMs);
  let moment = due > openedAt ? due : plusMs(openedAt, pauseMs);
  while (moment <= of.after) {
    moment = plusMs(moment, pauseMs);
    pauseMs *= 2;
  }
  return moment < deadline ? moment : null;
}

/** The pause after the first notice is this share of the window, where that is less than the longest one. */
const SHARE = 24;

/**
 * For how long, in milliseconds, the approvers of a gate are not told of further messages after the notice with this number,
 * from 1. The pause doubles each time, so a day holds nine such notices and a window of four hours five, whatever comes in. It
 * sets timers of the workflow: a change here needs a patch marker for runs in flight.
 */
export function pauseAfterNotice({ windowMs, waitMs }: ApprovalRequest, count: number): number {
  const first = Math.min(LIMITS.messageNoticePause.value, Math.ceil((windowMs ?? waitMs) / SHARE));
  return first * 2 ** (count - 1);
}
