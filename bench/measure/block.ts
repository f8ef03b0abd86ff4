import { handleTicket, untilParked } from './drive.js';
import { inFlight } from './in-flight.js';
import type { Receipts } from './receipts.js';
import type { Side } from './side.js';
import type { CpuUsed, UsageMeter } from './usage-meter.js';

/** What a block of tickets took, from filing to the last receipt, and apart from that from the customer's word to the end. */
export interface Block {
  readonly tickets: number;
  readonly inFlight: number;
  readonly handling: Phase;
  readonly verification: Phase;
}

/** One phase of a block. */
export interface Phase {
  readonly wallMs: number;
  /** Of each ticket. */
  readonly latenciesMs: readonly number[];
  readonly cpu: CpuUsed;
}

/** A side that is ready to be measured. */
export interface Track {
  readonly side: Side;
  readonly receipts: Receipts;
  readonly meter: UsageMeter;
}

/** Takes tickets through both phases, a number of them at a time. */
export async function runBlock(track: Track, ticketIds: readonly string[], most: number): Promise<Block> {
  const { side, receipts } = track;
  const handling = await phase(track, () =>
    inFlight(ticketIds, most, (ticketId) => handleTicket(side, receipts, ticketId)),
  );
  await untilParked(side, ticketIds);
  const verification = await phase(track, () => inFlight(ticketIds, most, (ticketId) => timed(side.confirm(ticketId))));
  return { tickets: ticketIds.length, inFlight: most, handling, verification };
}

async function phase({ meter }: Track, work: () => Promise<readonly number[]>): Promise<Phase> {
  const used = await meter.start();
  const begunMs = performance.now();
  const latenciesMs = await work();
  const wallMs = performance.now() - begunMs;
  return { wallMs, latenciesMs, cpu: await used() };
}

async function timed(work: Promise<void>): Promise<number> {
  const begunMs = performance.now();
  await work;
  return performance.now() - begunMs;
}
