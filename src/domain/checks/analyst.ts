import { availableEvidence } from '../evidence-catalogue.js';
import { CHECK_DIMENSIONS, type ResolutionCheck, type ResolutionChecks } from '../handoffs/analyst.js';
import { LIMITS } from '../limits.js';
import { similarity } from '../similarity.js';
import { handoffOf } from '../stages.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { canOwn, ownersInWords } from './roster.js';
import { workWordsIn } from './work-words.js';

/** What may happen beside a step of the plan when a check fails. */
const POLICIES: readonly string[] = ['reopen', 'escalate'];
/** Two definitions over one source that are more alike than this count the same thing. */
const SAME_DEFINITION = 0.9;
/** So many messages or hours are never observed within one run: a check that allows as many cannot fail. */
const MOST_COUNTED = 1_000;
/** From how many candidates on something has to be turned down, or said to be undefined. */
const CANDIDATES_WITHOUT_CHOICE = 3;

/** Checks the analyst's draft (stages A.4). No findings: it may be handed to the product manager. */
export function checkAnalyst(draft: ResolutionChecks, context: CheckContext): readonly Finding[] {
  return [
    ...caps(draft),
    ...draft.checks.flatMap((check, index) => oneCheck(check, { at: `checks.${index}`, context })),
    ...draft.closingEvidence.flatMap((evidence, index) => [
      ...source(evidence.source, { at: `closingEvidence.${index}.source`, context }),
      ...window(evidence.windowHours, `closingEvidence.${index}.windowHours`),
    ]),
    ...twins(draft.checks),
    ...vanity(draft, context),
    ...when(
      draft.closingEvidence.every((evidence) => evidence.kind === 'attested'),
      { at: 'closingEvidence', rule: 'A6', fix: 'Add evidence that is not our own word.' },
    ),
    ...when(!canOwn(context.roster, { id: draft.reporting.maintainer, at: context.at }), {
      at: 'reporting.maintainer',
      rule: 'A8',
      fix: `Name somebody who keeps it: ${ownersInWords(context)}.`,
    }),
    ...coverage(draft, context),
  ];
}

function caps(draft: ResolutionChecks): readonly Finding[] {
  const open = CHECK_DIMENSIONS.filter((dimension) => !draft.checks.some((check) => check.dimension === dimension));
  return [
    ...when(draft.decision.trim() === '', {
      at: 'decision',
      rule: 'A1',
      fix: 'Begin with the decision that the checks serve.',
    }),
    ...when(draft.checks.length > LIMITS.resolutionChecks.value, {
      at: 'checks',
      rule: 'A1',
      fix: `Keep the ${LIMITS.resolutionChecks.value} that would change what happens next.`,
    }),
    ...when(draft.metrics.length > LIMITS.metrics.value, {
      at: 'metrics',
      rule: 'A1',
      fix: `Keep at most ${LIMITS.metrics.value} metrics.`,
    }),
    ...draft.metrics.flatMap((metric, index) =>
      when(metric.decides.trim() === '', {
        at: `metrics.${index}.decides`,
        rule: 'A1',
        fix: 'Name the decision that it changes, or drop it.',
      }),
    ),
    ...when(open.length > 0, { at: 'checks', rule: 'A1', fix: `Cover these too: ${open.join(', ')}.` }),
  ];
}

/** A check and where it stands. */
interface Place {
  readonly at: string;
  readonly context: CheckContext;
}

function oneCheck(check: ResolutionCheck, { at, context }: Place): readonly Finding[] {
  const steps = stepsOf(context);
  const allowed = context.playbook.evidence.find((entry) => entry.id === check.source)?.comparators;
  return [
    ...source(check.source, { at: `${at}.source`, context }),
    ...when(allowed !== undefined && !allowed.includes(check.comparator), {
      at: `${at}.comparator`,
      rule: 'A3',
      fix: `Compare ${check.source} with one of: ${(allowed ?? []).join(', ')}.`,
    }),
    ...when(!Number.isInteger(check.threshold) || check.threshold < 0, {
      at: `${at}.threshold`,
      rule: 'A3',
      fix: 'Give a whole number from 0 up.',
    }),
    ...when(cannotFail(check, context), {
      at: `${at}.threshold`,
      rule: 'A3',
      fix: 'Give a threshold that can be missed: this one holds whatever is observed.',
    }),
    ...when(restatesGoal(check, context), {
      at: `${at}.definition`,
      rule: 'A3',
      fix: 'Say what is counted: these are the words of the goal.',
    }),
    ...window(check.windowHours, `${at}.windowHours`),
    ...when(![...POLICIES, ...steps].includes(check.ifFails), {
      at: `${at}.ifFails`,
      rule: 'A8',
      fix: `Name reopen, escalate or a step of the plan${steps.length === 0 ? '' : `: ${steps.join(', ')}`}.`,
    }),
  ];
}

