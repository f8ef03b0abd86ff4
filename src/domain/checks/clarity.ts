import type { ClarifiedIssue } from '../handoffs/support-specialist.js';
import { foldText, wordsOf } from '../text-folding.js';
import type { Finding } from './finding.js';
import { foldSpace } from './quotes.js';

/** Words that turn a statement into its opposite, in the languages with word rules, folded. */
const NEGATIONS = new Set(
  'not no never cannot without nicht kein keine keinen nie ohne nunca jamas sin ne n pas jamais sans non mai senza t'.split(
    ' ',
  ),
);
/** What a negation brings along in English: "does not work" denies "works". */
const CARRIERS = new Set(['do', 'does', 'did', 'don', 'doesn', 'didn', 'is', 'isn', 'was', 'wasn', 'can', 'will']);

/**
 * Whether the draft asks instead of guessing (W7): what is missing is asked for, nothing is both known and missing, and
 * no two facts say the opposite of each other without a question. Opposites are told by a negation in
 * otherwise equal words; other contradictions are not seen. What confuses the customer can be explained without a question.
 */
export function clarityFindings(issue: ClarifiedIssue): readonly Finding[] {
  const asks = issue.reply.questions.length > 0;
  const known = new Set(issue.knownFacts.map((fact) => plain(fact.statement)));
  const both = issue.missingInfo.flatMap((entry, index) =>
    known.has(plain(entry))
      ? w7(`missingInfo.${index}`, 'It stands in knownFacts too: decide whether it is known.')
      : [],
  );
  const opposites = issue.knownFacts.flatMap((fact, index) => {
    const clashes = issue.knownFacts.slice(0, index).some((other) => deny(fact.statement, other.statement));
    return clashes && !asks ? w7(`knownFacts.${index}`, 'Two facts contradict each other: ask which one holds.') : [];
  });
  return [
    ...(issue.missingInfo.length > 0 && !asks
      ? w7('reply.questions', 'Ask for what is missing instead of guessing.')
      : []),
    ...both,
    ...opposites,
  ];
}

function deny(a: string, b: string): boolean {
  const [left, right] = [readStatement(a), readStatement(b)];
  return left.isDenied !== right.isDenied && left.words === right.words;
}

/** A statement without its negation, every word cut to its stem so that `works` and `work` are one. */
function readStatement(statement: string): { readonly words: string; readonly isDenied: boolean } {
  const words = wordsOf(statement).map((word) => word.folded);
  const isDenied = words.some((word) => NEGATIONS.has(word));
  const rest = words.filter((word) => !NEGATIONS.has(word) && !CARRIERS.has(word));
  return { words: rest.map((word) => word.replace(/(?:es|s)$/u, '')).join(' '), isDenied };
}

function plain(text: string): string {
  return foldText(foldSpace(text));
}

function w7(at: string, fix: string): readonly Finding[] {
  return [{ at, rule: 'W7', fix }];
}
