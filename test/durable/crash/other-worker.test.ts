import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connectDesk } from '../../../src/client/index.js';
import type { FailingStep } from '../../../src/client/types.js';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import type { ActivityPorts } from '../../../src/activities/ports.js';
import { readSettings } from '../../../src/config.js';
import { realPorts } from '../../../src/workers/ports.js';
import { aDecisionFor, anInput, startRun, stateOf, until, untilGate } from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { type OtherWorker, startOtherWorker } from '../../support/other-worker.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { confirm } from './ticket-journey.js';

const HOUR_MS = 3_600_000;
const PLAYBOOK = resolve(import.meta.dirname, '../../../playbook');

/** Money above the limit of the shipped policy: a gate of four hours, decided by billing approvers. */
const REFUND = {
  subject: 'Charged twice in March',
  body: 'Hello, my card was charged 240 EUR twice for March. Please refund one of the two.',
};

/** Everything asks a person, and nobody has more than a second. */
const HASTY_POLICY = `extends: ../playbook/policy.yaml
approval:
  reply: always
  items: always
windows:
  approval: { low: 1s, normal: 1s, high: 1s }
  silence: 1s
  firstCheck: 1s
`;

describe('any worker', () => {
  const workers: OtherWorker[] = [];
  let connection: Connection;
  let client: Client;
  let taskQueue: string;
  let folder: string;

  beforeEach(async () => {
    connection = await Connection.connect({ address: testServer().address });
    client = new Client({ connection });
    taskQueue = uniqueTaskQueue();
    folder = await mkdtemp(join(tmpdir(), 'desk-other-worker-'));
    await cp(PLAYBOOK, join(folder, 'playbook'), { recursive: true });
    await cp(PLAYBOOK, join(folder, 'hasty'), { recursive: true });
    await writeFile(join(folder, 'hasty', 'policy.yaml'), HASTY_POLICY);
    await putOnDuty('billing-approvers', join(folder, 'hasty', 'roster.yaml'));
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('with a changed policy serves a parked run by what was pinned: gates, windows and playbook', async () => {
    const handle = await parkedTicket();
    await startWorker({ playbook: 'hasty', state: 'state' });
    const pinned = await stateOf(handle);

    await handle.executeUpdate('decide', { args: [aDecisionFor(pinned, approver)] });
    const sent = await until(handle, ({ phase }) => phase.kind === 'verifying');
    const other = await startRun({ client, taskQueue, start: anInput(REFUND) });
    const opened = await until(other, ({ opening }) => opening !== null);
    // Longer than any window of the changed policy.
    await until(other, ({ phase }) => phase.kind === 'closed');
    const end = await confirm({ handle, outbox: join(folder, 'outbox') });

    expect(sent.opening).toEqual(pinned.opening);
    expect(sent.opening?.windows.approvalMs.normal).toBe(4 * HOUR_MS);
    expect(sent.gates).toHaveLength(1);
    expect(end.outcome).toMatchObject({ kind: 'resolved', cause: 'customer_confirmed' });
    expect(opened.opening?.windows.approvalMs.normal).toBe(1_000);
    expect(opened.opening?.playbookHash).not.toBe(pinned.opening?.playbookHash);
  });

  test('without the playbook on its shelf says PlaybookMissing and tries again until a worker has it', async () => {
    const handle = await parkedTicket();
    const stranger = await startWorker({ playbook: 'hasty', state: 'state of another place' });

    await handle.executeUpdate('decide', { args: [aDecisionFor(await stateOf(handle), approver)] });
    await eventually('the analyst fails twice for want of its playbook', async () => {
      const { raw } = await handle.describe();
      const [pending] = raw.pendingActivities ?? [];
      const code = pending?.lastFailure?.applicationFailureInfo?.type;
      return pending?.activityType?.name === 'analyst' && code === 'PlaybookMissing' && (pending.attempt ?? 0) > 1;
    });
    const waiting = await stateOf(handle);
    const [failing, ...others] = await failingStepsOf(handle);
    await stranger.stop();
    await startWorker({ playbook: 'hasty', state: 'state' });
    const end = await confirm({ handle, outbox: join(folder, 'outbox') });

    expect(waiting.phase).toMatchObject({ kind: 'stage', stage: 'analyst' });
    expect(others).toEqual([]);
    expect(failing).toMatchObject({
      step: 'analyst',
      code: 'PlaybookMissing',
      whatToDo: expect.stringMatching(/state folder/u),
    });
    expect(failing?.failures).toBeGreaterThan(0);
    expect(Date.parse(failing?.since ?? '')).toBeLessThanOrEqual(Date.now());
    expect(end.outcome).toMatchObject({ kind: 'resolved', cause: 'customer_confirmed' });
    expect(end.state.handoffs).toHaveLength(4);
  });

  /** As a backend hears of it, which needs no worker. */
  async function failingStepsOf({ workflowId }: WorkflowHandle): Promise<readonly FailingStep[]> {
    const [, tenant = '', ticketId = ''] = workflowId.split('/');
    const desk = await connectDesk({ address: testServer().address, tenant });
    try {
      return await desk.failingSteps(ticketId);
    } finally {
      await desk.close();
    }
  }

  /** Day and night: a window of a second is a second on the wall then, at whatever hour the test runs. */
  async function putOnDuty(group: string, file: string): Promise<void> {
    const roster = await readFile(file, 'utf8');
    const onDuty = roster.replace(`{ id: ${group}, `, `{ id: ${group}, duty: always, `);
    if (onDuty === roster) throw new Error(`The shipped roster has no group ${group}.`);
    await writeFile(file, onDuty);
  }

  /** A ticket that waits at its gate, and whose worker is gone. */
  async function parkedTicket(): Promise<WorkflowHandle> {
    const worker = await startOtherWorker({ taskQueue, ports: portsOf({ playbook: 'playbook', state: 'state' }) });
    const handle = await startRun({ client, taskQueue, start: anInput(REFUND) });
    await untilGate(handle);
    await worker.stop();
    return handle;
  }

  async function startWorker(of: { readonly playbook: string; readonly state: string }): Promise<OtherWorker> {
    const worker = await startOtherWorker({ taskQueue, ports: portsOf(of) });
    workers.push(worker);
    return {
      async stop() {
        workers.splice(workers.indexOf(worker), 1);
        await worker.stop();
      },
    };
  }

  /** The real parts, as `desk worker` puts them together. */
  function portsOf(of: { readonly playbook: string; readonly state: string }): ActivityPorts {
    const reading = readSettings({
      DESK_PLAYBOOK_DIR: join(folder, of.playbook),
      DESK_STATE_DIR: join(folder, of.state),
      DESK_OUTBOX_DIR: join(folder, 'outbox'),
      DESK_ALLOW_UNSIGNED: 'true',
    });
    if (reading.kind === 'invalid') throw new Error(reading.problems.join('\n'));
    return realPorts({ settings: reading.settings, searchAttributes: true, warn: () => {} });
  }
});

const approver = { actor: { id: 'priya-raman', group: 'billing-approvers' } };
