import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchServer, startBenchServer } from './measure/bench-server.js';
import { inFlight } from './measure/in-flight.js';
import { quantile } from './measure/numbers.js';
import { createReceipts } from './measure/receipts.js';
import { seededShare } from './measure/seeded.js';
import { openSide } from './measure/side.js';
import { type BenchWorker, startBenchWorker } from './measure/start-worker.js';
import { playTickets } from './measure/play-tickets.js';
import { type NextStep, nextStepAfter } from './measure/next-step.js';

/** What one kill came to. */
export interface Recovery {
  readonly seed: number;
  readonly openTickets: number;
  /** From the kill until the new worker asked for work. */
  readonly workerReadyMs: number;
  /** From the kill until a ticket made its next step. */
  readonly movedMs: { readonly median: number; readonly p95: number; readonly last: number };
  /** Where the slowest ticket stood: the first event after the kill that a worker caused. */
  readonly slowest: NextStep;
}

/** Every open ticket moves within this time. */
const AIM_MS = 6_000;
/** The drafter thinks up to half a second, so that the kill meets stages that are under way. */
const THINKING_MS = 500;
/** The kill comes up to so long after the tickets were filed. */
const LATEST_KILL_MS = 4_000;

/** `npm run bench -- recovery`. */
export async function run(options: {
  readonly rounds?: number;
  readonly tickets?: number;
  readonly seed?: number;
}): Promise<void> {
  const { rounds = 5, tickets = 60, seed: first = 1 } = options;
  const server = await startBenchServer();
  const recoveries: Recovery[] = [];
  try {
    for (let seed = first; seed < first + rounds; seed += 1) {
      const recovery = await killAndRestart({ server, seed, tickets });
      recoveries.push(recovery);
      console.log(lineOf(recovery));
    }
  } finally {
    await server.stop();
  }
  const slowest = Math.max(...recoveries.map(({ movedMs }) => movedMs.last));
  const verdict = slowest <= AIM_MS ? 'reached' : 'missed';
  console.log(`Slowest of all: ${seconds(slowest)} after its kill. Aim: ${seconds(AIM_MS)}, ${verdict}.`);
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const at = new Date().toISOString();
  const file = join(folder, `recovery-${at.replaceAll(':', '-')}.json`);
  await writeFile(file, `${JSON.stringify({ schemaVersion: 1, at, aimMs: AIM_MS, recoveries }, null, 2)}\n`);
  console.log(`Everything that was measured: ${file}`);
}

async function killAndRestart(of: {
  readonly server: BenchServer;
  readonly seed: number;
  readonly tickets: number;
}): Promise<Recovery> {
  const { server, seed, tickets } = of;
  const taskQueue = `bench-recovery-${seed}`;
  const receipts = createReceipts();
  const start = (): Promise<BenchWorker> =>
    startBenchWorker(
      {
        side: 'desk',
        address: server.address,
        taskQueue,
        outbox: join(server.folder, `outbox-${taskQueue}`),
        bundlePath: server.bundles.desk,
        thinking: { seed, mostMs: THINKING_MS },
      },
      receipts.take,
    );
  const side = await openSide('desk', { server, taskQueue });
  const first = await start();
  const killed = new AbortController();
  const playing = playTickets({ side, receipts, seed, tickets, prefix: taskQueue, killed: killed.signal });
  await playing.filed;
  await sleep(seededShare(seed, 'kill') * LATEST_KILL_MS);

  const killedAt = Date.now();
  await first.kill();
  killed.abort();
  const second = await start();
  const workerReadyMs = Date.now() - killedAt;
  await playing.ended;

  const steps = await inFlight(playing.ticketIds, 10, (ticketId) => nextStepAfter(side.handle(ticketId), killedAt));
  await side.close();
  await second.stop();
  const moved = steps.filter((step) => step !== null).toSorted((a, b) => a.afterMs - b.afterMs);
  const slowest = moved.at(-1);
  if (slowest === undefined) throw new Error(`Seed ${seed}: no ticket was open when the worker was killed.`);
  const times = moved.map(({ afterMs }) => afterMs);
  const movedMs = { median: quantile(times, 0.5), p95: quantile(times, 0.95), last: slowest.afterMs };
  return { seed, openTickets: moved.length, workerReadyMs, movedMs, slowest };
}

function lineOf({ seed, openTickets, workerReadyMs, movedMs, slowest }: Recovery): string {
  const { median, p95, last } = movedMs;
  return [
    `Seed ${seed}: kill -9 with ${openTickets} tickets open.`,
    `A new worker asked for work after ${seconds(workerReadyMs)}.`,
    `Tickets moved after ${seconds(median)} (median), ${seconds(p95)} (95th percentile), ${seconds(last)} (the last: ${slowest.what}).`,
  ].join(' ');
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
