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

/** A decision at a gate by which a person let the handoffs of that moment pass, open findings included. */
export interface Acceptance {
  readonly by: string;
  /** Whether the reply went on as it was drafted, or as a person wrote it. */
  readonly reply: 'as drafted' | 'edited';
  /** How many handoffs there were: later ones nobody has seen yet. */
  readonly handoffs: number;
}

/** What the four questions are answered from; all of it stands in the history. */
export interface DoneQuestion {
  readonly records: readonly HandoffRecord[];
  readonly actions: readonly ActionContent[];
  /** Oldest first. */
  readonly accepted: readonly Acceptance[];
}

/**
 * Answers the four questions from what is recorded alone, so the answer can be repeated from history. A part whose draft
 * still breaks a rule is not met until a person let it pass at a gate.
 */
export function definitionOfDone(question: DoneQuestion): DefinitionOfDone {
  return {
    plan: answer(question, 'operations-lead', ({ records }) => planAnswer(records)),
    response: answer(question, 'support-specialist', ({ actions }) => responseAnswer(actions)),
    checks: answer(question, 'analyst', ({ records }) => checksAnswer(records)),
    followThrough: answer(question, 'product-manager', ({ records }) => followThroughAnswer(records)),
  };
}

/** How many of the four parts are met. */
export function countMet(done: DefinitionOfDone): number {
  return DONE_PARTS.filter((part) => done[part].state === 'met').length;
}

function answer(question: DoneQuestion, stage: StageId, assess: (question: DoneQuestion) => DoneAnswer): DoneAnswer {
  const { records } = question;
  const place = records.findLastIndex((candidate) => candidate.stage === stage);
  const record = records[place];
  if (record === undefined) return notMet(`${stage} has not run yet`);
  if (record.output.kind === 'skipped')
    return { state: 'not_assessed', reason: `not assessed: ${record.output.reason}` };
  if (record.output.kind === 'failed') return notMet(`${stage}: no draft could be used: ${record.output.code}`);
  const assessed = assess(question);
  if (assessed.state !== 'met' || record.findings.length === 0) return assessed;
  const acceptance = question.accepted.find(({ handoffs }) => handoffs > place);
  if (acceptance === undefined) return notMet(`${DRAFT_WORDS[stage]} ${openFindings(record)}`);
  return met(
    stage === 'support-specialist' && acceptance.reply === 'edited'
      ? `${assessed.reason}, as ${acceptance.by} let it pass after an edit`
      : `${assessed.reason}; ${acceptance.by} let it pass although it ${openFindings(record)}`,
  );
}

/** `has an open finding S5 (reply.nextStep.by)`; each rule once, at the first place where it is broken. */
function openFindings({ findings }: HandoffRecord): string {
  const first = findings.filter(({ rule }, index) => findings.findIndex((other) => other.rule === rule) === index);
  const words = first.map(({ rule, at }) => `${rule} (${at})`).join(', ');
  return findings.length === 1 ? `has an open finding ${words}` : `has ${findings.length} open findings: ${words}`;
}

const DRAFT_WORDS: Readonly<Record<StageId, string>> = {
  'support-specialist': 'the reply',
  'operations-lead': 'the handling path',
  analyst: 'the set of checks',
  'product-manager': 'the follow-through',
};

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
