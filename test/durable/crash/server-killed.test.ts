import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { type DevServer, findServerBinary, startDevServer } from '../../../src/server/index.js';
import { anInput, OUTAGE, startRun, stateOf, untilGate } from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { approve, confirm, expectEverythingOnce, tellersOf, untilNoticed } from './ticket-journey.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

const TWO_MINUTES_MS = 120_000;

describe('a server that is killed and started again on its database', () => {
  const connections: Connection[] = [];
  const workers: WorkerProcess[] = [];
  let folder: string;
  let server: DevServer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-server-killed-'));
    server = await startServer({ kind: 'any' });
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    await Promise.all(connections.splice(0).map((connection) => connection.close()));
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test(
    'still has the ticket that was parked at the gate, takes the decision, and the worker that waited ends it',
    async () => {
      const { address } = server;
      const plan = { address, bundle: testServer().workflowBundle ?? '', taskQueue: uniqueTaskQueue() };
      const outbox = join(folder, 'outbox');
      const worker = await startWorkerProcess({ ...plan, outbox });
      workers.push(worker);
      const before = await connect(address);
      const started = await startRun({ client: before, taskQueue: plan.taskQueue, start: anInput(OUTAGE) });
      const parked = await untilGate(started);
      await untilNoticed({ handle: started, outbox });

      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      server = await startServer({ kind: 'asked', port: Number(address.split(':').at(-1)), option: 'the test' });
      const after = await connect(server.address);
      const handle = after.workflow.getHandle(started.workflowId);

      expect(server.address).toBe(address);
      expect((await handle.describe()).status.name).toBe('RUNNING');
      // The query is answered by the worker that lived through it.
      await eventually('the worker is back', () => stateOf(handle).then(Boolean, () => false));
      expect(await stateOf(handle)).toEqual(parked);
      await eventually('the list is there again', async () => {
        const { count } = await after.workflow.count('DeskWaitingFor = "approval/support-leads/high"');
        return count === 1;
      });
      await approve({ handle, outbox });
      const end = await confirm({ handle, outbox });
      expectEverythingOnce(end);
      expect(tellersOf(end.history).every((teller) => worker.identity.test(teller))).toBe(true);
    },
    TWO_MINUTES_MS,
  );

  async function startServer(frontend: { kind: 'any' } | { kind: 'asked'; port: number; option: string }) {
    const silent = () => {};
    const binary = await findServerBinary({ env: process.env, progress: silent });
    return startDevServer({
      binary,
      stateDir: join(folder, 'state'),
      ports: { frontend, ui: { kind: 'any' } },
      progress: silent,
    });
  }

  async function connect(address: string): Promise<Client> {
    const connection = await Connection.connect({ address });
    connections.push(connection);
    return new Client({ connection });
  }
});
