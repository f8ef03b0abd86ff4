import { type Instant, plusMs } from './brand.js';
import { addBusinessTime } from './business-calendar.js';
import { calendarOf } from './duty.js';
import { LIMITS } from './limits.js';
import type { Opening, RiskClass, Roster } from './opening.js';

const DAY_MS = 24 * 3_600_000;

/** Whom a gate asks, from when on, and for how long. */
export interface GateWait {
  readonly roster: Roster;
  readonly group: string;
  /** Who may not decide although of the group, having written the reply as it stands; `null`: nobody. */
  readonly except: string | null;
  /** The window of the policy, in milliseconds of working time. */
  readonly windowMs: number;
  readonly at: Instant;
}

/**
 * How long a gate waits by the clock on the wall, in milliseconds: until its window is over in the working time of those
 * who are asked. Where that takes longer than two weeks, it is two weeks, or the window if that is longer; where nobody of
 * them is ever on duty, it is the window, and a person gets the ticket.
 */
export function gateWaitMs({ roster, group, except, windowMs, at }: GateWait): number {
  const people = roster.people.filter(({ id }) => id !== except);
  const calendar = calendarOf({ ...roster, people }, group);
  if (addBusinessTime(calendar, { at, ms: 0 }) === null) return windowMs;
  const end = addBusinessTime(calendar, { at, ms: windowMs });
  const last = plusMs(at, Math.max(windowMs, LIMITS.gateWaitDays.value * DAY_MS));
  return Math.min(end ?? last, last) - at;
}

/** How long a gate at this risk waits: the pinned window, and what it comes to by the clock on the wall, in milliseconds. */
export function gateTimes(
  { roster, windows }: Pick<Opening, 'roster' | 'windows'>,
  of: Pick<GateWait, 'group' | 'except' | 'at'> & { readonly risk: RiskClass },
): { readonly windowMs: number; readonly waitMs: number } {
  const { risk, ...asked } = of;
  const windowMs = windows.approvalMs[risk];
  return { windowMs, waitMs: gateWaitMs({ ...asked, roster, windowMs }) };
}
