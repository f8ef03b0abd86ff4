import { failed, ok, type Verdict, warning } from '../check.js';

/** Between which two bounds the server's clock minus ours lies, in milliseconds: a call takes time, so there are two. */
export interface ClockBounds {
  readonly earliestMs: number;
  readonly latestMs: number;
}

/** What is known of the clock once one more pair of bounds is. */
export function narrowed(known: ClockBounds | null, next: ClockBounds): ClockBounds {
  if (known === null) return next;
  const earliestMs = Math.max(known.earliestMs, next.earliestMs);
  const latestMs = Math.min(known.latestMs, next.latestMs);
  // Bounds that exclude each other: somebody set a clock meanwhile, and the newest are right.
  return earliestMs <= latestMs ? { earliestMs, latestMs } : next;
}

/** Judges the least difference that the bounds allow. More than a second is warned about, more than five fail. */
export function judgeClock(bounds: ClockBounds): Verdict {
  const leastMs = Math.max(bounds.earliestMs, -bounds.latestMs, 0);
  if (leastMs <= WARNING_MS) return ok(`agrees with the server's, within ${toleranceWords(bounds)}`);
  const side = bounds.earliestMs > 0 ? 'ahead of' : 'behind';
  const finding = {
    found: `the server's clock is ${inSeconds(leastMs)} ${side} the one of this machine`,
    repair:
      'Let a time service set the clock of both machines: moments in lists and reports, and how long a decision counts, are reckoned with both.',
  };
  return leastMs > FAILURE_MS ? failed(finding) : warning(finding);
}

const WARNING_MS = 1_000;
const FAILURE_MS = 5_000;

/** The most that the two clocks may differ, given the bounds. */
function toleranceWords({ earliestMs, latestMs }: ClockBounds): string {
  const mostMs = Math.max(Math.abs(earliestMs), Math.abs(latestMs));
  return mostMs < 1_000 ? `${Math.round(mostMs)} ms` : inSeconds(mostMs);
}

function inSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
