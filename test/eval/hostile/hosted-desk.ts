import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Logger } from '@temporalio/common';
import type { ActivityPorts } from '../../../src/activities/ports.js';
import type { Session } from '../../../src/client/session.js';
import type { TenantId } from '../../../src/domain/brand.js';
import type { Outcome } from '../../../src/domain/outcome.js';
import type { Playbook } from '../../../src/domain/playbook.js';
import { routeTicket } from '../../../src/domain/routing.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import type { StartInput, Ticket } from '../../../src/domain/ticket.js';
import type { TicketActivities } from '../../../src/protocol/activities.js';
import { loadPlaybook } from '../../../src/playbook/load.js';
import type { Drafter } from '../../../src/ports.js';
import { DECIDE, TICKET_STATE } from '../../../src/protocol/names.js';
import { aShelf } from '../../support/desk-parts.js';
import { somePorts } from '../../support/ports.js';
import { type Approves, decisionFor } from './approver.js';
import type { Effects } from './effects.js';
import { seen, type Sight } from './observed.js';
import { inside } from './orders.js';
import type { Product } from './product.js';
import type { HostedTraces } from './workflow-host.js';

/** Policies to run under: the shipped one has a person approve every reply, the other sends what does not escalate. */
export const POLICIES = { shipped: null, unattended: 'eval/reference-policy.yaml' } as const;

/** Under which policy a ticket is handled, and who decides. */
export interface Circumstances {
  readonly policy: keyof typeof POLICIES;
  readonly approves: Approves;
}

/** A desk in this process: the product's door, workflow, activities and outbox; only Temporal's part is played. */
export interface HostedDesk {
  handle(of: { readonly product: Product; readonly ticket: Ticket } & Circumstances): Promise<Effects>;
  close(): Promise<void>;
}

const NO_TRACES: HostedTraces = { cards: [], rows: [], memos: [], summaries: [], activities: [] };
const TENANT = 'eval' as TenantId;

/** Opens a desk whose playbook lies in a folder of its own, so that a write to it is seen. */
export async function openHostedDesk(drafter: Drafter): Promise<HostedDesk> {
  const base = await mkdtemp(join(tmpdir(), 'desk-hostile-'));
  const dir = join(base, 'playbook');
  await cp('playbook', dir, { recursive: true });
  const playbooks = {
    shipped: await playbookFor({ dir, policyFile: POLICIES.shipped }),
    unattended: await playbookFor({ dir: 'playbook', policyFile: POLICIES.unattended }),
  };
  const shipped = await textsBelow(dir);
  return {
    handle: (of) => handle({ ...of, base, playbook: playbooks[of.policy], shipped, drafter }),
    close: () => rm(base, { recursive: true, force: true }),
  };
}

interface Handling extends Circumstances {
  readonly product: Product;
  readonly ticket: Ticket;
  readonly base: string;
  readonly playbook: Playbook;
  /** The files of the shipped playbook, by path. */
  readonly shipped: ReadonlyMap<string, string>;
  readonly drafter: Drafter;
}

async function handle(of: Handling): Promise<Effects> {
  const { product, ticket, base, playbook } = of;
  const outbox = join(base, 'runs', 'one', 'outbox');
  await mkdir(outbox, { recursive: true });
  const watch = watching();
  const sight: Sight = { screens: [], logs: [], calls: [], queries: [], opened: watch.opened };
  try {
    const { start, summary } = await door(of, sight);
    const ran = start === null ? null : await live({ ...of, outbox, start, sight });
    const measured = watch.stop();
    const written = await textsBelow(join(base, 'runs'));
    await list(of, { sight, state: ran?.state ?? null });
    return seen({
      effective: product.effective.effectiveHandling,
      row: product.row.rowOf,
      traces: ran === null ? NO_TRACES : product.host.traces,
      ticket,
      floor: routeTicket({ ticket, policy: playbook.policy }),
      plainly: product.routing.routeTicket({ ticket: plain(ticket), policy: playbook.policy }),
      sight,
      state: ran?.state ?? null,
      outcome: ran?.outcome ?? null,
      readBack: start?.ticket.body ?? null,
      summary,
      files: new Map([...written].map(([path, text]) => [relative(outbox, join(base, 'runs', path)), text])),
      playbookChanged: await hasChanged(of),
      inside: inside({ playbook }),
      ...measured,
    });
  } finally {
    watch.stop();
    await rm(join(base, 'runs'), { recursive: true, force: true });
  }
}

