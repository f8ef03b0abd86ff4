import { cancellationSignal, Context } from '@temporalio/activity';
import { contentHash } from '../content-hash.js';
import { adjustDraft, checkDraft, notAssessed } from '../domain/checks/index.js';
import type { Instant } from '../domain/brand.js';
import type { DraftChange, Finding, NotAssessed } from '../domain/checks/finding.js';
import type { Playbook } from '../domain/playbook.js';
import { countSecrets, withoutSecrets } from '../domain/redaction/secrets.js';
import { addCounts, type RedactionCounts } from '../domain/redaction/span.js';
import type { RoutingVerdict } from '../domain/routing.js';
import type { Handoff, HandoffRecord, RejectedDraft, StageId } from '../domain/stages.js';
import { sumUsage, type Usage } from '../domain/usage.js';
import type { StageInput } from '../protocol/activities.js';
import { isOfProviderDown } from '../protocol/draft-failures.js';
import { readDraft } from '../schemas/read-draft.js';
import { boundedProblems } from '../schemas/schema-problems.js';
import { VendorFault } from '../vendor-fault.js';
import { openCallBook } from './call-book.js';
import type { ActivityPorts } from './ports.js';

/** A stage, what it works on, and the draft that was turned down before, if one was. */
export interface Turn {
  readonly stage: StageId;
  readonly input: StageInput;
  readonly rejected: RejectedDraft | null;
}

/** A turn with everything that is known before a draft is asked for. */
export interface Desk {
  readonly ports: ActivityPorts;
  readonly turn: Turn;
  readonly playbook: Playbook;
  readonly routing: RoutingVerdict;
  /** When the turn began: the record says so, and later stages are told the same. */
  readonly startedAt: Instant;
}

/** A draft of the right shape, adjusted by code and held against the rules. */
export interface ReadDraft {
  readonly kind: 'read';
  readonly handoff: Handoff<StageId>;
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
  readonly changes: readonly DraftChange[];
}

/** What a drafter wrote: read and checked, or of a shape that is not the stage's. Both keep the draft as it came. */
export interface Written {
  readonly draft: ReadDraft | { readonly kind: 'misshapen'; readonly findings: readonly Finding[] };
  readonly content: unknown;
  readonly drafter: HandoffRecord['drafter'];
  readonly usage: Usage;
  /** Secrets that the ticket had, and personal data that were replaced on the way to a provider, by kind. */
  readonly redacted: RedactionCounts;
}

/** The drafter's answer is only read again after so many attempts, so that one slow call never counts as an outage. */
const FEWEST_ATTEMPTS = 3;

/** Has one draft written, and holds it against shape and rules. Throws when the drafter cannot or will not write. */
export async function write(of: Desk): Promise<Written> {
  const { ports, playbook, routing } = of;
  const { stage, input, rejected } = of.turn;
  const drafter = ports.drafters[input.drafter];
  const { start, opening, records, messages } = input;
  const calls = openCallBook();
  const spent = sumUsage([...records.map((record) => record.usage), usedBefore(of.turn), calls.carried]);
  const written = await patiently({ input, lost: calls.carried.estimatedCalls }, () =>
    drafter.draft(
      { stage, start, opening, playbook, records, routing, messages, rejected, spent, calls, at: of.startedAt },
      cancellationSignal(),
    ),
  );
  const content = withoutSecrets(written.content);
  const { model, promptVersion, serviceTier } = written;
  return {
    draft: readAndCheck(of, content),
    content,
    drafter: { kind: drafter.kind, model, promptVersion, ...(serviceTier === undefined ? {} : { serviceTier }) },
    usage: sumUsage([calls.carried, written.usage]),
    redacted: addCounts(countSecrets({ start, messages }), written.redacted ?? {}),
  };
}

/** What this stage has used before this activity: attempts that were given up, and the draft that was turned down. */
export function usedBefore({ input, rejected }: Turn): Usage {
  return sumUsage([input.spent, ...(rejected === null ? [] : [rejected.usage])]);
}

/** Reads a draft as untrusted data, lets code move and drop what the rules say, and checks what is left. */
export function readAndCheck(of: Desk, content: unknown): Written['draft'] {
  const { stage, input } = of.turn;
  const reading = readDraft(stage, content);
  if (reading.kind === 'invalid')
    return { kind: 'misshapen', findings: boundedProblems(reading.problems).map(shapeFinding) };
  const context = {
    ticket: input.start.ticket,
    records: input.records,
    roster: input.opening.roster,
    playbook: of.playbook,
    routing: of.routing,
    at: of.startedAt,
  };
  const { handoff, changes } = adjustDraft(stage, reading.handoff, context);
  return {
    kind: 'read',
    handoff,
    findings: checkDraft(stage, handoff, context),
    notAssessed: notAssessed(stage, handoff, context),
    changes,
  };
}

/** The draft as one that was turned down. */
export function rejectedOf(written: Written): RejectedDraft {
  return {
    content: written.content,
    contentHash: contentHash(written.content),
    findings: written.draft.findings,
    drafter: written.drafter,
    usage: written.usage,
  };
}

/** Shape problems read "path: kind of mistake". */
function shapeFinding(problem: string): Finding {
  const [at = '', kind = ''] = problem.split(': ');
  return { at: at === '' ? 'the draft' : at, rule: 'X3', fix: `Give it the shape of the schema: ${kind}.` };
}

/**
 * A provider that is down for longer than the policy bears is given up: the workflow decides who goes on. So is one whose
 * lost calls, booked at their estimates, have used the budget up: the ticket did not spend it.
 */
async function patiently<T>(
  of: { readonly input: StageInput; readonly lost: number },
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (fault) {
    if (!(fault instanceof VendorFault)) throw fault;
    const { code, message } = fault;
    if (code === 'BudgetExhausted' && of.lost > 0)
      throw givenUp('DrafterUnavailable', `calls that never came back used the budget up: ${message}`);
    if (isOfProviderDown(code) && isOverdue(of.input, Context.current())) throw givenUp(code, message);
    throw fault;
  }
}

function givenUp(code: VendorFault['code'], message: string): VendorFault {
  return new VendorFault({ code, message, isFinal: true });
}

function isOverdue(input: StageInput, { info }: Context): boolean {
  const isLate = Date.now() - info.scheduledTimestampMs >= input.opening.patienceMs;
  return isLate && info.attempt >= FEWEST_ATTEMPTS;
}
