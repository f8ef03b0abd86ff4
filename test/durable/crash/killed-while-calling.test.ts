import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { anInput, startRun, untilGate } from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { aModelServer } from '../../support/model-server.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { startWorkerProcess } from './worker-process.js';

describe('a worker that is killed while a model writes', () => {
  test('leaves the call booked at its estimate: the next worker makes it again, and both count', async () => {
    const { address, workflowBundle } = testServer();
    const folder = await mkdtemp(join(tmpdir(), 'desk-killed-'));
    const connection = await Connection.connect({ address });
    const model = await aModelServer((call) => (call === 0 ? 'hangs' : 'answers'));
    const taskQueue = uniqueTaskQueue();
    const outbox = join(folder, 'outbox');
    const plan = { address, bundle: workflowBundle ?? '', taskQueue, outbox, modelUrl: model.baseUrl };
    const first = await startWorkerProcess(plan);
    const handle = await startRun({ client: new Client({ connection }), taskQueue, start: anInput() });
    await eventually('the model is called', async () => model.calls.length === 1);
    await first.kill();

    const second = await startWorkerProcess(plan);
    try {
      const { handoffs } = await untilGate(handle);

      expect(model.calls).toHaveLength(5);
      expect(handoffs.map(({ usage }) => usage.estimatedCalls)).toEqual([1, 0, 0, 0]);
      expect(handoffs[0]?.usage.outputTokens).toBeGreaterThan(6_000);
    } finally {
      await second.kill();
      await model.stop();
      await connection.close();
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
