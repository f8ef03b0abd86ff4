import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { probeDispatch } from '../../../src/cli/doctor/dispatch-probe.js';
import { openLink } from '../../../src/cli/doctor/server-link.js';
import { Interrupted } from '../../../src/cli/interruption.js';
import type { DoctorDocument } from '../../../src/cli/views/doctor.js';
import { type Instant, plusMs } from '../../../src/domain/brand.js';
import { ANY_PORTS, findServerBinary } from '../../../src/server/index.js';
import { keepClosedRuns, RETENTION_DAYS } from '../../../src/server/keep-closed-runs.js';
import { choosePort } from '../../../src/server/ports.js';
import { waitUntilServing } from '../../../src/server/wait-until-serving.js';
import { type Call, desk } from '../../support/console.js';
import { useFolders } from '../../support/folders.js';
import { testServer } from '../../support/server.js';
import { type ClientUnderTest, OUTAGE, startClient, untilAsked } from '../client/client-under-test.js';
import { realTime } from './real-time.js';

jest.setTimeout(120_000);

const newFolder = useFolders();

interface Found {
  readonly exitCode: number;
  readonly stderr: string;
  readonly document: DoctorDocument;
  check(id: string): DoctorDocument['checks'][number] | undefined;
}

/** Runs `desk doctor --json` in an empty folder with nothing but these settings. */
async function examined(address: string, changes: Call & { readonly words?: readonly string[] } = {}): Promise<Found> {
  const { words = [], ...call } = changes;
  const given = ['doctor', '--json', '--address', address, ...words];
  const { exitCode, stdout, stderr } = await desk(given, { ...realTime, folder: await newFolder(), ...call });
  const document: DoctorDocument = JSON.parse(stdout);
  return { exitCode, stderr, document, check: (id) => document.checks.find((check) => check.id === id) };
}

async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

