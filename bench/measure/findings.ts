import type { Block } from './block.js';
import { quantile, type Spread, spreadOf } from './numbers.js';

/** The blocks of both sides, round by round. */
export interface Rounds {
  readonly sides: Readonly<
    Record<'desk' | 'plain', { readonly alone: readonly Block[]; readonly crowded: readonly Block[] }>
  >;
}

/** What we take as a multiple of what the plain side takes, each round by itself. */
export interface Ratios {
  readonly throughput: Spread;
  readonly latency: Spread;
  /** CPU of worker and server; `null` where the kernel does not tell. */
  readonly cpu: Spread | null;
}

/** Compares the sides round by round. */
export function ratiosOf({ sides }: Rounds): Ratios {
  const { desk, plain } = sides;
  return {
    throughput: spreadOf(ratios(desk.crowded.map(rateOf), plain.crowded.map(rateOf))),
    latency: spreadOf(ratios(desk.alone.map(medianOf), plain.alone.map(medianOf))),
    cpu: cpuRatio(desk.crowded, plain.crowded),
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

/** What was counted for whole blocks, for one ticket: the median over the blocks; `null` when it was not counted. */
export function perTicket(blocks: readonly Block[], of: (block: Block) => number | null): number | null {
  const values = blocks.map((block) => {
    const total = of(block);
    return total === null ? null : total / block.tickets;
  });
  const counted = values.filter((value) => value !== null);
  return counted.length === values.length ? quantile(counted, 0.5) : null;
}

function cpuRatio(ours: readonly Block[], plain: readonly Block[]): Spread | null {
  const all = [...ours, ...plain];
  if (all.some(({ handling }) => handling.cpu.server === null)) return null;
  return spreadOf(ratios(ours.map(cpuOf), plain.map(cpuOf)));
}

function cpuOf({ handling: { cpu }, tickets }: Block): number {
  return (cpu.worker + (cpu.server ?? 0)) / tickets;
}

function medianOf(block: Block): number {
  return quantile(block.handling.latenciesMs, 0.5);
}

function ratios(ours: readonly number[], plain: readonly number[]): readonly number[] {
  return ours.map((value, index) => value / (plain[index] ?? Number.NaN));
}
