import { cancellationSignal } from '@temporalio/activity';
import { contentHash } from '../content-hash.js';
import type { Instant } from '../domain/brand.js';
import { adjustDraft, checkDraft, notAssessed } from '../domain/checks/index.js';
import type { DraftChange, Finding, NotAssessed } from '../domain/checks/finding.js';
import type { Playbook } from '../domain/playbook.js';
import { routeTicket } from '../domain/routing.js';
import type { RoutingVerdict } from '../domain/routing.js';
import type { HandoffRecord, StageId, StageOutput } from '../domain/stages.js';
import { NO_USAGE, sumUsage, type Usage } from '../domain/usage.js';
import type { StageInput, StageVerdict } from '../protocol/activities.js';
import { readDraft } from '../schemas/read-draft.js';
import { VendorFault } from '../vendor-fault.js';
import { openCallBook } from './call-book.js';
import { gateAfter } from './gates.js';
import { planAfter } from './plan.js';
import { pinnedPlaybook } from './playbook.js';
import type { ActivityPorts } from './ports.js';

/** A stage and what it works on. */
interface Turn {
  readonly stage: StageId;
  readonly input: StageInput;
}

/** What was written, by whom, and what is wrong with it. */
interface Work {
  readonly output: StageOutput<StageId>;
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
  readonly changes: readonly DraftChange[];
  readonly drafter: HandoffRecord['drafter'];
  readonly usage: Usage;
}

/** One role's turn: draft, check, plan and gate. A stage that is switched off drafts nothing; its rules are evaluated all the same. */
export async function runStage(ports: ActivityPorts, turn: Turn): Promise<StageVerdict> {
  const { stage, input } = turn;
  const startedAt = ports.clock.now();
  const playbook = await pinnedPlaybook(ports.shelf, input.opening.playbookHash);
  const routing = input.routing ?? routeTicket({ ticket: input.start.ticket, policy: playbook.policy });
  const reason = input.opening.switchedOff[stage];
  const work = reason === undefined ? await draft({ ports, turn, playbook, routing, at: startedAt }) : skipped(reason);
  const record = recordOf({ turn, work, startedAt, finishedAt: ports.clock.now() });
  const records = [...input.records, record];
  const actions = planAfter({ stage, input, records });
  return {
    record,
    actions,
    gate: gateAfter({ stage, input, records, actions, routing }),
    routing,
    firstLookMs: firstLookMs(input, records),
  };
}

async function draft(of: {
  readonly ports: ActivityPorts;
  readonly turn: Turn;
  readonly playbook: Playbook;
  readonly routing: RoutingVerdict;
  /** When the turn began: the record says so, and later stages are told the same. */
  readonly at: Instant;
}): Promise<Work> {
  const { ports, playbook, routing } = of;
  const { stage, input } = of.turn;
  const drafter = ports.drafters[input.opening.drafter];
  const { at } = of;
  const { start, opening, records, messages } = input;
  const book = openCallBook();
  const spent = sumUsage([...records.map((record) => record.usage), book.carried]);
  const written = await drafter.draft(
    { stage, start, opening, playbook, records, routing, messages, spent, calls: book, at },
    cancellationSignal(),
  );
  const reading = readDraft(stage, written.content);
  if (reading.kind === 'invalid') {
    throw new VendorFault({
      code: 'DraftInvalid',
      message: `the draft of ${stage} has the wrong shape: ${reading.problems.slice(0, 5).join('; ')}`,
    });
  }
  const context = { ticket: start.ticket, records, roster: opening.roster, playbook, routing, at };
  const { handoff, changes } = adjustDraft(stage, reading.handoff, context);
  return {
    output: { kind: 'drafted', handoff },
    findings: checkDraft(stage, handoff, context),
    notAssessed: notAssessed(stage, handoff, context),
    changes,
    drafter: { kind: drafter.kind, model: written.model, promptVersion: written.promptVersion },
    usage: sumUsage([book.carried, written.usage]),
  };
}

function skipped(reason: string): Work {
  return {
    output: { kind: 'skipped', reason },
    findings: [],
    notAssessed: [],
    changes: [],
    drafter: { kind: 'none', model: 'none', promptVersion: 'none' },
    usage: NO_USAGE,
  };
}

function recordOf(of: {
  readonly turn: Turn;
  readonly work: Work;
  readonly startedAt: HandoffRecord['times']['startedAt'];
  readonly finishedAt: HandoffRecord['times']['finishedAt'];
}): HandoffRecord {
  const { stage, input } = of.turn;
  const previous = input.records.at(-1);
  return {
    schemaVersion: 1,
    round: input.start.round,
    ordinal: input.ordinal,
    version: input.version,
    stage,
    previousHash: previous === undefined ? null : contentHash(previous),
    inputHash: contentHash(input),
    output: of.work.output,
    outputHash: contentHash(of.work.output),
    drafter: of.work.drafter,
    findings: of.work.findings,
    notAssessed: of.work.notAssessed,
    changes: of.work.changes,
    repair: null,
    redacted: {},
    usage: of.work.usage,
    times: { startedAt: of.startedAt, finishedAt: of.finishedAt },
  };
}

/** Without a source that changes by itself nothing can be seen before the customer writes or the silence is over. */
function firstLookMs(input: StageInput, records: readonly HandoffRecord[]): number {
  const { windows } = input.opening;
  const watchesSystems = records.some(
    (record) =>
      record.stage === 'analyst' &&
      record.output.kind === 'drafted' &&
      'closingEvidence' in record.output.handoff &&
      record.output.handoff.closingEvidence.some((evidence) => evidence.kind === 'system_state'),
  );
  return watchesSystems ? Math.min(windows.firstCheckMs, windows.silenceMs) : windows.silenceMs;
}
