import { InvalidArgumentError } from 'commander';

/** How fast tickets are filed. */
export interface Pace {
  /** 0.1 to 1,000 tickets a second. */
  readonly perSecond: number;
  /** Calls under way at once, 1 to 100. */
  readonly concurrency: number;
}

/** What a single Temporal dev server bears without queueing; a production server bears more. */
export const DEFAULT_PACE: Pace = { perSecond: 50, concurrency: 10 };

/** Reads a rate: `20` or `20/s`. */
export function readRate(text: string): number {
  const perSecond = Number(text.replace(/\/s$/u, ''));
  if (perSecond >= LEAST_RATE && perSecond <= MOST_RATE) return perSecond;
  throw new InvalidArgumentError(`It must be ${LEAST_RATE} to ${MOST_RATE} tickets a second, e.g. 20 or 20/s.`);
}

/** Reads how many calls may be under way at once. */
export function readConcurrency(text: string): number {
  const calls = Number(text);
  if (Number.isInteger(calls) && calls >= 1 && calls <= MOST_CALLS) return calls;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_CALLS}.`);
}

/** The rate as the queue wants it: so many starts per interval, in small portions instead of one burst a second. */
export function queueLimits({ perSecond }: Pace): { readonly intervalCap: number; readonly interval: number } {
  const intervalCap = Math.ceil(perSecond / PORTIONS_PER_SECOND);
  return { intervalCap, interval: Math.ceil((intervalCap * 1_000) / perSecond) };
}

const LEAST_RATE = 0.1;
const MOST_RATE = 1_000;
const MOST_CALLS = 100;
const PORTIONS_PER_SECOND = 10;
