import { foldSpace } from '../../domain/checks/quotes.js';
import { type SentenceSpan, sentenceSpans } from '../../domain/checks/sentences.js';
import { shortened } from './customer-object.js';
import type { FactId } from './facts.js';
import type { Intent } from './intent.js';
import type { NotedFact } from './matter-book.js';
import type { StatedFact } from './noted-facts.js';
import { canBeQuoted } from './quotable.js';

/** A fact that the ticket states, with the whole words that state it. */
export interface KnownFact {
  readonly fact: FactId;
  readonly quote: string;
}

const MOST = 5;
const LONGEST = 160;
const SHORTEST = 3;
/** A sentence of which only a clause is quoted ends at these. */
const CLAUSE = /[,;:]\s/gu;
const END_MARKS = /[\s.!?\u2026]+$/u;

/** What a stated fact tells in each class; elsewhere its words stand for something else. */
const TELLS: Readonly<Partial<Record<FactId, readonly Intent[]>>> = {
  scope: ['outage', 'bug', 'access', 'data-loss'],
  version: [],
  amount: [],
  reference: [],
  place: [],
  'error-text': [],
  steps: ['bug', 'outage', 'access'],
  example: ['bug', 'how-to', 'billing'],
  copy: ['data-loss'],
  'last-seen': [],
  'sent-when': [],
  entered: ['phishing', 'account-misuse'],
};

/**
 * The facts that are known, each with the clause that states it: what the reply says it knows stands first, so that both
 * say the same. A clause that is not fit to be quoted gives way to the value alone, and without that to nothing.
 */
export function knownFacts(of: {
  readonly text: string;
  readonly intent: Intent;
  readonly noted: readonly StatedFact[];
  readonly stated: ReadonlyMap<FactId, number>;
}): readonly KnownFact[] {
  const { text, intent } = of;
  const acknowledged = new Set<FactId | NotedFact>(of.noted.map(({ fact }) => fact));
  const found: KnownFact[] = of.noted.flatMap(({ fact, value, at }) => quoted({ fact, at, value }, text));
  for (const [fact, at] of of.stated) {
    const tells = TELLS[fact];
    if (acknowledged.has(fact) || (tells !== undefined && !tells.includes(intent))) continue;
    found.push(...quoted({ fact, at, value: null }, text));
  }
  return found.slice(0, MOST);
}

function quoted(
  of: { readonly fact: FactId; readonly at: number; readonly value: string | null },
  text: string,
): readonly KnownFact[] {
  const candidates = [sentenceAt(text, of.at), clauseAt(text, of.at), of.value ?? ''];
  const quote = candidates.find((words) => words.length >= SHORTEST && words.length <= LONGEST && canBeQuoted(words));
  return quote === undefined ? [] : [{ fact: of.fact, quote }];
}

function sentenceAt(text: string, at: number): string {
  const { start, end } = spanAt(text, at);
  return foldSpace(text.slice(start, end).replace(END_MARKS, ''));
}

function clauseAt(text: string, at: number): string {
  const span = spanAt(text, at);
  const sentence = text.slice(span.start, span.end).replace(END_MARKS, '');
  let start = 0;
  for (const match of sentence.matchAll(CLAUSE)) {
    if (match.index >= at - span.start) return shortened(foldSpace(sentence.slice(start, match.index)), LONGEST);
    start = match.index + match[0].length;
  }
  return shortened(foldSpace(sentence.slice(start)), LONGEST);
}

function spanAt(text: string, at: number): SentenceSpan {
  return sentenceSpans(text).find(({ end }) => at < end) ?? { start: 0, end: text.length };
}
