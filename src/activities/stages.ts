import { contentHash } from '../content-hash.js';
import type { DraftChange, Finding, NotAssessed } from '../domain/checks/finding.js';
import { ownTurns } from '../domain/later-words.js';
import { countSecrets, withoutSecrets } from '../domain/redaction/secrets.js';
import type { RedactionCounts } from '../domain/redaction/span.js';
import { routeTicket } from '../domain/routing.js';
import type { HandoffRecord, Repair, StageOutput, StageId } from '../domain/stages.js';
import { foldText } from '../domain/text-folding.js';
import { NO_USAGE, sumUsage, type Usage } from '../domain/usage.js';
import type { FailedStageInput, HandedOff, RepairInput, StageInput, StageVerdict } from '../protocol/activities.js';
import { FAILURES, isFailureCode } from '../protocol/failures.js';
import {
  type Desk,
  type ReadDraft,
  readAndCheck,
  rejectedOf,
  type Turn,
  usedBefore,
  write,
  type Written,
} from './drafting.js';
import { gateAfter } from './gates.js';
import { planAfter } from './plan.js';
import { pinnedPlaybook } from './playbook.js';
import type { ActivityPorts } from './ports.js';

/** What goes into the record of a stage. */
interface Work {
  readonly output: StageOutput<StageId>;
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
  readonly changes: readonly DraftChange[];
  readonly repair: Repair | null;
  readonly drafter: HandoffRecord['drafter'];
  readonly usage: Usage;
  readonly redacted: RedactionCounts;
}

const NO_DRAFTER: HandoffRecord['drafter'] = { kind: 'none', model: 'none', promptVersion: 'none' };
const NOTHING_READ = { findings: [], notAssessed: [], changes: [], redacted: {} } as const;

/**
 * One role's turn: draft, check, plan and gate. A draft that is misshapen or breaks a rule is turned down, and the workflow
 * has it repaired once. A stage that is switched off drafts nothing; its rules are evaluated all the same.
 */
export async function runStage(
  ports: ActivityPorts,
  turn: { readonly stage: StageId; readonly input: StageInput },
): Promise<StageVerdict> {
  const desk = await deskFor(ports, { ...turn, rejected: null });
  const reason = turn.input.opening.switchedOff[turn.stage];
  if (reason !== undefined) return handOff(desk, skipped(reason));
  const written = await write(desk);
  const { draft } = written;
  if (draft.kind === 'misshapen' || draft.findings.length > 0)
    return { kind: 'needs_repair', rejected: rejectedOf(written) };
  return handOff(desk, workOf({ ...written, draft }, desk.turn));
}

/**
 * The one repair of a stage. What is wrong with the second draft stands in the record, and a person decides. A second draft
 * that cannot be read is dropped: the first one, where it can be, is what a person can work with.
 */
export async function repairDraft(ports: ActivityPorts, repair: RepairInput): Promise<HandedOff> {
  const desk = await deskFor(ports, repair);
  const written = await write(desk);
  const { draft } = written;
  if (draft.kind === 'read') return handOff(desk, workOf({ ...written, draft }, desk.turn));
  return handOff(desk, withoutSecondDraft(desk, { failure: fail('DraftInvalid', null), used: written.usage }));
}

/** A stage without a second draft: the first one goes on with its findings if it can be read, else nothing does. */
export async function recordFailedStage(ports: ActivityPorts, failed: FailedStageInput): Promise<HandedOff> {
  const desk = await deskFor(ports, failed);
  return handOff(desk, withoutSecondDraft(desk, { failure: fail(failed.code, failed.detail), used: NO_USAGE }));
}

