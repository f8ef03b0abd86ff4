import { join } from 'node:path';
import { type BenchServer, startBenchServer } from './measure/bench-server.js';
import type { CachedRunCost } from './measure/comparison.js';
import { parkAtGates } from './measure/drive.js';
import { createReceipts } from './measure/receipts.js';
import { openSide } from './measure/side.js';
import { startBenchWorker } from './measure/start-worker.js';
import type { SideName } from './measure/worker-messages.js';

/** Runs that are parked before counting: they pay for what is shared and compiled once. */
const FIRST = 50;

/** `npm run bench -- heap`. */
export async function run(options: { readonly tickets?: number }): Promise<void> {
  const server = await startBenchServer();
  try {
    const runs = options.tickets ?? 200;
    const desk = await cachedRunCost({ server, name: 'desk', runs });
    const plain = await cachedRunCost({ server, name: 'plain', runs });
    console.log(JSON.stringify({ desk, plain }, null, 2));
  } finally {
    await server.stop();
  }
}

/** Parks runs at their gates on a worker of its own and measures what each of them added. */
export async function cachedRunCost(of: {
  readonly server: Pick<BenchServer, 'address' | 'client' | 'bundles' | 'folder'>;
  readonly name: SideName;
  readonly runs: number;
  /** Bytes that each customer's text has beside a short one; default none. */
  readonly padding?: number;
}): Promise<CachedRunCost> {
  const { server, name, runs, padding = 0 } = of;
  const taskQueue = `bench-heap-${name}-${Date.now()}`;
  const receipts = createReceipts();
  const worker = await startBenchWorker(
    {
      side: name,
      address: server.address,
      taskQueue,
      outbox: join(server.folder, `outbox-${taskQueue}`),
      bundlePath: server.bundles[name],
      thinking: null,
    },
    receipts.take,
  );
  const side = await openSide(name, { server, taskQueue, padding });
  const ids = Array.from({ length: FIRST + runs }, (_, index) => `${taskQueue}-${index}`);
  try {
    await parkAtGates(side, receipts, ids.slice(0, FIRST));
    const before = await worker.usage({ collect: true });
    await parkAtGates(side, receipts, ids.slice(FIRST));
    const after = await worker.usage({ collect: true });
    const each = (bytes: number) => bytes / runs;
    return {
      runs,
      workflowHeapBytes: each(after.workflowHeapBytes - before.workflowHeapBytes),
      mainHeapBytes: each(after.mainHeapBytes - before.mainHeapBytes),
      rssBytes: each(after.rssBytes - before.rssBytes),
      workflowCpuMs:
        after.threads === null || before.threads === null
          ? null
          : each(after.threads.workflow - before.threads.workflow),
      workerCpuMs: each(after.cpuMs - before.cpuMs),
    };
  } finally {
    await side.close();
    await Promise.all(ids.map((id) => side.handle(id).terminate('measured')));
    await worker.stop();
  }
}
