import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { renderCard } from '../../../src/domain/card.js';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { approveAll } from '../client/client-under-test.js';

// The first call may build the command line from its sources.
jest.setTimeout(240_000);

const SECRETS = [
  '4111 1111 1111 1111',
  '4111111111111111',
  'DE89 3704 0044 0532 0130 00',
  'DE89370400440532013000',
  'sk_live_51Hx0123456789abcdef',
  'Winter-Apfel-77!',
];
/** What came with the later message alone. */
const LATER = ['5555 5555 5555 4444', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'];
const TICKET = {
  id: 'secrets-1',
  subject: `Card ${SECRETS[0]} was charged twice`,
  body: `Hello, my card ${SECRETS[0]} was charged twice. My account is ${SECRETS[2]}, or ${SECRETS[3]}.
API key ${SECRETS[4]} fails with 401. My password: ${SECRETS[5]}
Please look into it. Thanks, Anna Roth`,
  thread: [{ from: 'customer', body: `Again: ${SECRETS[1]}, password is ${SECRETS[5]}` }],
  customer: { name: 'Anna Roth', tier: 'standard', locale: 'en-GB' },
  channel: 'email',
} as const;

describe('a ticket with a card, an account number, a key and a password', () => {
  let folder = '';
  let worker: WorkerProcess;
  let desk: Desk;
  let client: Client;
  let state: TicketState;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-secrets-'));
    const { address } = testServer();
    const taskQueue = uniqueTaskQueue();
    worker = await startWorker({ folder, taskQueue });
    client = new Client({ connection: await Connection.connect({ address }) });
    desk = await connectDesk({ address, taskQueue, tenant: `t-${randomUUID()}` });
    await desk.submit(TICKET);
    await approveAll(desk, TICKET.id);
    await desk.addCustomerMessage(TICKET.id, { messageId: 'm-1', body: `Use ${LATER[0]} and ${LATER[1]} instead` });
    state = await desk.status(TICKET.id);
  });
  afterAll(async () => {
    await desk.close();
    await client.connection.close();
    await worker.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('goes through all four stages to a reply in the outbox', async () => {
    const files = await outboxOf(folder);

    expect(state.handoffs.map((record) => record.stage)).toHaveLength(4);
    expect(state.receipts.length).toBeGreaterThan(0);
    expect(files).toContain('[card ***]');
    expect(state.handoffs[0]?.redacted).toEqual({ card: 3, iban: 2, key: 1, password: 2 });
  });

  test('keeps its secrets in the input of its run, byte for byte', async () => {
    const [started] = (await historyOf()).events ?? [];
    const input = textOf(started?.workflowExecutionStartedEventAttributes?.input);

    for (const secret of SECRETS) expect(input).toContain(secret);
  });

  test('has them nowhere else in its history: no memo, no summary, no activity, no record', async () => {
    const events = (await historyOf()).events ?? [];
    const seen = events.map((event) => {
      const { workflowExecutionStartedEventAttributes: started, ...rest } = event;
      return textOf([rest, started === null || started === undefined ? null : { ...started, input: null }]);
    });

    expect(events.length).toBeGreaterThan(30);
    expect(seen.join('\n')).toContain('[card ***]');
    expect(secretsIn(seen.join('\n'), SECRETS)).toEqual([]);
  });

  test('keeps those of a later message in the event that brought it, and nowhere else', async () => {
    const events = (await historyOf()).events ?? [];
    const holding = events.filter((event) => secretsIn(textOf(event), LATER).length > 0);

    expect(holding).toHaveLength(1);
    expect(holding[0]?.workflowExecutionUpdateAcceptedEventAttributes).toBeTruthy();
  });

  test('has none in the outbox, the log of the worker, the lists, the card or any page about it', async () => {
    const { raw } = await client.workflow.getHandle(`ticket/${desk.tenant}/${TICKET.id}`).describe();
    const shown = await show(folder, desk.tenant);
    const places: Readonly<Record<string, string>> = {
      outbox: await outboxOf(folder),
      log: worker.log(),
      description: textOf(raw),
      list: JSON.stringify(await desk.list()),
      history: JSON.stringify(await desk.history(TICKET.id)),
      state: JSON.stringify(state),
      card: renderCard(state),
      show: shown,
    };

    expect(shown).toContain('[card ***]');
    expect(worker.log()).toContain('worker ready');
    for (const [place, text] of Object.entries(places)) {
      expect({ place, secrets: secretsIn(text, [...SECRETS, ...LATER]) }).toEqual({ place, secrets: [] });
    }
  });

  function historyOf() {
    return client.workflow.getHandle(`ticket/${desk.tenant}/${TICKET.id}`).fetchHistory();
  }
});

function secretsIn(text: string, secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)));
}

/** Everything in a message of the server as text, payloads decoded. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${textOf(part)}`)
    .join('\n');
}

interface WorkerProcess {
  log(): string;
  stop(): Promise<void>;
}

const DESK = resolve('bin/desk.mjs');

/** A real worker with real parts: the shipped playbook, the embedded drafter, the outbox; it logs all that it can. */
async function startWorker(of: { readonly folder: string; readonly taskQueue: string }): Promise<WorkerProcess> {
  const { address } = testServer();
  const env = {
    PATH: process.env['PATH'],
    HOME: of.folder,
    TEMPORAL_ADDRESS: address,
    DESK_TASK_QUEUE: of.taskQueue,
    DESK_STATE_DIR: join(of.folder, 'state'),
    DESK_OUTBOX_DIR: join(of.folder, 'outbox'),
    DESK_ALLOW_UNSIGNED: 'true',
    DESK_LOG_LEVEL: 'DEBUG',
  };
  const child = spawn(process.execPath, [DESK, 'worker'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = logOf(child);
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  while (!log().includes('worker ready')) {
    if (child.exitCode !== null) throw new Error(`The worker ended before it was ready:\n${log()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    log,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function logOf(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => {
    text += chunk.toString('utf8');
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

async function show(folder: string, tenant: string): Promise<string> {
  const { address } = testServer();
  const env = { PATH: process.env['PATH'], HOME: folder, TEMPORAL_ADDRESS: address, DESK_TENANT: tenant };
  const pages = ['show', 'history', 'status'].map(async (command) => {
    const child = spawn(process.execPath, [DESK, command, TICKET.id], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const page = logOf(child);
    await new Promise<void>((done) => child.on('close', () => done()));
    return page();
  });
  return (await Promise.all(pages)).join('\n');
}

/** Every file below the outbox, as one text. */
async function outboxOf(folder: string): Promise<string> {
  const root = join(folder, 'outbox');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')))).join('\n');
}
