import { setTimeout as sleep } from 'node:timers/promises';
import { inFlight } from './in-flight.js';
import type { Receipts } from './receipts.js';
import type { Side } from './side.js';

const PARKING_MS = 60_000;
/** Until an approver has made up their mind: by then the run has settled at its gate, as it has in real life. */
const MIND_MS = 100;

/**
 * Files a ticket and decides at its gate. Resolves with the milliseconds from filing to the last receipt, without the time
 * that the approver took.
 */
export async function handleTicket(side: Side, receipts: Receipts, ticketId: string): Promise<number> {
  const noticed = receipts.noticed(ticketId);
  const finished = receipts.finished(ticketId);
  const begunMs = performance.now();
  const filing = side.start(ticketId);
  const [, noticedMs] = await Promise.all([filing, noticed]);
  await sleep(MIND_MS);
  const decidedMs = performance.now();
  const [, finishedMs] = await Promise.all([side.decide(ticketId), finished]);
  return noticedMs - begunMs + (finishedMs - decidedMs);
}

/** Files tickets up to their gates and leaves them there. */
export async function parkAtGates(side: Side, receipts: Receipts, ticketIds: readonly string[]): Promise<void> {
  await inFlight(ticketIds, 20, async (ticketId) => {
    const noticed = receipts.noticed(ticketId);
    await Promise.all([side.start(ticketId), noticed]);
  });
}

/** Waits until every run waits for its customer. */
export async function untilParked(side: Side, ticketIds: readonly string[]): Promise<void> {
  const deadlineMs = Date.now() + PARKING_MS;
  await inFlight(ticketIds, 10, async (ticketId) => {
    while (!(await side.isParked(ticketId))) {
      if (Date.now() > deadlineMs) throw new Error(`${ticketId} did not come to wait for its customer.`);
      await sleep(20);
    }
  });
}