/** Whether the playbook is another one than before; then it is put back for the next ticket. */
async function hasChanged({ base, shipped }: Handling): Promise<boolean> {
  const dir = join(base, 'playbook');
  if (sameTexts(shipped, await textsBelow(dir))) return false;
  await rm(dir, { recursive: true });
  await cp('playbook', dir, { recursive: true });
  return true;
}

/** Files the ticket as the client library does, on a server that notes what it was asked; `null`: it was refused. */
async function door(
  { product, ticket }: Handling,
  sight: Sight,
): Promise<{ readonly start: StartInput | null; readonly summary: string }> {
  const started: { start: StartInput | null; summary: string } = { start: null, summary: '' };
  const session = sessionOf({
    start: (_type: string, options: { readonly args: readonly [StartInput]; readonly staticSummary: string }) => {
      // cast: the start input as history gives it back.
      started.start = product.kept(options.args[0]) as StartInput;
      started.summary = options.staticSummary;
      return Promise.resolve({ firstExecutionRunId: 'run-1' });
    },
  });
  await product.submit.submitTicket(session, ticket).catch((fault: unknown) => sight.logs.push(String(fault)));
  return started;
}

/** Asks the list for the tickets of the sender and of the drafted owner, as a person would who types these names. */
async function list({ product, ticket }: Handling, of: { readonly sight: Sight; readonly state: TicketState | null }) {
  const session = sessionOf({
    list: ({ query }: { readonly query: string }) => {
      of.sight.queries.push(query);
      return [];
    },
  });
  const owner = of.state === null ? null : product.row.rowOf(of.state).owner;
  for (const name of [ticket.customer.name, owner])
    if (name !== null)
      await product.list
        .listTickets(session, { owner: name })
        .catch((fault: unknown) => of.sight.logs.push(String(fault)));
}

function sessionOf(workflow: object): Session {
  const session = {
    client: { workflow },
    connection: { withDeadline: (_deadline: number, run: () => unknown) => run() },
    tenant: TENANT,
    address: 'in-process',
    namespace: 'default',
    taskQueue: 'hosted',
    timeoutMs: 1_000,
    searchIndex: { isThere: () => Promise.resolve(true) },
    closing: new AbortController(),
  };
  // cast: the parts of a session that filing and listing use.
  return session as unknown as Session;
}

/** Runs the workflow to its end; whoever approves does so at each gate, once. */
async function live(
  of: Handling & { readonly outbox: string; readonly start: StartInput; readonly sight: Sight },
): Promise<{ readonly state: TicketState; readonly outcome: Outcome | null }> {
  const { product, sight, start } = of;
  const { host } = product;
  const activities = product.activities.createActivities(portsOf(of));
  const state = () => host.query(TICKET_STATE) as TicketState;
  const asked = new Set<string>();
  const look = () =>
    sight.screens.push(
      product.show
        .showLines(
          { state: product.visible.visible(state()), failing: product.visible.visible([]) },
          {
            columns: null,
            paint: (_tone, text) => text,
            given: {},
            now: host.now(),
          },
        )
        .join('\n'),
    );
  const parked = () => {
    const { phase } = state();
    look();
    if (phase.kind !== 'awaiting_approval' || asked.has(phase.gate.request.requestId)) return 'waits';
    asked.add(phase.gate.request.requestId);
    const decision = decisionFor(phase.gate, { approves: of.approves, at: host.now() });
    if (decision === null) return 'waits';
    host.update(DECIDE, decision).catch((fault: unknown) => sight.logs.push(String(fault)));
    return 'acted';
  };
  const workflowId = `ticket/${TENANT}/${start.ticket.id}`;
  const activity = activityRunner({ product, activities, sight });
  const outcome = await host.run({ workflowId, activity, parked }, () => product.story.handleSupportTicket(start));
  look();
  return { state: state(), outcome };
}

