import type { Block } from './block.js';
import { mean, quantile, type Spread, spreadOf } from './numbers.js';

/** The blocks of both sides, round by round. */
export interface Rounds {
  readonly sides: Readonly<
    Record<'desk' | 'plain', { readonly alone: readonly Block[]; readonly crowded: readonly Block[] }>
  >;
}

/** Our throughput and our latency as multiples of the plain ones, each round by itself. */
export function ratiosOf({ sides }: Rounds): { readonly throughput: Spread; readonly latency: Spread } {
  const { desk, plain } = sides;
  return {
    throughput: spreadOf(ratios(desk.crowded.map(rateOf), plain.crowded.map(rateOf))),
    latency: spreadOf(ratios(desk.alone.map(medianOf), plain.alone.map(medianOf))),
  };
}

/** Tickets a second. */
export function rateOf({ tickets, handling }: Block): number {
  return tickets / (handling.wallMs / 1_000);
}

/** Milliseconds of each ticket up to the last receipt. */
export function latencyOf({ handling }: Block): readonly number[] {
  return handling.latenciesMs;
}

/** The mean over blocks of something that was counted for a whole block, for one ticket; `null` when it was not counted. */
export function perTicket(blocks: readonly Block[], of: (block: Block) => number | null): number | null {
  const values = blocks.map((block) => {
    const total = of(block);
    return total === null ? null : total / block.tickets;
  });
  const counted = values.filter((value) => value !== null);
  return counted.length === values.length ? mean(counted) : null;
}

function medianOf(block: Block): number {
  return quantile(block.handling.latenciesMs, 0.5);
}

function ratios(ours: readonly number[], plain: readonly number[]): readonly number[] {
  return ours.map((value, index) => value / (plain[index] ?? Number.NaN));
}
