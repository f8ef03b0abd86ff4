import { LIMITS } from '../../domain/limits.js';
import type { UrgencyLevel } from '../../domain/handoffs/support-specialist.js';
import type { Windows } from '../../domain/opening.js';
import { unreachable } from '../../domain/unreachable.js';
import type { DurationWords } from './phrase-book.js';

const HOUR_MS = 3_600_000;
/** Above this many hours a reader counts in days. */
const HOURS_SHOWN = 72;

/**
 * How many hours the desk may take until it writes again. The only times in which the policy expects a person to act
 * are its approval windows: a critical ticket gets the shortest, an ordinary one the longest. A demonstration policy
 * counts in seconds; nobody is promised an answer in less than an hour.
 */
export function answerHours(windows: Windows, urgency: UrgencyLevel): number {
  const { low, normal, high } = windows.approvalMs;
  const sorted = [low, normal, high].sort((a, b) => a - b);
  const [shortest = HOUR_MS, middle = HOUR_MS, longest = HOUR_MS] = sorted;
  switch (urgency) {
    case 'critical':
      return inHours(shortest);
    case 'high':
      return inHours(middle);
    case 'normal':
    case 'low':
      return inHours(longest);
    default:
      return unreachable(urgency);
  }
}

/** Whole hours, 1 to two weeks. */
export function inHours(ms: number): number {
  return Math.min(LIMITS.checkWindowHours.value, Math.max(1, Math.ceil(ms / HOUR_MS)));
}

/** A duration in the words of a language, e.g. `4 hours`. */
export function durationInWords(hours: number, words: DurationWords): string {
  if (hours > HOURS_SHOWN) return words.days.replace('{n}', String(Math.ceil(hours / 24)));
  return (hours === 1 ? words.hour : words.hours).replace('{n}', String(hours));
}
