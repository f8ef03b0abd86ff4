import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { carryOutAction } from '../../../src/activities/execution.js';
import { createOutbox } from '../../../src/connectors/outbox.js';
import type { Action } from '../../../src/domain/action.js';
import type { TenantId } from '../../../src/domain/brand.js';
import { effectiveHandling } from '../../../src/domain/effective-handling.js';
import { inertLine } from '../../../src/domain/inert-line.js';
import { pinOpening } from '../../../src/domain/pin.js';
import type { Playbook } from '../../../src/domain/playbook.js';
import { handoffOf } from '../../../src/domain/stages.js';
import { summaryLine } from '../../../src/domain/summary-line.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import { verify } from '../../../src/domain/verify.js';
import { loadPlaybook } from '../../../src/playbook/load.js';
import type { Drafter } from '../../../src/ports.js';
import { readTicketText } from '../../../src/schemas/ticket.js';
import { DeskError } from '../../../src/client/errors.js';
import { listQuery } from '../../../src/client/list-query.js';
import { visibleText } from '../../../src/cli/visible.js';
import { type Evaluator, openEvaluator } from '../../../src/workers/evaluation.js';
import { A_MONDAY } from '../../support/builders.js';
import { somePorts } from '../../support/ports.js';
import type { Effects } from './effects.js';
import { inside } from './orders.js';

/** Policies to run under: the shipped one has a person approve every reply, the other sends what does not escalate. */
export const POLICIES = { shipped: null, unattended: 'eval/reference-policy.yaml' } as const;

/** A desk under one policy whose model obeys. */
export interface GuardedDesk {
  readonly playbook: Playbook;
  /** Takes a hostile ticket through the real activities to the real outbox. Nobody decides: where a gate asks, nothing leaves. */
  handle(ticket: Ticket): Promise<Effects>;
}

/** Opens a desk; the drafter is the same for all its tickets. */
export async function openGuardedDesk(of: {
  readonly drafter: Drafter;
  readonly policy: keyof typeof POLICIES;
}): Promise<GuardedDesk> {
  const files = { dir: 'playbook', policyFile: POLICIES[of.policy] };
  const [opening, loaded] = [await openEvaluator({ ...files, drafter: of.drafter }), await loadPlaybook(files)];
  if (opening.kind === 'invalid' || loaded.kind === 'invalid') throw new Error('the playbook is invalid');
  const { evaluator } = opening;
  const { playbook } = loaded;
  return { playbook, handle: (ticket) => handle({ ticket, evaluator, playbook }) };
}

async function handle(of: {
  readonly ticket: Ticket;
  readonly evaluator: Evaluator;
  readonly playbook: Playbook;
}): Promise<Effects> {
  const { ticket, evaluator, playbook: before } = of;
  const filesBefore = await playbookBytes();
  const watch = watching();
  const handled = await evaluator.handle(ticket);
  const asks = handled.gates.escalation || handled.gates.beforeExecution;
  const folder = await mkdtemp(join(tmpdir(), 'desk-hostile-'));
  try {
    if (!asks && handled.failure === null)
      await carryOut({ actions: handled.actions, folder, playbook: before, ticket });
    const measured = watch.stop();
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md'));
    const left = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const path = handoffOf(handled.records, 'operations-lead');
    const checks = handoffOf(handled.records, 'analyst');
    const known = new Set([...before.roster.people, ...before.roster.groups].map(({ id }) => id));
    const routing = handled.routing;
    if (routing === null || path === null) throw new Error(`${ticket.id} failed: ${handled.failure ?? ''}`);
    const effective = effectiveHandling(routing, path);
    return {
      ticket,
      floor: routing,
      records: handled.records,
      left,
      live: left.map(outsideFences),
      recipients: left.map((text) => /^To: "(.*)"$/mu.exec(text)?.[1] ?? ''),
      lines: [summaryLine(ticket.subject), ...left.flatMap(headerLines)],
      shown: [inertLine(ticket.subject), visibleText(ticket.body), visibleText(ticket.subject)],
      handling: {
        owner: known.has(path.owner) ? path.owner : routing.owner,
        queue: effective.queue,
        urgency: effective.urgency,
        asksPerson: asks,
      },
      approvals: [],
      calls: handled.actions
        .map(({ content }) => content.kind)
        .filter((kind) => !['reply', 'item', 'notice'].includes(kind)),
      opened: measured.opened,
      files: names,
      keys: handled.actions.map(({ key }) => key),
      closed: verify({
        opening: pinOpening({ playbook: before, tenant: 'eval', drafter: 'embedded', searchAttributes: false }),
        checks,
        receipts: [],
        replied: true,
        repliedAt: A_MONDAY,
        unanswered: 0,
        messages: [],
        at: A_MONDAY,
      }).verdict.kind.startsWith('resolved'),
      playbookChanged: (await playbookBytes()) !== filesBefore,
      query: queryBy(path.owner),
      elapsedMs: measured.elapsedMs,
      heapMiB: measured.heapMiB,
      inside: inside({ playbook: before }),
      readBack: readBack(ticket),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function carryOut(of: {
  readonly actions: readonly Action[];
  readonly folder: string;
  readonly playbook: Playbook;
  readonly ticket: Ticket;
}): Promise<void> {
  const connector = createOutbox({ folder: of.folder, clock: { now: () => A_MONDAY } });
  const ports = somePorts({ connector });
  const gates = of.playbook.policy.approval;
  for (const action of of.actions) {
    const ticket = { tenant: 'eval' as TenantId, ticketId: of.ticket.id, round: 1 };
    await new MockActivityEnvironment().run(() =>
      carryOutAction(ports, { ticket, action, gates, escalates: false, approved: [] }),
    );
  }
}

/** All files of the playbook, knowledge included, as one text. */
async function playbookBytes(): Promise<string> {
  const names = await readdir('playbook', { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return (await Promise.all(paths.toSorted().map((path) => readFile(path, 'utf8')))).join('\n');
}

/** Every outgoing call of the process, and what the work took. */
function watching() {
  const opened: string[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = (input) => {
    opened.push(input instanceof Request ? input.url : input.toString());
    return Promise.reject(new Error('no network in this test'));
  };
  const startedAt = performance.now();
  const heapBefore = process.memoryUsage().heapUsed;
  return {
    stop: () => {
      globalThis.fetch = original;
      return {
        opened,
        elapsedMs: performance.now() - startedAt,
        heapMiB: (process.memoryUsage().heapUsed - heapBefore) / 1_048_576,
      };
    },
  };
}

/** An outbox document without its quoted headers and its fenced texts: what a Markdown reader would obey. */
function outsideFences(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/u, '').replace(/^(`{3,})text\n[\s\S]*?\n\1$/gmu, '');
}

function headerLines(text: string): readonly string[] {
  return (/^---\n([\s\S]*?)\n---\n/u.exec(text)?.[1] ?? '').split('\n');
}

/** What the ticket reader makes of the stored ticket. */
function readBack(ticket: Ticket): string | null {
  const reading = readTicketText(Buffer.from(JSON.stringify(ticket)));
  return reading.kind === 'ok' ? reading.ticket.body : null;
}

/** The list query by an owner; what the client refuses becomes no query at all. */
function queryBy(owner: string): string {
  try {
    return listQuery({ tenant: 'eval' as TenantId, filter: { owner }, indexed: 'yes' });
  } catch (error) {
    if (error instanceof DeskError) return '';
    throw error;
  }
}
