import type { Instant } from '../domain/brand.js';
import { momentInWords } from '../domain/in-words.js';

/** A moment for readers, the same in every time zone: `2026-03-02 09:00 UTC`. */
export function moment(instant: number): string {
  return momentInWords(instant);
}

/** When something is due, as a handoff writes it: a moment in ISO 8601 is written for readers, words stay. */
export function dueWords(by: string): string {
  return MOMENT.test(by) && Number.isFinite(Date.parse(by)) ? moment(Date.parse(by)) : by;
}

/** An instant with its offset; a day or a time without one names no instant. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/u;

/** The two largest units of a duration: `45 s`, `2 h 10 m`, `3 d 4 h`. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  const parts = UNITS.map(({ name, size, of }) => ({ name, amount: Math.floor(seconds / size) % of }));
  const first = parts.findIndex((part) => part.amount > 0);
  if (first === -1) return '0 s';
  return parts
    .slice(first, first + 2)
    .filter((part) => part.amount > 0)
    .map((part) => `${part.amount} ${part.name}`)
    .join(' ');
}

/** How far away a moment is: `in 2 h 10 m`, or `4 m ago`. */
export function distance({ to, now }: { to: number; now: Instant }): string {
  return to >= now ? `in ${span(to - now)}` : `${span(now - to)} ago`;
}

const UNITS = [
  { name: 'd', size: 86_400, of: Number.POSITIVE_INFINITY },
  { name: 'h', size: 3_600, of: 24 },
  { name: 'm', size: 60, of: 60 },
  { name: 's', size: 1, of: 60 },
] as const;