function portsOf(of: Handling & { readonly outbox: string; readonly sight: Sight }): ActivityPorts {
  const { product, drafter, playbook, outbox, sight } = of;
  const clock = { now: product.host.now };
  const real = product.connector(product.outbox.createOutbox({ folder: outbox, clock }));
  return somePorts({
    shelf: aShelf([playbook]),
    drafters: { embedded: drafter, openai: drafter },
    clock,
    connector: {
      name: real.name,
      deliver: (action, signal) => {
        sight.calls.push(action.content.kind);
        return real.deliver(action, signal);
      },
    },
  });
}

/** Each activity in an environment of its own, with the interceptor that workers put around it. */
function activityRunner(of: {
  readonly product: Product;
  readonly activities: TicketActivities;
  readonly sight: Sight;
}) {
  const note = (message: string, meta?: object) => of.sight.logs.push(`${message} ${JSON.stringify(meta ?? {})}`);
  const logger: Logger = {
    log: (_level, ...said) => note(...said),
    ...{ trace: note, debug: note, info: note, warn: note, error: note },
  };
  return ({ name, input, workflowId }: { name: string; input: unknown; workflowId: string }): Promise<unknown> => {
    const work: unknown = Reflect.get(of.activities, name);
    if (typeof work !== 'function') throw new Error(`no activity ${name}`);
    const info = { workflowExecution: { workflowId, runId: 'run-1' }, activityType: name };
    const environment = new MockActivityEnvironment(info, { logger });
    const around = of.product.around.aroundActivities(environment.context).inbound?.execute;
    return environment.run(() => {
      const next = ({ args }: { readonly args: readonly unknown[] }): Promise<unknown> => work(...args);
      return around === undefined ? next({ args: [input] }) : around({ args: [input], headers: {} }, next);
    });
  };
}

async function playbookFor(files: { readonly dir: string; readonly policyFile: string | null }): Promise<Playbook> {
  const loaded = await loadPlaybook(files);
  if (loaded.kind === 'invalid') throw new Error('the playbook is invalid');
  return loaded.playbook;
}

/** All files below a folder, by path. */
async function textsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.toSorted().map(async (path) => [relative(folder, path), await readFile(path, 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

function sameTexts(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

/** The ticket as it reads without characters that nobody sees. */
function plain(ticket: Ticket): Ticket {
  const seenOnly = (text: string) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return { ...ticket, subject: seenOnly(ticket.subject), body: seenOnly(ticket.body) };
}

/** Every outgoing call of the process, and what the work took: processor time of this process, whoever else runs. */
function watching() {
  const opened: string[] = [];
  const { fetch } = globalThis;
  const { connect } = Socket.prototype;
  globalThis.fetch = (input) => {
    opened.push(input instanceof Request ? input.url : input.toString());
    return Promise.reject(new Error('no network in this test'));
  };
  Socket.prototype.connect = function noted(...to: unknown[]) {
    opened.push(JSON.stringify(to[0]));
    throw new Error('no network in this test');
  };
  const before = process.cpuUsage();
  const heapBefore = process.memoryUsage().heapUsed;
  return {
    opened,
    stop: () => {
      globalThis.fetch = fetch;
      Socket.prototype.connect = connect;
      const { user, system } = process.cpuUsage(before);
      return { cpuMs: (user + system) / 1_000, heapMiB: (process.memoryUsage().heapUsed - heapBefore) / 1_048_576 };
    },
  };
}
