import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { anInput, OUTAGE, startRun, stateOf, untilGate } from '../../support/desk-under-test.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { approve, confirm, expectEverythingOnce, tellersOf, untilNothingIsPending } from './ticket-journey.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

const MINUTE_MS = 60_000;

describe('a parked ticket that no worker remembers', () => {
  const workers: WorkerProcess[] = [];
  let connection: Connection;
  let folder: string;
  beforeAll(async () => {
    connection = await Connection.connect({ address: testServer().address });
    folder = await mkdtemp(join(tmpdir(), 'desk-cold-'));
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  });

  test(
    'is told from its history: the same state to a query, and the same end, by a worker that keeps nothing',
    async () => {
      const { address, workflowBundle } = testServer();
      const outbox = join(folder, 'outbox');
      const plan = { address, bundle: workflowBundle ?? '', taskQueue: uniqueTaskQueue(), outbox };
      const first = await startWorkerProcess(plan);
      const start = anInput(OUTAGE);
      const handle = await startRun({ client: new Client({ connection }), taskQueue: plan.taskQueue, start });
      const remembered = await untilGate(handle);
      await untilNothingIsPending(handle);
      await first.kill();
      const forgetful = await startWorkerProcess({ ...plan, maxCached: 0 });
      workers.push(forgetful);

      const retold = await stateOf(handle);
      await approve({ handle, outbox });
      const end = await confirm({ handle, outbox });

      expect(retold).toEqual(remembered);
      expectEverythingOnce(end);
      expect(tellersOf(end.history).at(-1)).toMatch(forgetful.identity);
    },
    MINUTE_MS,
  );
});