describe('desk doctor on a dev server of ours', () => {
  let under: ClientUnderTest;
  const { address } = testServer();

  beforeAll(async () => {
    under = await startClient();
  });
  afterAll(() => under.stop());

  test('finds nothing wrong, a worker, and no run that it left open', async () => {
    const found = await examined(address, { env: { DESK_TASK_QUEUE: under.worker.taskQueue } });

    expect(found).toMatchObject({ exitCode: 0, document: { schemaVersion: 1, address, namespace: 'default' } });
    const states = found.document.checks.map(({ id, state }) => `${id} ${state}`);
    // Other tests leave tickets that a model drafted on this server, or none.
    const isSure = (line: string) => !/^(?:dispatch-delay|cache-share) /u.test(line);
    expect(states.filter((line) => !line.endsWith(' ok') && isSure(line))).toEqual([
      'kept-playbooks skipped',
      'model-key skipped',
      'model-price skipped',
    ]);
    expect(found.check('worker')?.found).toBe(`1 worker asks for work on task queue ${under.worker.taskQueue}`);
    expect(['ok', 'skipped']).toContain(found.check('cache-share')?.state);
    // On a machine that is very busy it may not be told; it never points the wrong way.
    expect(['ok', 'skipped']).toContain(found.check('dispatch-delay')?.state);
    expect(found.check('dispatch-delay')?.found).toMatch(/of five activities .*; activities start eagerly/u);
    await withClient(address, async ({ workflow }) => {
      const { count } = await workflow.count("WorkflowType = 'deskDoctor' AND ExecutionStatus = 'Running'");
      expect(count).toBe(0);
    });
  });

  test('names open tickets whose playbook is not in the state folder, before they have to go on', async () => {
    const { ticketId, workflowId } = await under.desk.submit(OUTAGE);
    const { opening } = await untilAsked(under.desk, ticketId);
    const folder = await newFolder();
    const playbooks = join(folder, '.desk', 'playbooks');
    await mkdir(playbooks, { recursive: true });
    await writeFile(join(playbooks, `${'b'.repeat(64)}.json`), '{}');
    const call = { env: { DESK_TASK_QUEUE: under.worker.taskQueue }, folder };

    const missing = await examined(address, call);
    await writeFile(join(playbooks, `${opening?.playbookHash}.json`), '{}');
    const there = await examined(address, call);

    expect(missing.check('kept-playbooks')).toMatchObject({
      state: 'failed',
      found: expect.stringContaining(`${workflowId} names ${opening?.playbookHash.slice(0, 12)}`),
    });
    expect(missing.exitCode).toBe(1);
    expect(there.check('kept-playbooks')?.state).toBe('ok');
  });

  test('warns when nobody polls the task queue', async () => {
    const found = await examined(address, { env: { DESK_TASK_QUEUE: `nobody-${randomUUID()}` } });

    const repair = expect.stringContaining(`\`desk worker --address ${address}\``);
    expect(found.check('worker')).toMatchObject({ state: 'warning', repair });
    expect(found.exitCode).toBe(0);
  });

  test('fails for a clock that is seven seconds off, and says which way', async () => {
    const behind = await examined(address, { now: () => plusMs(Date.now() as Instant, -7_000) });

    expect(behind.check('clock')).toMatchObject({
      state: 'failed',
      found: expect.stringMatching(/^the server's clock is [67][.]\d s ahead/u),
    });
    expect(behind.exitCode).toBe(1);
  });

  test('skips what needs a namespace that is not there', async () => {
    const found = await examined(address, { words: ['--namespace', 'no-such'] });

    expect(found.check('namespace')).toMatchObject({
      state: 'failed',
      found: `the server at ${address} has no namespace no-such`,
      repair: expect.stringContaining('temporal operator namespace create'),
    });
    for (const id of [
      'retention',
      'search-attributes',
      'worker',
      'dispatch-delay',
      'clock',
      'cache-share',
      'failing-steps',
    ]) {
      expect(found.check(id)?.state).toBe('skipped');
    }
    expect(found.check('playbook')?.state).toBe('ok');
    expect(found.exitCode).toBe(1);
  });

  test('leaves the server checks standing when the settings cannot be read', async () => {
    const found = await examined(address, { env: { DESK_DRAFTER: 'nobody' } });

    expect(found.check('settings')).toMatchObject({ state: 'failed', found: expect.stringContaining('DESK_DRAFTER') });
    expect(found.check('server')?.state).toBe('ok');
    expect(found.check('playbook')?.state).toBe('skipped');
  });

  test('terminates its run when Ctrl-C comes in the middle of it', async () => {
    const link = openLink({ address }, {});
    const stop = new AbortController();
    let looks = 0;
    const now = (): Instant => {
      looks += 1;
      if (looks === 20) stop.abort();
      return Date.now() as Instant;
    };

    try {
      await expect(probeDispatch(link, { now, interrupted: stop.signal })).rejects.toThrow(Interrupted);
    } finally {
      await link.connection.close();
    }

    await withClient(address, async ({ workflow }) => {
      const ended = "WorkflowType = 'deskDoctor' AND ExecutionStatus = 'Terminated'";
      for (let tries = 0; tries < 100 && (await workflow.count(ended)).count === 0; tries += 1) await sleep(100);
      expect((await workflow.count(ended)).count).toBe(1);
    });
  });
});

describe('desk doctor on a dev server with its defaults', () => {
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    const binary = await findServerBinary({ env: process.env, progress: () => {} });
    const [port, metricsPort] = [await choosePort(ANY_PORTS.frontend), await choosePort(ANY_PORTS.frontend)];
    address = `127.0.0.1:${port}`;
    const flags = ['--headless', '--port', String(port), '--metrics-port', String(metricsPort), '--log-level', 'never'];
    server = spawn(binary.path, ['server', 'start-dev', ...flags], { stdio: 'ignore' });
    await waitUntilServing({ address, namespace: 'default', isOver: () => server.exitCode !== null });
  });
  afterAll(async () => {
    const ended = new Promise((done) => server.once('close', done));
    server.kill('SIGTERM');
    await ended;
  });

  test('names the settings behind steps of 50 ms, with their values', async () => {
    let found = await examined(address);
    for (let tries = 0; tries < 8 && !stepsIn(found); tries += 1) found = await examined(address);

    expect(found.check('dispatch-delay')).toMatchObject({
      state: 'warning',
      repair: expect.stringContaining(
        [
          '',
          'history.transferProcessorMaxPollRPS=2000',
          'history.timerProcessorMaxPollRPS=2000',
          'system.enableActivityEagerExecution=true',
        ].join('\n'),
      ),
    });
  });

  test('fails for its retention and its search attributes, with commands that name this server', async () => {
    const found = await examined(address);

    expect(found.exitCode).toBe(1);
    expect(found.check('retention')).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('kept for 24 hours'),
      repair: expect.stringContaining(`namespace update --retention 30d --namespace default --address ${address}`),
    });
    expect(found.check('search-attributes')).toMatchObject({
      state: 'failed',
      repair: expect.stringContaining('--name DeskStatus --type Keyword'),
    });
  });

  test('finds the retention mended by what our own dev servers do', async () => {
    expect(await keepClosedRuns({ address, namespace: 'default', isOver: () => false })).toBe('raised');

    expect((await examined(address)).check('retention')).toMatchObject({
      state: 'ok',
      found: `closed tickets are kept for ${RETENTION_DAYS} days`,
    });
  });
});

describe('desk doctor without a server', () => {
  test('says what to do about it, skips what depends on it, and tells what it waits for', async () => {
    const found = await examined('127.0.0.1:9');

    expect(found.check('server')).toMatchObject({
      state: 'failed',
      found: 'no Temporal server answers at 127.0.0.1:9',
      repair: expect.stringContaining('`desk dev`'),
    });
    expect(found.document.checks.filter(({ state }) => state === 'skipped')).toHaveLength(11);
    expect(found).toMatchObject({ exitCode: 1, stderr: 'Still connecting to 127.0.0.1:9.\n' });
  });
});

function stepsIn(found: Found): boolean {
  return found.check('dispatch-delay')?.found.includes('steps of 50 ms, which') === true;
}
