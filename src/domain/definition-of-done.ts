import type { ActionContent } from './action.js';
import { isPostponed } from './no-follow-up.js';
import { type HandoffRecord, handoffOf, type StageId } from './stages.js';

/** The four parts of "done" (stages, W11). */
export type DonePart = 'plan' | 'response' | 'checks' | 'followThrough';

/** One answer with its reason; a part whose stage was switched off or that is put off is never called met. */
export interface DoneAnswer {
  readonly state: 'met' | 'not_met' | 'not_assessed';
  readonly reason: string;
}

/** Four answers with reasons. */
export type DefinitionOfDone = Readonly<Record<DonePart, DoneAnswer>>;

/** The parts in the order in which they are shown. */
export const DONE_PARTS: readonly DonePart[] = ['plan', 'response', 'checks', 'followThrough'];

/** Answers the four questions from the records alone, so the answer can be repeated from history. */
export function definitionOfDone(
  records: readonly HandoffRecord[],
  actions: readonly ActionContent[],
): DefinitionOfDone {
  return {
    plan: answer(records, 'operations-lead', planAnswer),
    response: answer(records, 'support-specialist', () => responseAnswer(actions)),
    checks: answer(records, 'analyst', checksAnswer),
    followThrough: answer(records, 'product-manager', followThroughAnswer),
  };
}

/** How many of the four parts are met. */
export function countMet(done: DefinitionOfDone): number {
  return DONE_PARTS.filter((part) => done[part].state === 'met').length;
}

function answer(
  records: readonly HandoffRecord[],
  stage: StageId,
  assess: (records: readonly HandoffRecord[]) => DoneAnswer,
): DoneAnswer {
  const record = records.findLast((candidate) => candidate.stage === stage);
  if (record === undefined) return notMet(`${stage} has not run yet`);
  if (record.output.kind === 'skipped')
    return { state: 'not_assessed', reason: `not assessed: ${record.output.reason}` };
  if (record.output.kind === 'failed') return notMet(`${stage}: no draft could be used: ${record.output.code}`);
  return assess(records);
}

function planAnswer(records: readonly HandoffRecord[]): DoneAnswer {
  const path = handoffOf(records, 'operations-lead');
  if (path === null || path.steps.length === 0) return notMet('the handling path has no steps');
  const ownerless = path.steps.find((step) => step.owner === '' || step.by === '' || step.doneWhen === '');
  if (ownerless !== undefined) return notMet(`step ${ownerless.id} lacks an owner, a moment or an end`);
  return met(`${path.steps.length} owned steps, led by ${path.owner}`);
}

function responseAnswer(actions: readonly ActionContent[]): DoneAnswer {
  const reply = actions.find((content) => content.kind === 'reply');
  return reply === undefined ? notMet('there is no reply to send') : met('a reply with next step and outcome is ready');
}

function checksAnswer(records: readonly HandoffRecord[]): DoneAnswer {
  const checks = handoffOf(records, 'analyst');
  if (checks === null || checks.checks.length === 0) return notMet('there are no resolution checks');
  if (!checks.closingEvidence.some((evidence) => evidence.kind !== 'attested'))
    return notMet('all closing evidence would be our own word');
  return met(
    `${checks.checks.length} checks, closing on ${checks.closingEvidence.map((evidence) => evidence.kind).join(' or ')}`,
  );
}

function followThroughAnswer(records: readonly HandoffRecord[]): DoneAnswer {
  const follow = handoffOf(records, 'product-manager')?.followThrough;
  if (follow === undefined) return notMet('follow-through is missing');
  if (follow.kind === 'none' && isPostponed(follow.why)) return { state: 'not_assessed', reason: follow.why };
  if (follow.kind === 'none')
    return follow.why === '' ? notMet('"none" needs a reason') : met(`none needed: ${follow.why}`);
  return follow.items.length === 0
    ? notMet('the list of items is empty')
    : met(
        `${follow.items.length === 1 ? 'one item' : `${follow.items.length} items`}: ${follow.items.map((item) => item.title).join('; ')}`,
      );
}

function met(reason: string): DoneAnswer {
  return { state: 'met', reason };
}

function notMet(reason: string): DoneAnswer {
  return { state: 'not_met', reason };
}
