import type { ApprovalRequest } from './approval.js';
import { LIMITS } from './limits.js';

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
