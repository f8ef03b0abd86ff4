import { clauseNumbers } from './clauses.js';
import { namedWords } from './named-things.js';
import { everyHit, indexPhrases, type PhraseIndex, type WordSpan } from './phrase-index.js';
import { parseSet, parsePhrase, type WordSet } from './phrases.js';
import type { Policy, RoutingRule } from './playbook.js';
import { wordsOf } from './text-folding.js';

/** The phrases of a policy, made ready once for every ticket. */
export interface RuleIndex {
  readonly fires: PhraseIndex<RoutingRule>;
  readonly unless: PhraseIndex<RoutingRule>;
  readonly names: PhraseIndex<'name'>;
}

/** Reads the phrases of a policy. A phrase that nobody can read finds nothing; loading a playbook has refused it. */
export function ruleIndex(policy: Policy): RuleIndex {
  const sets = setsOf(policy);
  const owned = <Owner>(owner: Owner, phrases: readonly string[]) =>
    phrases.flatMap((written) => {
      const verdict = parsePhrase(written, sets);
      return verdict.kind === 'phrase' ? [{ owner, phrase: verdict.phrase }] : [];
    });
  return {
    fires: indexPhrases(policy.routing.flatMap((rule) => owned(rule, rule.anyWords))),
    unless: indexPhrases(policy.routing.flatMap((rule) => owned(rule, rule.unless ?? []))),
    names: indexPhrases(owned('name' as const, policy.names ?? [])),
  };
}

/**
 * For each rule the first words of a text on which it fires. Words that only name a part of the product fire nothing.
 * What an `unless` phrase covers fires nothing either, nor what follows it in the same clause: "how do I ..." is no report.
 */
export function ruleWords(text: string, index: RuleIndex): ReadonlyMap<RoutingRule, string> {
  const words = wordsOf(text);
  const found = new Map<RoutingRule, string>();
  const named = namedWords({ text, words, names: index.names });
  const takenBack = takenBackBy(everyHit(words, index.unless), clauseNumbers(text, words));
  for (const { owner: rule, from, to } of everyHit(words, index.fires, (rule) => found.has(rule))) {
    if (named.has(from) || named.has(to - 1) || takenBack(rule, { from, to })) continue;
    const start = words[from]?.start ?? 0;
    found.set(rule, text.slice(start, words[to - 1]?.end ?? start));
  }
  return found;
}

/** What the `unless` phrases of one rule take back. */
interface TakenBack {
  readonly words: Set<number>;
  /** By clause, the first word after an `unless` phrase. */
  readonly after: Map<number, number>;
}

function takenBackBy(
  hits: Iterable<WordSpan & { readonly owner: RoutingRule }>,
  clauses: readonly number[],
): (rule: RoutingRule, span: WordSpan) => boolean {
  const byRule = new Map<RoutingRule, TakenBack>();
  for (const { owner, from, to } of hits) {
    const known = byRule.get(owner) ?? { words: new Set<number>(), after: new Map<number, number>() };
    byRule.set(owner, known);
    for (let at = from; at < to; at += 1) known.words.add(at);
    const clause = clauses[to - 1] ?? 0;
    known.after.set(clause, Math.min(known.after.get(clause) ?? to, to));
  }
  return (rule, { from, to }) => {
    const known = byRule.get(rule);
    if (known === undefined) return false;
    if (from >= (known.after.get(clauses[from] ?? 0) ?? Number.POSITIVE_INFINITY)) return true;
    for (let at = from; at < to; at += 1) if (known.words.has(at)) return true;
    return false;
  };
}

function setsOf(policy: Policy): ReadonlyMap<string, WordSet> {
  return new Map(Object.entries(policy.sets ?? {}).map(([name, words]) => [name, parseSet(words)]));
}
