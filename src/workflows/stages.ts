import { patched } from '@temporalio/workflow';
import type { GateVerdict } from '../domain/approval.js';
import type { Opening } from '../domain/opening.js';
import { type RejectedDraft, STAGE_ORDER, type StageId } from '../domain/stages.js';
import type { StartInput } from '../domain/ticket.js';
import { NO_USAGE, sumUsage, type Usage } from '../domain/usage.js';
import type { HandedOff, StageInput } from '../protocol/activities.js';
import { isOfDraft, isOfProviderDown } from '../protocol/draft-failures.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { type Ending, ended } from './closing.js';
import { failureCode, spentIn, wordsOf } from './failure-code.js';

/** One role's turn. */
interface Turn {
  readonly trail: AuditTrail;
  readonly start: StartInput;
  readonly opening: Opening;
  readonly stage: StageId;
  readonly ordinal: number;
  /** What attempts used that were given up; left out: nothing. */
  readonly spent?: Usage;
}

/** Why a stage has no draft so far. */
interface WithoutDraft {
  readonly code: string;
  readonly detail: string | null;
  readonly spent: Usage;
  readonly rejected: RejectedDraft | null;
}

/** What an activity came to: its result, or the code under which it was given up. */
type Attempt<T> = { readonly kind: 'done'; readonly result: T } | { readonly kind: 'given_up'; readonly code: string };

/**
 * One role's turn: draft, check and gate in one activity, a repair in a second one where the draft was turned down, and the
 * handoff on the trail. A stage without a draft is recorded as such, and a person decides.
 */
export async function runStage(
  turn: Turn,
): Promise<
  { readonly kind: 'handed_off'; readonly gate: GateVerdict } | { readonly kind: 'ended'; readonly ending: Ending }
> {
  const { trail, stage, ordinal } = turn;
  trail.record({ type: 'stage-begun', stage, ordinal });
  let attempt: Attempt<HandedOff>;
  try {
    // Awaited here and not a function deeper: recorded histories hold the order that follows from it.
    const verdict = await activities('stage', titled(turn, ''))[stage](inputOf(turn));
    attempt = verdict.kind === 'needs_repair' ? await repaired(turn, verdict.rejected) : done(verdict);
  } catch (fault) {
    attempt = await withoutDraft(turn, { ...failureOf(fault), rejected: null });
  }
  if (attempt.kind === 'given_up') {
    const summary = `stage ${stage} was given up: ${attempt.code}`;
    return ended({ kind: 'handed_to_human', cause: 'stage_failed', summary, problems: [attempt.code] });
  }
  const { record, actions, routing, firstLookMs, gate } = attempt.result;
  trail.record({ type: 'handed-off', record, actions, routing, firstLookMs });
  return { kind: 'handed_off', gate };
}

/** The one repair of a draft that was turned down. */
async function repaired(turn: Turn, rejected: RejectedDraft): Promise<Attempt<HandedOff>> {
  const { trail, stage } = turn;
  trail.record({ type: 'draft-rejected', stage, findings: rejected.findings });
  return draftedAgain(turn, rejected);
}

/** Another draft, by whoever drafts now; it is the repair when one was turned down before. */
async function draftedAgain(turn: Turn, rejected: RejectedDraft | null): Promise<Attempt<HandedOff>> {
  const { stage } = turn;
  try {
    if (rejected !== null) {
      const input = { stage, input: inputOf(turn), rejected };
      return done(await activities('stage', titled(turn, ', repair')).repairDraft(input));
    }
    const verdict = await activities('stage', titled(turn, ''))[stage](inputOf(turn));
    return verdict.kind === 'needs_repair' ? await repaired(turn, verdict.rejected) : done(verdict);
  } catch (fault) {
    return withoutDraft(turn, { ...failureOf(fault), rejected });
  }
}

/** The provider is down and the policy has somebody else go on; or a person decides about a stage without a draft. */
async function withoutDraft(turn: Turn, failed: WithoutDraft): Promise<Attempt<HandedOff>> {
  const { trail, stage, opening } = turn;
  const { code, detail, rejected } = failed;
  if (!isOfDraft(code) || !patched('a-stage-without-a-draft-is-judged')) return { kind: 'given_up', code };
  if (isOfProviderDown(code) && opening.fallback === 'embedded' && trail.state.drafter === 'openai') {
    trail.record({ type: 'drafter-fell-back', stage, code });
    return draftedAgain(spending(turn, failed.spent), rejected);
  }
  const input = { stage, input: inputOf(spending(turn, failed.spent)), code, detail, rejected };
  try {
    return done(await activities('stage', titled(turn, `, no draft: ${code}`)).recordFailedStage(input));
  } catch (fault) {
    return { kind: 'given_up', code: failureCode(fault) };
  }
}

/** Results of earlier versions have no kind: what they hold was handed off. */
function done(result: HandedOff): Attempt<HandedOff> {
  return { kind: 'done', result };
}

function spending(turn: Turn, more: Usage): Turn {
  return { ...turn, spent: sumUsage([turn.spent ?? NO_USAGE, more]) };
}

function failureOf(fault: unknown): Omit<WithoutDraft, 'rejected'> {
  return { code: failureCode(fault), detail: wordsOf(fault), spent: spentIn(fault) ?? NO_USAGE };
}

function titled({ ordinal, stage }: Turn, what: string): string {
  return `${ordinal}/${STAGE_ORDER.length} ${stage}${what}`;
}

function inputOf({ trail: { state }, start, opening, ordinal, spent = NO_USAGE }: Turn): StageInput {
  return {
    start,
    opening,
    acceptedAt: state.acceptedAt,
    records: state.handoffs,
    ordinal,
    version: 1,
    drafter: state.drafter ?? opening.drafter,
    spent,
    openedGates: state.gates.map((gate) => gate.requestId),
    actions: state.actions,
    accepted: state.accepted,
    approved: state.decisions.flatMap((decision) => decision.approved),
    messages: state.messages,
    routing: state.routing,
  };
}
