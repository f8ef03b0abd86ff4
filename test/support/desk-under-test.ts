import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection, makeGrpcRetryInterceptor, type WorkflowHandle } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { ActivityPorts } from '../../src/activities/ports.js';
import { retryOptions } from '../../src/client/retries.js';
import { createOutbox } from '../../src/connectors/outbox.js';
import type { Decision } from '../../src/domain/approval.js';
import type { TicketId } from '../../src/domain/brand.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Roster } from '../../src/domain/opening.js';
import type { Policy } from '../../src/domain/playbook.js';
import type { StartInput, Ticket } from '../../src/domain/ticket.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { TICKET_STATE, WORKFLOW_TYPE, workflowIdOf } from '../../src/protocol/names.js';
import { createDeskWorker } from '../../src/workers/worker.js';
import { aPlaybook, aPolicy, aStartInput, aTicket } from './builders.js';
import { aShelf, FIXED_CLOCK } from './desk-parts.js';
import { createInstantDrafter } from './instant-drafter.js';
import { testServer, uniqueTaskQueue } from './server.js';

/** A worker with its own task queue and outbox on the shared dev server, and a client to drive it. */
export interface DeskUnderTest {
  readonly client: Client;
  readonly taskQueue: string;
  readonly outbox: string;
  readonly ports: ActivityPorts;
  /** Starts a run of an ordinary ticket with a new id. */
  start(changes?: Partial<Ticket>): Promise<WorkflowHandle>;
  /** Stops the worker in order; `resume` starts another one. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Windows short enough for a test, long enough for a slow machine. */
export const SHORT_WINDOWS: Policy['windows'] = {
  approvalMs: { low: 60_000, normal: 60_000, high: 60_000 },
  silenceMs: 60_000,
  firstCheckMs: 60_000,
};

/** A ticket that escalates, and that holds the words which the instant drafter quotes. */
export const OUTAGE = {
  subject: 'Outage',
  body: 'There is an outage: nobody can log in since 8:00, and the export stops after 10,000 rows.',
} as const;

/** What the shipped policy says: every reply waits for a person, items do not. */
const SHIPPED_APPROVAL: Policy['approval'] = { reply: 'always', items: 'never', defaultGroup: 'support-leads' };

/** Starts a desk for one test file. */
export async function startDesk(
  options: {
    readonly policy?: Partial<Policy>;
    readonly roster?: Roster;
    readonly ports?: Partial<ActivityPorts>;
  } = {},
): Promise<DeskUnderTest> {
  const server = testServer();
  const connection = await NativeConnection.connect({ address: server.address });
  const clientConnection = await Connection.connect({
    address: server.address,
    interceptors: [makeGrpcRetryInterceptor(retryOptions(6))],
  });
  const folder = await mkdtemp(join(tmpdir(), 'desk-under-test-'));
  const outbox = join(folder, 'outbox');
  const playbook = aPlaybook({
    policy: aPolicy({ windows: SHORT_WINDOWS, approval: SHIPPED_APPROVAL, ...options.policy }),
    ...(options.roster === undefined ? {} : { roster: options.roster }),
  });
  const clock = FIXED_CLOCK;
  const drafter = createInstantDrafter();
  const ports: ActivityPorts = {
    shelf: aShelf([playbook]),
    drafters: { embedded: drafter, openai: drafter },
    newTickets: 'embedded',
    connector: createOutbox({ folder: outbox, clock }),
    clock,
    allowUnsigned: true,
    searchAttributes: true,
    ...options.ports,
  };
  const taskQueue = uniqueTaskQueue();
  const { workflowBundle } = server;
  const run = async () => {
    const worker = await createDeskWorker({
      connection,
      namespace: server.namespace,
      ports,
      taskQueue,
      ...(workflowBundle === null ? {} : { bundlePath: workflowBundle }),
    });
    const running = worker.run();
    return async () => {
      worker.shutdown();
      await running;
    };
  };
  let stopWorker: (() => Promise<void>) | null = await run();
  const client = new Client({ connection: clientConnection });
  return {
    client,
    taskQueue,
    outbox,
    ports,
    start: (changes) => startRun({ client, taskQueue, start: anInput(changes) }),
    async pause() {
      await stopWorker?.();
      stopWorker = null;
    },
    async resume() {
      stopWorker ??= await run();
    },
    async stop() {
      await stopWorker?.();
      await connection.close();
      await clientConnection.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A start input with an id that no other test uses. */
export function anInput(changes: Partial<Ticket> = {}): StartInput {
  return aStartInput({ ticket: aTicket({ id: `T-${randomUUID()}` as TicketId, ...changes }) });
}

/** Starts a run as the client library does. */
export function startRun(of: {
  readonly client: Client;
  readonly taskQueue: string;
  readonly start: StartInput;
}): Promise<WorkflowHandle> {
  return of.client.workflow.start(WORKFLOW_TYPE, {
    workflowId: workflowIdOf(of.start.tenant, of.start.ticket.id),
    taskQueue: of.taskQueue,
    args: [of.start],
    workflowTaskTimeout: '3s',
  });
}

/** The state of a run. */
export function stateOf(handle: WorkflowHandle): Promise<TicketState> {
  return handle.query<TicketState>(TICKET_STATE);
}

/** Waits until a run is where a test wants it; fails with what it saw instead after half a minute. */
export async function until(handle: WorkflowHandle, holds: (state: TicketState) => boolean): Promise<TicketState> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const state = await stateOf(handle);
    if (holds(state)) return state;
    if (Date.now() > deadline) throw new Error(`The run did not get there; it is in ${JSON.stringify(state.phase)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for an open gate. */
export function untilGate(handle: WorkflowHandle): Promise<TicketState> {
  return until(handle, (state) => state.phase.kind === 'awaiting_approval');
}

/** A decision about the gate that is open. */
export function aDecisionFor(state: TicketState, changes: Partial<Decision> = {}): Decision {
  if (state.phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
  const { request } = state.phase.gate;
  return {
    schemaVersion: 1,
    requestId: request.requestId,
    artifactHash: request.artifactHash,
    action: 'approve',
    actor: { id: 'cem', group: request.approverGroup },
    reason: null,
    edits: null,
    issuedAt: '2026-03-02T09:00:00Z',
    nonce: randomUUID(),
    signature: null,
    ...changes,
  };
}

/** Approves, as somebody else than the editor, what was edited at risk high. */
export async function approveEdited(handle: WorkflowHandle): Promise<TicketState> {
  const asked = await until(
    handle,
    ({ phase }) => phase.kind === 'awaiting_approval' && phase.gate.request.editedBy !== null,
  );
  await handle.executeUpdate('decide', {
    args: [aDecisionFor(asked, { actor: { id: 'bo', group: 'support-leads' }, nonce: 'approval of the edit' })],
  });
  return asked;
}

/** How a run ended. */
export function outcomeOf(handle: WorkflowHandle): Promise<Outcome> {
  return handle.result() as Promise<Outcome>;
}
