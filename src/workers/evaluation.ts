import type { Logger } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { recordFailedStage, repairDraft, runStage } from '../activities/stages.js';
import type { ActivityPorts } from '../activities/ports.js';
import type { Action } from '../domain/action.js';
import type { Instant, TenantId } from '../domain/brand.js';
import { pinOpening } from '../domain/pin.js';
import type { Playbook } from '../domain/playbook.js';
import type { RoutingVerdict } from '../domain/routing.js';
import type { HandoffRecord, RejectedDraft, StageId } from '../domain/stages.js';
import type { StartInput, Ticket } from '../domain/ticket.js';
import { NO_USAGE } from '../domain/usage.js';
import { createEmbeddedDrafter } from '../drafters/embedded.js';
import type { HandledTicket, StageTime } from '../eval/handled.js';
import { loadPlaybook, type PlaybookFiles } from '../playbook/load.js';
import { problemLine } from '../playbook/problem.js';
import type { Drafter } from '../ports.js';
import type { HandedOff, StageInput } from '../protocol/activities.js';
import { isOfDraft } from '../protocol/draft-failures.js';

/** Takes tickets through the four stages in this process, as a worker would, without a Temporal server. */
export interface Evaluator {
  /** The hash of the playbook that it works under. */
  readonly playbookHash: string;
  readonly drafter: string;
  /** Nobody decides anything: gates are looked at and not waited for. A stage that fails ends the ticket. */
  handle(ticket: Ticket): Promise<HandledTicket>;
}

/** What opening an evaluator gives: it is ready, or every problem of the playbook as one line each. */
export type EvaluatorOpening =
  | { readonly kind: 'ready'; readonly evaluator: Evaluator }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

const TENANT = 'eval' as TenantId;
/** Every run looks from the same moment, so that two runs of one commit give the same verdicts. */
const AT = Date.UTC(2026, 2, 2, 9) as Instant;

const nothing = (): void => undefined;
/** The SDK logs a failed activity with its words, which may come out of a ticket. */
const SILENT: Logger = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Opens an evaluator over a playbook. Without a drafter it is the embedded one. */
export async function openEvaluator(of: PlaybookFiles & { readonly drafter?: Drafter }): Promise<EvaluatorOpening> {
  const loaded = await loadPlaybook(of);
  if (loaded.kind === 'invalid') return { kind: 'invalid', problems: loaded.problems.map(problemLine) };
  const drafter = of.drafter ?? createEmbeddedDrafter();
  const { playbook } = loaded;
  const ports = portsOf(playbook, drafter);
  return {
    kind: 'ready',
    evaluator: {
      playbookHash: playbook.hash,
      drafter: drafter.kind,
      handle: (ticket) => handle({ ticket, playbook, ports }),
    },
  };
}

/** One playbook, one drafter, and a connector that refuses: measuring sends nothing. */
function portsOf(playbook: Playbook, drafter: Drafter): ActivityPorts {
  return {
    shelf: { current: async () => playbook, byHash: async () => playbook },
    drafters: { embedded: drafter, openai: drafter },
    newTickets: drafter.kind,
    connector: { name: 'none', deliver: () => Promise.reject(new Error('an evaluation delivers nothing')) },
    clock: { now: () => AT },
    allowUnsigned: false,
    searchAttributes: false,
  };
}

async function handle(of: {
  readonly ticket: Ticket;
  readonly playbook: Playbook;
  readonly ports: ActivityPorts;
}): Promise<HandledTicket> {
  const { ticket, playbook, ports } = of;
  const start: StartInput = { schemaVersion: 1, tenant: TENANT, round: 1, ticket };
  const drafter = ports.newTickets;
  const opening = pinOpening({ playbook, tenant: TENANT, drafter, searchAttributes: false });
  const times: StageTime[] = [];
  const verdicts: HandedOff[] = [];
  let failure: string | null = null;
  for (const [index, stage] of opening.order.entries()) {
    const last = verdicts.at(-1);
    const input = {
      start,
      opening,
      records: verdicts.map(({ record }): HandoffRecord => record),
      ordinal: index + 1,
      version: 1,
      drafter,
      spent: NO_USAGE,
      openedGates: [],
      actions: last?.actions ?? ([] satisfies readonly Action[]),
      approved: [],
      messages: [],
      routing: last?.routing ?? (null satisfies RoutingVerdict | null),
    };
    const before = process.cpuUsage();
    try {
      verdicts.push(await takeTurn(ports, { stage, input }));
    } catch (error) {
      failure = codeOf(error);
      break;
    }
    times.push({ stage, cpuMs: cpuSince(before) });
  }
  return {
    records: verdicts.map(({ record }) => record),
    actions: verdicts.at(-1)?.actions ?? [],
    routing: verdicts.at(-1)?.routing ?? null,
    gates: {
      escalation: asksAfter(verdicts, 'operations-lead'),
      beforeExecution: asksAfter(verdicts, 'product-manager'),
    },
    times,
    failure,
  };
}

/** A stage as the workflow takes it: a draft that is turned down is repaired once, and one that never comes is recorded. */
async function takeTurn(
  ports: ActivityPorts,
  turn: { readonly stage: StageId; readonly input: StageInput },
): Promise<HandedOff> {
  const activity = <T>(work: () => Promise<T>): Promise<T> =>
    new MockActivityEnvironment({}, { logger: SILENT }).run(work);
  const failed = (error: unknown, rejected: RejectedDraft | null): Promise<HandedOff> => {
    const code = codeOf(error);
    if (!isOfDraft(code)) throw error;
    return activity(() => recordFailedStage(ports, { ...turn, code, detail: null, rejected }));
  };
  const first = await activity(() => runStage(ports, turn)).catch((error: unknown) => failed(error, null));
  if (first.kind === 'handed_off') return first;
  const { rejected } = first;
  return activity(() => repairDraft(ports, { ...turn, rejected })).catch((error: unknown) => failed(error, rejected));
}

function asksAfter(verdicts: readonly HandedOff[], stage: StageId): boolean {
  return verdicts.some(({ record, gate }) => record.stage === stage && gate.kind === 'ask');
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The code of a failure, never its words: they may quote a ticket. */
function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : 'UnexpectedFailure';
}