/** Nothing counted is below zero, no yes is more than one, no share more than a hundred. */
function cannotFail({ source: name, comparator, threshold }: ResolutionCheck, { playbook }: CheckContext): boolean {
  const unit = playbook.evidence.find((entry) => entry.id === name)?.unit;
  if (comparator === 'gte') return threshold === 0;
  const most = unit === 'yes-no' ? 1 : unit === 'percent' ? 100 : MOST_COUNTED;
  return comparator === 'lte' && threshold >= most;
}

function restatesGoal({ definition }: ResolutionCheck, { records }: CheckContext): boolean {
  const goal = handoffOf(records, 'support-specialist')?.customerGoal ?? '';
  return goal.trim() !== '' && isSame(definition, goal);
}

function source(name: string, { at, context }: Place): readonly Finding[] {
  const known = availableEvidence(context.playbook.evidence);
  return when(!known.includes(name), { at, rule: 'A2', fix: `Use one of: ${known.join(', ')}.` });
}

function window(hours: number, at: string): readonly Finding[] {
  const most = LIMITS.checkWindowHours.value;
  return [
    ...when(!Number.isInteger(hours) || hours < 1, { at, rule: 'A3', fix: 'Give whole hours, at least 1.' }),
    ...when(hours > most, { at, rule: 'A7', fix: `Look within ${most} hours: the run has ended by then.` }),
  ];
}

function twins(checks: readonly ResolutionCheck[]): readonly Finding[] {
  return checks.flatMap((check, index) => {
    const again = checks
      .slice(0, index)
      .some((other) => other.source === check.source && isSame(other.definition, check.definition));
    const asked = checks.slice(0, index).some((other) => isSame(other.question, check.question));
    return [
      ...when(again, { at: `checks.${index}`, rule: 'A4', fix: 'Drop it: another check counts the same thing.' }),
      ...when(asked && !again, { at: `checks.${index}.question`, rule: 'A4', fix: 'Another check asks this already.' }),
    ];
  });
}

/** The same words in another order, ending or case define the same thing; one more "not" does not. */
function isSame(a: string, b: string): boolean {
  return similarity(a, b) > SAME_DEFINITION && denials(a) === denials(b);
}

function denials(definition: string): number {
  return definition.match(/\b(?:not|no|never|without|nicht|kein\w*|sin|sans|pas|senza|non)\b/giu)?.length ?? 0;
}

function vanity(draft: ResolutionChecks, context: CheckContext): readonly Finding[] {
  const named = [
    ...draft.metrics.map((metric, index) => ({ at: `metrics.${index}`, text: `${metric.name}. ${metric.definition}` })),
    ...draft.checks.map((check, index) => ({ at: `checks.${index}.definition`, text: check.definition })),
  ];
  const candidates = draft.checks.length + draft.metrics.length + draft.rejected.length;
  const choseNothing = draft.rejected.length === 0 && draft.missingDefinitions.length === 0;
  return [
    ...named.flatMap(({ at, text }) =>
      when(workWordsIn(text, 'vanity', context.playbook.standards) !== null, {
        at,
        rule: 'A5',
        fix: 'Move it to rejected: it changes no decision.',
      }),
    ),
    ...when(choseNothing && candidates > CANDIDATES_WITHOUT_CHOICE, {
      at: 'rejected',
      rule: 'A5',
      fix: 'Name what was turned down and why, or what is not defined: nothing was left out of more than three.',
    }),
  ];
}

/** Each step of the plan is named by a check, or it says why it needs none; never both (X2). */
function coverage(draft: ResolutionChecks, context: CheckContext): readonly Finding[] {
  const steps = stepsOf(context);
  const checked = new Set(draft.checks.map((check) => check.ifFails));
  const excused = draft.unchecked.map((entry) => entry.stepId);
  const open = steps.filter((id) => !checked.has(id) && !excused.includes(id));
  return [
    ...when(open.length > 0, {
      at: 'unchecked',
      rule: 'X2',
      fix: `Let a check name these steps in ifFails, or say why they need none: ${open.join(', ')}.`,
    }),
    ...draft.unchecked.flatMap(({ stepId, why }, index) => [
      ...when(!steps.includes(stepId), { at: `unchecked.${index}`, rule: 'X2', fix: 'Name only steps of the plan.' }),
      ...when(checked.has(stepId), { at: `unchecked.${index}`, rule: 'X2', fix: 'Drop it: a check names this step.' }),
      ...when(excused.indexOf(stepId) < index, { at: `unchecked.${index}`, rule: 'X2', fix: 'Name each step once.' }),
      ...when(why.trim() === '', { at: `unchecked.${index}.why`, rule: 'X2', fix: 'Say why it needs no check.' }),
    ]),
  ];
}

function stepsOf(context: CheckContext): readonly string[] {
  return handoffOf(context.records, 'operations-lead')?.steps.map((step) => step.id) ?? [];
}

function when(broken: boolean, finding: Finding): readonly Finding[] {
  return broken ? [finding] : [];
}
