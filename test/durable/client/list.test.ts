import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import { createDeskWorker } from '../../../src/workers/worker.js';
import { startDesk } from '../../support/desk-under-test.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { approveAll, type ClientUnderTest, eventually, OUTAGE, startClient, untilAsked } from './client-under-test.js';

jest.setTimeout(60_000);

/** Files three tickets: one waits at its gate, one waits for the customer, one has ended. */
async function fileThree(desk: Desk): Promise<void> {
  for (const id of ['waits', 'verifies', 'ended']) {
    await desk.submit({ id, ...OUTAGE });
    await untilAsked(desk, id);
  }
  await approveAll(desk, 'verifies');
  await desk.decide('ended', { action: 'reject', actor: { id: 'cem' }, reason: 'by telephone' });
  await desk.outcome('ended', { wait: true, timeoutMs: 20_000 });
}

function ids(rows: readonly { readonly ticketId: string }[]): readonly string[] {
  return rows.map(({ ticketId }) => ticketId);
}

/** What has to hold, whether the server knows our search attributes or not. */
function describeLists(desk: () => Desk): void {
  test('shows each ticket once, newest first, with the status it has', async () => {
    const rows = await eventually(
      () => desk().list(),
      (found) => found.map(({ status }) => status).join() === 'handed_to_human,verifying,awaiting_approval',
    );

    expect(rows.map(({ ticketId, status }) => [ticketId, status])).toEqual([
      ['ended', 'handed_to_human'],
      ['verifies', 'verifying'],
      ['waits', 'awaiting_approval'],
    ]);
    expect(rows.find(({ ticketId }) => ticketId === 'waits')).toMatchObject({
      tenant: desk().tenant,
      waitingFor: expect.stringMatching(/^approval\/[a-z-]+\/(low|normal|high)$/),
      dueAt: expect.stringMatching(/^\d{4}-/),
      tier: 'standard',
      closedAt: null,
    });
  });

  test('filters by status, by group and by both', async () => {
    await eventually(
      () => desk().list({ status: 'awaiting_approval' }),
      (found) => found.length === 1,
    );
    const [waiting] = await desk().list({ status: 'awaiting_approval' });
    const group = waiting?.waitingFor?.split('/')[1] ?? '';

    expect(ids(await desk().list({ status: 'awaiting_approval' }))).toEqual(['waits']);
    expect(ids(await desk().list({ status: 'verifying' }))).toEqual(['verifies']);
    expect(ids(await desk().list({ status: 'handed_to_human' }))).toEqual(['ended']);
    expect(ids(await desk().list({ status: 'working' }))).toEqual([]);
    expect(ids(await desk().list({ status: 'resolved' }))).toEqual([]);
    expect(ids(await desk().list({ waitingForGroup: group }))).toEqual(['waits']);
    expect(ids(await desk().list({ waitingForGroup: group, status: 'verifying' }))).toEqual([]);
    expect(ids(await desk().list({ waitingForGroup: 'nobody' }))).toEqual([]);
    expect(ids(await desk().list({ owner: 'nobody' }))).toEqual([]);
    expect(await desk().list({ limit: 1 })).toHaveLength(1);
  });

  test('shows open gates, of all groups or of one', async () => {
    const all = await desk().approvals();

    expect(all.map(({ row, gate }) => [row.ticketId, gate.request.gate])).toEqual([['waits', 'escalation']]);
    expect(await desk().approvals({ group: all[0]?.gate.request.approverGroup ?? '' })).toHaveLength(1);
    expect(await desk().approvals({ group: 'nobody' })).toEqual([]);
  });
}

describe('a list where the server knows our search attributes', () => {
  let under: ClientUnderTest;
  beforeAll(async () => {
    under = await startClient();
    await fileThree(under.desk);
  });
  afterAll(() => under.stop());

  describeLists(() => under.desk);

  test('names what is wrong with a filter', async () => {
    await expect(under.desk.list({ limit: 0 })).rejects.toMatchObject({ code: 'UsageInvalid' });
    await expect(under.desk.list({ status: 'gone' as never })).rejects.toMatchObject({ code: 'UsageInvalid' });
    await expect(under.desk.list({ stauts: 'working' } as never)).rejects.toMatchObject({
      code: 'UsageInvalid',
      message: expect.stringContaining('"stauts"; known are status'),
    });
    await expect(under.desk.list(null as never)).rejects.toMatchObject({ code: 'UsageInvalid' });
    await expect(under.desk.approvals({ grup: 'x' } as never)).rejects.toMatchObject({ code: 'UsageInvalid' });
    await expect(under.desk.list({ owner: `x' OR DeskOwner != '` })).rejects.toMatchObject({ code: 'UsageInvalid' });
  });

  test('shows no ticket of another tenant', async () => {
    const other = await connectDesk({ address: testServer().address, tenant: `${under.desk.tenant}-2` });

    expect(await other.list()).toEqual([]);

    await other.close();
  });
});

describe('a list where the server does not know our search attributes', () => {
  let desk: Desk;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ desk, stop } = await startInBareNamespace());
    await fileThree(desk);
  });
  afterAll(() => stop());

  describeLists(() => desk);
});

/** A namespace without any search attribute of ours, and a worker in it. */
async function startInBareNamespace(): Promise<{ desk: Desk; stop: () => Promise<void> }> {
  const { address, workflowBundle } = testServer();
  const namespace = `bare-${randomUUID()}`;
  await registerNamespace(address, namespace);
  const parts = await startDesk({ ports: { searchAttributes: false } });
  const connection = await NativeConnection.connect({ address });
  const taskQueue = uniqueTaskQueue();
  const worker: Worker = await createDeskWorker({
    connection,
    namespace,
    ports: parts.ports,
    taskQueue,
    ...(workflowBundle === null ? {} : { bundlePath: workflowBundle }),
  });
  const running = worker.run();
  const desk = await connectDesk({ address, namespace, taskQueue, tenant: 'bare' });
  return {
    desk,
    async stop() {
      await desk.close();
      worker.shutdown();
      await running;
      await connection.close();
      await parts.stop();
    },
  };
}

/** Makes a namespace and waits until the server serves it. */
async function registerNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  const day = { seconds: 86_400 as never };
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: day });
  await eventually(
    () =>
      connection.workflowService.listWorkflowExecutions({ namespace }).then(
        () => true,
        () => false,
      ),
    (serves) => serves,
  );
  await connection.close();
}
