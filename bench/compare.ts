import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { cachedRunCost } from './heap.js';
import { type BenchServer, startBenchServer } from './measure/bench-server.js';
import { type Block, runBlock, type Track } from './measure/block.js';
import type { Comparison, Measured } from './measure/comparison.js';
import { handleTicket, untilParked } from './measure/drive.js';
import { historyFacts } from './measure/history-facts.js';
import { createReceipts } from './measure/receipts.js';
import { openSide } from './measure/side.js';
import { startBenchWorker } from './measure/start-worker.js';
import { createUsageMeter } from './measure/usage-meter.js';
import type { SideName } from './measure/worker-messages.js';
import { printComparison } from './report.js';

const IN_FLIGHT = 50;
const ALONE = 40;
const WARM_UP = 100;
const CACHED = 200;

/** `npm run bench`. */
export async function run(options: { readonly rounds?: number; readonly tickets?: number }): Promise<void> {
  const rounds = options.rounds ?? 6;
  const tickets = options.tickets ?? 200;
  const server = await startBenchServer();
  try {
    const comparison = await compare(server, rounds, tickets);
    const folder = join(import.meta.dirname, 'results');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `compare-${comparison.at.replaceAll(':', '-')}.json`);
    await writeFile(file, `${JSON.stringify(comparison, null, 2)}\n`);
    printComparison(comparison);
    console.log(`\nEverything that was measured: ${file}`);
  } finally {
    await server.stop();
  }
}

/** Both sides, block by block in turn, and the order turned round with each round: what the machine does meets both. */
async function compare(server: BenchServer, rounds: number, tickets: number): Promise<Comparison> {
  const loadBefore = loadavg()[0] ?? 0;
  const lanes = { desk: await openLane(server, 'desk'), plain: await openLane(server, 'plain') };
  for (const lane of [lanes.desk, lanes.plain]) await runBlock(lane.track, lane.ids(WARM_UP), IN_FLIGHT);
  const blocks = { desk: emptyBlocks(), plain: emptyBlocks() };
  for (let round = 1; round <= rounds; round += 1) {
    const order = round % 2 === 1 ? (['desk', 'plain'] as const) : (['plain', 'desk'] as const);
    for (const name of order) blocks[name].alone.push(await runBlock(lanes[name].track, lanes[name].ids(ALONE), 1));
    for (const name of order) {
      blocks[name].crowded.push(await runBlock(lanes[name].track, lanes[name].ids(tickets), IN_FLIGHT));
    }
    console.error(`Round ${round} of ${rounds} is measured.`);
  }
  const facts = { desk: await factsOf(lanes.desk), plain: await factsOf(lanes.plain) };
  await lanes.desk.close();
  await lanes.plain.close();
  const cached = {
    desk: await cachedRunCost({ server, name: 'desk', runs: CACHED }),
    plain: await cachedRunCost({ server, name: 'plain', runs: CACHED }),
  };
  return {
    schemaVersion: 1,
    at: new Date().toISOString(),
    machine: {
      node: process.version,
      server: server.version,
      cores: availableParallelism(),
      load: [loadBefore, loadavg()[0] ?? 0],
    },
    sides: {
      desk: { ...blocks.desk, ...facts.desk, cached: cached.desk },
      plain: { ...blocks.plain, ...facts.plain, cached: cached.plain },
    },
  };
}

interface Lane {
  readonly track: Track;
  /** So many ticket ids that were never used. */
  ids(count: number): readonly string[];
  close(): Promise<void>;
}

async function openLane(server: BenchServer, name: SideName): Promise<Lane> {
  const taskQueue = `bench-${name}`;
  const receipts = createReceipts();
  const outbox = join(server.folder, `outbox-${name}`);
  const plan = { side: name, address: server.address, taskQueue, outbox, bundlePath: server.bundles[name] };
  const worker = await startBenchWorker({ ...plan, thinking: null }, receipts.take);
  const side = await openSide(name, { server, taskQueue });
  let last = 0;
  return {
    track: { side, receipts, meter: createUsageMeter(worker, server.pid) },
    ids: (count) =>
      Array.from({ length: count }, () => {
        last += 1;
        return `${name}-${last}`;
      }),
    async close() {
      await side.close();
      await worker.stop();
    },
  };
}

function emptyBlocks(): { readonly alone: Block[]; readonly crowded: Block[] } {
  return { alone: [], crowded: [] };
}

/** One more ticket, looked at before and after the customer's word. */
async function factsOf(lane: Lane): Promise<Pick<Measured, 'parked' | 'closed'>> {
  const [ticketId = ''] = lane.ids(1);
  const { side, receipts } = lane.track;
  await handleTicket(side, receipts, ticketId);
  await untilParked(side, [ticketId]);
  const parked = await historyFacts(side.handle(ticketId));
  await side.confirm(ticketId);
  return { parked, closed: await historyFacts(side.handle(ticketId)) };
}