function withoutSecondDraft(
  desk: Desk,
  of: { readonly failure: Extract<StageOutput<StageId>, { kind: 'failed' }>; readonly used: Usage },
): Work {
  const { failure } = of;
  const { rejected, input } = desk.turn;
  const repair = repairOf(desk.turn, failure.code);
  const usage = sumUsage([usedBefore(desk.turn), of.used]);
  if (rejected === null) return { output: failure, ...NOTHING_READ, repair, drafter: NO_DRAFTER, usage };
  const { drafter } = rejected;
  const draft = readAndCheck(desk, rejected.content);
  if (draft.kind === 'misshapen')
    return { output: failure, ...NOTHING_READ, findings: draft.findings, repair, drafter, usage };
  const { handoff, findings, notAssessed, changes } = draft;
  const redacted = countSecrets({ start: input.start, messages: input.messages });
  return { output: { kind: 'drafted', handoff }, findings, notAssessed, changes, repair, drafter, usage, redacted };
}

/** Why there is no draft: what the code means, and what the drafter said beyond it. */
function fail(code: string, detail: string | null): Extract<StageOutput<StageId>, { kind: 'failed' }> {
  const meaning = isFailureCode(code) ? FAILURES[code].meaning : '';
  const saysMore = detail !== null && detail !== '' && foldText(`${detail}.`) !== foldText(meaning);
  const sentences = ['no draft could be used.', meaning, saysMore ? `(${detail})` : ''];
  return { kind: 'failed', code, reason: sentences.filter((sentence) => sentence !== '').join(' ') };
}

/** The workflow has removed secrets before; a run that another version began has not. */
async function deskFor(ports: ActivityPorts, given: Turn): Promise<Desk> {
  const startedAt = ports.clock.now();
  const { start, messages } = given.input;
  const input = { ...given.input, start: withoutSecrets(start), messages: withoutSecrets(messages) };
  const turn = { ...given, input };
  const playbook = await pinnedPlaybook(ports.shelf, input.opening.playbookHash);
  const { ticket } = input.start;
  const told = { ...ticket, thread: [...ticket.thread, ...ownTurns(input.messages)] };
  const routing = input.routing ?? routeTicket({ ticket: told, policy: playbook.policy });
  return { ports, turn, playbook, routing, startedAt };
}

function workOf(written: Written & { readonly draft: ReadDraft }, turn: Turn): Work {
  const { draft, drafter, redacted } = written;
  const { handoff, findings, notAssessed, changes } = draft;
  const usage = sumUsage([usedBefore(turn), written.usage]);
  const repair = repairOf(turn, null);
  return { output: { kind: 'drafted', handoff }, findings, notAssessed, changes, repair, drafter, usage, redacted };
}

function repairOf({ rejected }: Turn, failure: string | null): Repair | null {
  return rejected === null ? null : { rejectedHash: rejected.contentHash, findings: rejected.findings, failure };
}

function skipped(reason: string): Work {
  return { output: { kind: 'skipped', reason }, ...NOTHING_READ, repair: null, drafter: NO_DRAFTER, usage: NO_USAGE };
}

function handOff(desk: Desk, work: Work): HandedOff {
  const { turn, routing } = desk;
  const { stage, input } = turn;
  const record = recordOf(desk, work);
  const records = [...input.records, record];
  const actions = planAfter({ stage, input, records });
  return {
    kind: 'handed_off',
    record,
    actions,
    gate: gateAfter({ stage, input, records, actions, routing, policy: desk.playbook.policy, at: desk.startedAt }),
    routing,
    firstLookMs: firstLookMs(input, records),
  };
}

function recordOf({ ports, turn, startedAt }: Desk, work: Work): HandoffRecord {
  const { stage, input } = turn;
  const previous = input.records.at(-1);
  return {
    schemaVersion: 1,
    round: input.start.round,
    ordinal: input.ordinal,
    version: input.version,
    stage,
    previousHash: previous === undefined ? null : contentHash(previous),
    inputHash: contentHash(input),
    output: work.output,
    outputHash: contentHash(work.output),
    drafter: work.drafter,
    findings: work.findings,
    notAssessed: work.notAssessed,
    changes: work.changes,
    repair: work.repair,
    redacted: work.redacted,
    usage: work.usage,
    times: { startedAt, finishedAt: ports.clock.now() },
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
