import type { StageId } from '../stages.js';
import { foldText } from '../text-folding.js';
import type { Finding } from './finding.js';
import { letterCount, wordCount } from './said-enough.js';
import { foldSpace } from './quotes.js';

/** A text that a draft owes: where it stands (`*` for each entry of a list), the rule, and how much it says at least. */
interface OwedText {
  readonly at: string;
  readonly rule: string;
  /** Words, at least; 1 unless said. One letter or a dash is no word. */
  readonly words?: number;
}

/** Fewer letters and digits than these are no word that says something. */
const LEAST_LETTERS = 2;

const OWED: Readonly<Record<StageId, readonly OwedText[]>> = {
  'support-specialist': [
    { at: 'blockedOn', rule: 'S9' },
    { at: 'goodResponseMust.*', rule: 'S9' },
    { at: 'knownFacts.*.statement', rule: 'S6', words: 2 },
    { at: 'missingInfo.*', rule: 'S11' },
    { at: 'reply.questions.*.text', rule: 'S11' },
    { at: 'reply.nextStep.what', rule: 'S5' },
    { at: 'reply.expectedOutcome.text', rule: 'S5' },
    { at: 'reply.escalationPath.text', rule: 'S5' },
    { at: 'reply.commitments.*.text', rule: 'S2', words: 3 },
    { at: 'systemFixes.*.gap', rule: 'S8' },
  ],
  'operations-lead': [
    { at: 'currentMap.*.step', rule: 'O6' },
    { at: 'currentMap.*.owner', rule: 'O6' },
    { at: 'friction.*.evidence', rule: 'O6' },
    { at: 'smallestChange.change', rule: 'O6', words: 2 },
    { at: 'smallestChange.cost', rule: 'O6' },
    { at: 'smallestChange.smallerOptionRejectedBecause', rule: 'O6' },
    { at: 'route.kind', rule: 'O4' },
    { at: 'route.reason', rule: 'O4' },
    { at: 'escalation.reason', rule: 'O4' },
    { at: 'coordination.*.ask', rule: 'O1' },
    { at: 'steps.*.action', rule: 'O2', words: 2 },
    { at: 'steps.*.doneWhen', rule: 'O2', words: 2 },
  ],
  analyst: [
    { at: 'decision', rule: 'A1', words: 3 },
    { at: 'checks.*.question', rule: 'A1' },
    { at: 'checks.*.definition', rule: 'A3' },
    { at: 'metrics.*.name', rule: 'A1' },
    { at: 'metrics.*.definition', rule: 'A1' },
    { at: 'metrics.*.decides', rule: 'A1' },
    { at: 'rejected.*.name', rule: 'A5' },
    { at: 'missingDefinitions.*', rule: 'A5' },
    { at: 'unchecked.*.why', rule: 'X2' },
    { at: 'reporting.shape', rule: 'A8' },
    { at: 'reporting.where', rule: 'A8' },
    { at: 'reporting.cadence', rule: 'A8' },
  ],
  'product-manager': [
    { at: 'problem.who', rule: 'P1' },
    { at: 'problem.pain', rule: 'P1' },
    { at: 'problem.value', rule: 'P1' },
    { at: 'known.*', rule: 'P1' },
    { at: 'assumed.*', rule: 'P1' },
    { at: 'missing.*', rule: 'P1' },
    { at: 'recommendation', rule: 'P1', words: 2 },
    { at: 'uncertainties.*', rule: 'P1' },
    { at: 'teamDecisions.*.question', rule: 'P1' },
    { at: 'followThrough.why', rule: 'P1', words: 3 },
    { at: 'inScope.*', rule: 'P2' },
    { at: 'outOfScope.*.item', rule: 'P2' },
    { at: 'outOfScope.*.why', rule: 'P2' },
    { at: 'followThrough.items.*.scope.*', rule: 'P2' },
    { at: 'followThrough.items.*.nonScope.*', rule: 'P2' },
    { at: 'followThrough.items.*.title', rule: 'P3', words: 2 },
    { at: 'followThrough.items.*.problem', rule: 'P3', words: 2 },
    { at: 'followThrough.items.*.value', rule: 'P3', words: 2 },
    { at: 'followThrough.items.*.acceptance.*.given', rule: 'P3' },
    { at: 'followThrough.items.*.acceptance.*.when', rule: 'P3' },
    { at: 'nextStep.what', rule: 'P4' },
    { at: 'nextStep.unblocks', rule: 'P4' },
    { at: 'dependencies.*.what', rule: 'P4' },
    { at: 'followThrough.items.*.edgeCases.*', rule: 'P5' },
    { at: 'followThrough.items.*.agentExecutionSpec', rule: 'P5', words: 5 },
    { at: 'technicalClaims.*.claim', rule: 'P6' },
    { at: 'technicalClaims.*.support', rule: 'P6' },
    { at: 'conflicts.*.decisionNeeded', rule: 'P7' },
  ],
};

/** Pairs of texts that say two things: the same words in both say only one. `*` stands for the same entry on both sides. */
const APART: Readonly<Record<StageId, readonly (readonly [at: string, other: string, rule: string])[]>> = {
  'support-specialist': [['customerGoal', 'blockedOn', 'S9']],
  'operations-lead': [['steps.*.doneWhen', 'steps.*.action', 'O2']],
  analyst: [['checks.*.definition', 'checks.*.question', 'A3']],
  'product-manager': [
    ['problem.value', 'problem.pain', 'P1'],
    ['outOfScope.*.why', 'outOfScope.*.item', 'P2'],
    ['followThrough.items.*.acceptance.*.then', 'followThrough.items.*.acceptance.*.when', 'P3'],
    ['followThrough.items.*.acceptance.*.when', 'followThrough.items.*.acceptance.*.given', 'P3'],
    ['followThrough.items.*.value', 'followThrough.items.*.problem', 'P3'],
  ],
};

/**
 * Texts that a draft owes and that say nothing: empty, a letter, a dash, fewer words than they need, or the words of the
 * field beside them. What is absent (`null`) is not owed. Says nothing about whether a text is true.
 */
export function owedTextFindings(stage: StageId, draft: unknown): readonly Finding[] {
  const silent = OWED[stage].flatMap(({ at, rule, words = 1 }) =>
    textsAt(draft, at.split('.'))
      .filter(({ text }) => letterCount(text) < LEAST_LETTERS || wordCount(text) < words)
      .map((place) => ({ at: place.at, rule, fix: sayIt(words) })),
  );
  const echoes = APART[stage].flatMap(([at, other, rule]) => {
    const others = textsAt(draft, other.split('.'));
    return textsAt(draft, at.split('.'))
      .filter(
        ({ text }, index) => letterCount(text) >= LEAST_LETTERS && plain(text) === plain(others[index]?.text ?? ''),
      )
      .map((place) => ({
        at: place.at,
        rule,
        fix: 'Say something else here: the field beside it has the same words.',
      }));
  });
  return [...silent, ...echoes];
}

function sayIt(words: number): string {
  return words === 1 ? 'Say it in words: there is nothing here.' : `Say it in words, at least ${words} of them.`;
}

interface Place {
  readonly at: string;
  readonly text: string;
}

/** The texts at a path. A draft was read with a schema before, so it nests no deeper than the path. */
function textsAt(value: unknown, path: readonly string[], at = ''): readonly Place[] {
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? [{ at, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => name === '*' || key === name)
    .flatMap(([key, part]) => textsAt(part, rest, at === '' ? key : `${at}.${key}`));
}

function plain(text: string): string {
  return foldText(foldSpace(text)).replace(/[^\p{L}\p{N} ]+/gu, '');
}
