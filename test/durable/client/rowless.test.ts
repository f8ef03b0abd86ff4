import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import { createDeskWorker } from '../../../src/workers/worker.js';
import { type DeskUnderTest, startDesk } from '../../support/desk-under-test.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { eventually } from './client-under-test.js';

jest.setTimeout(60_000);

describe('a ticket that was cancelled before its first activity', () => {
  const taskQueue = uniqueTaskQueue();
  let parts: DeskUnderTest;
  let desk: Desk;
  let connection: NativeConnection;
  beforeAll(async () => {
    const { address } = testServer();
    parts = await startDesk();
    desk = await connectDesk({ address, taskQueue, tenant: `t-${randomUUID()}` });
    connection = await NativeConnection.connect({ address });
  });
  afterAll(async () => {
    await desk.close();
    await connection.close();
    await parts.stop();
  });

  test('is listed under its outcome, although it wrote no row', async () => {
    const { workflowId } = await desk.submit({ id: 'early', body: 'Never mind.' });
    await parts.client.workflow.getHandle(workflowId).cancel();
    const worker = await aWorker();
    await worker.runUntil(async () => {
      const { kind } = await desk.outcome('early', { wait: true, timeoutMs: 30_000 });

      const cancelled = await eventually(
        () => desk.list({ status: 'cancelled', limit: 1 }),
        (rows) => rows.length > 0,
      );

      expect(kind).toBe('cancelled');
      expect(cancelled).toMatchObject([{ ticketId: 'early', status: 'cancelled', tier: null }]);
      expect(await desk.list({ status: 'rejected_input' })).toEqual([]);
      expect(await desk.list({ status: 'handed_to_human' })).toEqual([]);
    });
  });

  /** It comes when the ticket is cancelled already. */
  function aWorker(): Promise<Worker> {
    const { workflowBundle } = testServer();
    return createDeskWorker({
      connection,
      namespace: 'default',
      ports: parts.ports,
      taskQueue,
      ...(workflowBundle === null ? {} : { bundlePath: workflowBundle }),
    });
  }
});
