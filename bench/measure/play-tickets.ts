import { setTimeout as sleep } from 'node:timers/promises';
import { untilParked } from './drive.js';
import { inFlight } from './in-flight.js';
import type { Receipts } from './receipts.js';
import { seededShare } from './seeded.js';
import type { Side } from './side.js';

/** Tickets that are on their way, at every place of their life. */
export interface Play {
  readonly ticketIds: readonly string[];
  /** Every ticket is accepted by the server. */
  readonly filed: Promise<void>;
  /** Every ticket has ended. */
  readonly ended: Promise<void>;
}

/** How people treat a ticket: at once, or not before the worker was killed. */
type Fate = 'flows' | 'waits at its gate' | 'waits for its customer';

/**
 * Files tickets, decides and confirms. A third of them waits at the gate and a third for the customer when the worker is
 * killed, with people who act right after it; the rest is on its way.
 */
export function playTickets(of: {
  readonly side: Side;
  readonly receipts: Receipts;
  readonly seed: number;
  readonly tickets: number;
  readonly prefix: string;
  readonly killed: AbortSignal;
}): Play {
  const { side, receipts, seed, killed } = of;
  const ticketIds = Array.from({ length: of.tickets }, (_, index) => `${of.prefix}-${index}`);
  const milestones = new Map(
    ticketIds.map((id) => [id, { noticed: receipts.noticed(id), finished: receipts.finished(id) }]),
  );
  const filed = inFlight(ticketIds, 20, (ticketId) => side.start(ticketId)).then(() => undefined);
  const live = async (ticketId: string): Promise<void> => {
    const fate = fateOf(seed, ticketId);
    await milestones.get(ticketId)?.noticed;
    if (fate === 'waits at its gate') await untilAborted(killed);
    await side.decide(ticketId);
    await milestones.get(ticketId)?.finished;
    if (fate === 'waits for its customer') await untilAborted(killed);
    await untilParked(side, [ticketId]);
    await side.confirm(ticketId);
  };
  return { ticketIds, filed, ended: Promise.all(ticketIds.map(live)).then(() => undefined) };
}

function fateOf(seed: number, ticketId: string): Fate {
  const share = seededShare(seed, `fate/${ticketId}`);
  if (share < 1 / 3) return 'waits at its gate';
  return share < 2 / 3 ? 'waits for its customer' : 'flows';
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await sleep(20);
}
