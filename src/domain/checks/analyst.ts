import { CHECK_DIMENSIONS, type ResolutionCheck, type ResolutionChecks } from '../handoffs/analyst.js';
import { availableEvidence } from '../evidence-catalogue.js';
import { LIMITS } from '../limits.js';
import { handoffOf } from '../stages.js';
import { foldText } from '../text-folding.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { foldSpace } from './quotes.js';
import { canOwn, ownersInWords } from './roster.js';
import { workWordsIn } from './work-words.js';

const COMPARATORS: readonly string[] = ['eq', 'gte', 'lte'];
const POLICIES: readonly string[] = ['reopen', 'escalate'];

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
    ...when(!canOwn(context.roster, draft.reporting.maintainer), {
      at: 'reporting.maintainer',
      rule: 'A8',
      fix: `Name somebody who keeps it: ${ownersInWords(context.roster)}.`,
    }),
  ];
}

function caps(draft: ResolutionChecks): readonly Finding[] {
  const open = CHECK_DIMENSIONS.filter((dimension) => !draft.checks.some((check) => check.dimension === dimension));
  return [
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
    ...when(open.length > 0, { at: 'checks', rule: 'A1', fix: `Cover these too: ${open.join(', ')}.` }),
  ];
}

function oneCheck(
  check: ResolutionCheck,
  of: { readonly at: string; readonly context: CheckContext },
): readonly Finding[] {
  const steps = handoffOf(of.context.records, 'operations-lead')?.steps.map((step) => step.id) ?? [];
  const countable = COMPARATORS.includes(check.comparator) && Number.isInteger(check.threshold) && check.threshold >= 0;
  return [
    ...source(check.source, { at: `${of.at}.source`, context: of.context }),
    ...when(!countable, {
      at: of.at,
      rule: 'A3',
      fix: 'Compare a count with eq, gte or lte and a whole number from 0 up.',
    }),
    ...window(check.windowHours, `${of.at}.windowHours`),
    ...when(![...POLICIES, ...steps].includes(check.ifFails), {
      at: `${of.at}.ifFails`,
      rule: 'A8',
      fix: `Name reopen, escalate or a step of the plan${steps.length === 0 ? '' : `: ${steps.join(', ')}`}.`,
    }),
  ];
}

function source(
  name: string,
  { at, context }: { readonly at: string; readonly context: CheckContext },
): readonly Finding[] {
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
  const seen = new Set<string>();
  return checks.flatMap((check, index) => {
    const key = `${check.source}\n${foldText(foldSpace(check.definition))}`;
    const again = seen.has(key);
    seen.add(key);
    return when(again, { at: `checks.${index}`, rule: 'A4', fix: 'Drop it: another check counts the same thing.' });
  });
}

function vanity(draft: ResolutionChecks, context: CheckContext): readonly Finding[] {
  const named = [
    ...draft.metrics.map((metric, index) => ({ at: `metrics.${index}`, text: `${metric.name}. ${metric.definition}` })),
    ...draft.checks.map((check, index) => ({ at: `checks.${index}.definition`, text: check.definition })),
  ];
  return named.flatMap(({ at, text }) =>
    when(workWordsIn(text, 'vanity', context.playbook.standards) !== null, {
      at,
      rule: 'A5',
      fix: 'Move it to rejected: it changes no decision.',
    }),
  );
}

function when(broken: boolean, finding: Finding): readonly Finding[] {
  return broken ? [finding] : [];
}
