import { clauseNumbers } from './clauses.js';
import { denialsIn } from './denials.js';
import { LIMITS } from './limits.js';
import { namedWords } from './named-things.js';
import { everyHit, indexPhrases, type PhraseHit, type PhraseIndex, type WordSpan } from './phrase-index.js';
import { bareSetName, setsNamedIn, wordSets } from './phrases.js';
import type { Policy, RoutingRule } from './playbook.js';
import { type Word, wordsOf } from './text-folding.js';

/** The phrases of a policy, made ready once for every ticket. */
export interface RuleIndex {
  readonly fires: PhraseIndex<RoutingRule>;
  readonly unless: PhraseIndex<RoutingRule>;
  /** Phrases of `unless` that take back in one clause only. */
  readonly withinClause: ReadonlySet<string>;
  readonly names: PhraseIndex<'name'>;
}

/** Reads the phrases of a policy. */
export function ruleIndex({ routing, names, sets: written, undenied, withinClause }: Policy): RuleIndex {
  const sets = wordSets(written ?? {}, undenied);
  const bound = new Set(withinClause);
  return {
    fires: indexPhrases(routing.map((rule) => [rule, rule.anyWords, sets])),
    unless: indexPhrases(routing.map((rule) => [rule, rule.unless ?? [], sets])),
    withinClause: new Set(
      routing.flatMap(({ unless = [] }) => unless.filter((phrase) => staysInClause(phrase, bound))),
    ),
    names: indexPhrases([['name', names ?? []]]),
  };
}

/** Whether a phrase names a set that takes nothing back beyond its clause; with "+" it says itself that it goes further. */
function staysInClause(phrase: string, bound: ReadonlySet<string>): boolean {
  return !phrase.includes(' + ') && setsNamedIn(phrase).some((full) => bound.has(bareSetName(full)));
}

/** What a customer wrote in one go. */
export interface CustomerText {
  readonly text: string;
  /** Where the subject ends, as an index into the text; 0 where it has none. */
  readonly subjectEnds: number;
}

/**
 * For each rule the first words of a text on which it fires. Words that only name a part of the product fire nothing.
 * What an `unless` phrase covers fires nothing either, nor what follows it in the same clause: "how do I ..." is no report.
 * A set of `undenied` takes nothing back where it is denied: "has arrived" does, "nothing has arrived" does not; one of
 * `withinClause` nothing across a comma: "thank you, my son is hurt" is no thanks for a son who is well.
 * The longer a text, the easier words meet that have nothing to do with each other: in a long one they have to stand
 * close, and a phrase that names a set needs a second one of its rule beside it, or has to stand in the subject. A rule at
 * risk high wants no second phrase, and lets more words stand between: to miss harm costs more than to ask in vain.
 */
export function ruleWords({ text, subjectEnds }: CustomerText, index: RuleIndex): ReadonlyMap<RoutingRule, string> {
  const words = wordsOf(text);
  const isLong = words.length > LIMITS.phraseLongText.value;
  const named = namedWords({ text, words, names: index.names });
  const clauses = clauseNumbers(text, words);
  const takenBack = takenBackBy(unlessIn({ words, clauses, index }), clauses);
  const found = new Map<RoutingRule, string>();
  const alone = new Map<RoutingRule, { readonly phrase: string; readonly quote: string }>();
  const enough = ({ means }: { readonly means: RoutingRule }): boolean => found.has(means);
  for (const { means: rule, phrase, from, to } of everyHit(words, index.fires, { enough })) {
    if (isLong && to - from > spanOf(rule)) continue;
    if (named.has(from) || named.has(to - 1) || takenBack(rule, { from, to })) continue;
    const start = words[from]?.start ?? 0;
    const quote = text.slice(start, words[to - 1]?.end ?? start);
    const first = alone.get(rule) ?? { phrase, quote };
    alone.set(rule, first);
    const isWeak = isLong && NAMES_A_SET.test(phrase) && start >= subjectEnds && !isHighRisk(rule);
    if (!isWeak || first.phrase !== phrase) found.set(rule, first.quote);
  }
  return found;
}

/** Where exceptions stand; those that stay in their clause only where they do. */
function* unlessIn(of: {
  readonly words: readonly Word[];
  readonly clauses: readonly number[];
  readonly index: RuleIndex;
}): Generator<PhraseHit<RoutingRule>> {
  const { words, clauses, index } = of;
  for (const hit of everyHit(words, index.unless, { isDenied: denialsIn(words, clauses) })) {
    if (!index.withinClause.has(hit.phrase) || clauses[hit.from] === clauses[hit.to - 1]) yield hit;
  }
}

function isHighRisk(rule: RoutingRule): boolean {
  return rule.escalate?.risk === 'high';
}

/** How many words a phrase of a rule covers at most in a long text. */
function spanOf(rule: RoutingRule): number {
  return (isHighRisk(rule) ? LIMITS.phraseSpanAtHighRisk : LIMITS.phraseSpanInLongText).value;
}

/** Sets hold dozens of everyday words. */
const NAMES_A_SET = /</u;

/** What the `unless` phrases of one rule take back. */
interface TakenBack {
  /** 1 for each word that such a phrase covers. */
  readonly words: Uint8Array;
  /** By clause, the first word after an `unless` phrase. */
  readonly after: Map<number, number>;
}

function takenBackBy(
  hits: Iterable<PhraseHit<RoutingRule>>,
  clauses: readonly number[],
): (rule: RoutingRule, span: WordSpan) => boolean {
  const byRule = new Map<RoutingRule, TakenBack>();
  for (const { means: rule, from, to } of hits) {
    const known = byRule.get(rule) ?? { words: new Uint8Array(clauses.length), after: new Map<number, number>() };
    byRule.set(rule, known);
    known.words.fill(1, from, to);
    const clause = clauses[to - 1] ?? 0;
    if (to < (known.after.get(clause) ?? Number.POSITIVE_INFINITY)) known.after.set(clause, to);
  }
  return (rule, { from, to }) => {
    const known = byRule.get(rule);
    if (known === undefined) return false;
    if (from >= (known.after.get(clauses[from] ?? 0) ?? Number.POSITIVE_INFINITY)) return true;
    return known.words.subarray(from, to).includes(1);
  };
}
