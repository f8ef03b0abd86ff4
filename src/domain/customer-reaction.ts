import { withoutQuotedMail } from './quoted-mail.js';
import {
  CONDITIONAL,
  CONFIRMING,
  CONFIRMING_ALONE,
  DISAGREEING,
  GOOD_WHEN_ABSENT,
  GUARDING,
  NEGATABLE,
  NEGATING,
  NEGATING_AFTER,
  RESERVING,
} from './reaction-words.js';
import { foldText, wordsOf } from './text-folding.js';
import type { CustomerMessage } from './verification.js';

/** What a customer's message says about whether the handling worked. `words` are a short quote of it. */
export type CustomerReaction =
  | { readonly kind: 'confirmed'; readonly words: string }
  | { readonly kind: 'disagreed'; readonly words: string }
  | { readonly kind: 'unclear'; readonly why: string };

/** A customer message with what it says. */
export interface ReadMessage {
  readonly message: CustomerMessage;
  readonly reaction: CustomerReaction;
}

/**
 * Reads a message by words alone, in time linear in its length. A wrong "confirmed" would close a ticket that is not
 * solved, while everything else ends with a person, so each doubt (a question, a "but", a condition, thanks without
 * more) makes it unclear.
 */
export function classifyReaction(body: string): CustomerReaction {
  const own = withoutQuotedMail(body);
  const words = readWords(own);
  if (words.length === 0) return unclear('the message has no words');
  const confirmed = lastConfirmation(words);
  const disagreed = lastDisagreement(words);
  if (disagreed !== null) {
    if (confirmed !== null && confirmed > disagreed) return unclear('the message says both that it works and that not');
    return { kind: 'disagreed', words: clauseAround(own, words, disagreed) };
  }
  if (confirmed === null) return unclear('the message neither confirms nor denies that it works');
  if (/[?？؟]/.test(own)) return unclear('the message confirms, but asks a question');
  if (words.some((word) => RESERVES.has(word.folded))) return unclear('the message confirms with a reservation');
  return { kind: 'confirmed', words: clauseAround(own, words, confirmed) };
}

/** A word with its place: phrases stay within a clause, conditions reach to the end of a sentence. */
interface PlacedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  /** The word itself opens a condition. */
  readonly opensCondition: boolean;
  /** A word before it in its sentence makes a confirmation a wish, a plan or hearsay. */
  readonly guarded: boolean;
  /** A word before it in its sentence makes it a condition. */
  readonly conditional: boolean;
}

/** A single line break is no border: mail programs break lines anywhere. */
const CLAUSE_END = /[.,;:!?()\u2026\u2013\u2014\u3001\u3002\uff0c\uff01\uff1f]|\n[^\S\n]*\r?\n| - /u;
const NEGATION_REACH = 4;
const NEGATION_AFTER_REACH = 3;
const QUOTE_LENGTH = 80;
/** Spelled with an accent this is "yes", without it "if". */
const YES = /^s[\u00ed\u00ec]$/iu;

const CONFIRMS = phraseIndex(CONFIRMING);
const CONFIRMS_ALONE = new Set(CONFIRMING_ALONE.map(foldText));
const DISAGREES = phraseIndex(DISAGREEING);
const NEGATES = foldedSet(NEGATING);
const NEGATES_AFTER = foldedSet(NEGATING_AFTER);
const IS_GOOD_WHEN_ABSENT = foldedSet(GOOD_WHEN_ABSENT);
const IS_NEGATABLE = foldedSet(NEGATABLE);
const MAKES_CONDITION = foldedSet(CONDITIONAL);
const GUARDS = foldedSet(GUARDING);
const RESERVES = foldedSet(RESERVING);

function readWords(text: string): readonly PlacedWord[] {
  const words = wordsOf(text);
  const clauses: number[] = [];
  for (const [index, word] of words.entries()) {
    const gap = text.slice(words[index - 1]?.end ?? 0, word.start);
    clauses.push((clauses[index - 1] ?? 0) + (CLAUSE_END.test(gap) ? 1 : 0));
  }
  let sentence = -1;
  let guarded = false;
  let conditional = false;
  return words.map((word, index) => {
    if (word.sentence !== sentence) {
      sentence = word.sentence;
      guarded = false;
      conditional = false;
    }
    const clause = clauses[index] ?? 0;
    const aloneInClause = clauses[index - 1] !== clause && clauses[index + 1] !== clause;
    const speaksAlone = aloneInClause || YES.test(text.slice(word.start, word.end));
    const opensCondition = !speaksAlone && MAKES_CONDITION.has(word.folded);
    const placed = { ...word, clause, opensCondition, guarded, conditional };
    guarded ||= !speaksAlone && GUARDS.has(word.folded);
    conditional ||= opensCondition;
    return placed;
  });
}

/** Index of the last word that starts a confirmation; `null` when there is none. */
function lastConfirmation(words: readonly PlacedWord[]): number | null {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word === undefined || word.guarded) continue;
    const length = phraseLengthAt(words, index, CONFIRMS) ?? clauseLengthWhenAlone(words, index);
    if (length !== null && !isNegated(words, index, length)) return index;
  }
  return null;
}

/** Index of the last word that starts a disagreement, or of the last denied "works"; `null` when there is none. */
function lastDisagreement(words: readonly PlacedWord[]): number | null {
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word === undefined || word.conditional) continue;
    const disagreeing = phraseLengthAt(words, index, DISAGREES);
    if (disagreeing !== null && (deniesItself(words, index, disagreeing) || !isNegatedBefore(words, index)))
      return index;
    if (IS_NEGATABLE.has(word.folded) && isNegated(words, index, 1)) return index;
    const confirming = phraseLengthAt(words, index, CONFIRMS);
    if (confirming !== null && isNegated(words, index, confirming)) return index;
  }
  return null;
}

function phraseLengthAt(words: readonly PlacedWord[], index: number, phrases: PhraseIndex): number | null {
  const candidates = phrases.get(words[index]?.folded ?? '') ?? [];
  const found = candidates.find((phrase) =>
    phrase.every((folded, offset) => {
      const word = words[index + offset];
      return word?.folded === folded && word.clause === words[index]?.clause;
    }),
  );
  return found?.length ?? null;
}

/** "Fixed" counts when it is the whole clause; inside a clause it may be a plan or a memory. */
function clauseLengthWhenAlone(words: readonly PlacedWord[], index: number): number | null {
  const clause = words[index]?.clause;
  if (words[index - 1]?.clause === clause || words[index]?.opensCondition) return null;
  const head = words.slice(index, index + 4).filter((word) => word.clause === clause);
  return CONFIRMS_ALONE.has(head.map((word) => word.folded).join(' ')) ? head.length : null;
}

function isNegated(words: readonly PlacedWord[], index: number, length: number): boolean {
  const after = words.slice(index + length, index + length + NEGATION_AFTER_REACH);
  const clause = words[index]?.clause;
  return (
    isNegatedBefore(words, index) ||
    deniesItself(words, index, length) ||
    after.some((word) => word.clause === clause && NEGATES_AFTER.has(word.folded))
  );
}

/** "Does not work" needs no negation before it, and one more does not turn it into good news. */
function deniesItself(words: readonly PlacedWord[], index: number, length: number): boolean {
  return words.slice(index, index + length).some((word) => NEGATES.has(word.folded));
}

function isNegatedBefore(words: readonly PlacedWord[], index: number): boolean {
  for (let place = Math.max(0, index - NEGATION_REACH); place < index; place += 1) {
    const word = words[place];
    if (word?.clause !== words[index]?.clause || !NEGATES.has(word?.folded ?? '')) continue;
    const next = words.slice(place + 1, place + 3);
    if (!next.some((near) => IS_GOOD_WHEN_ABSENT.has(near.folded))) return true;
  }
  return false;
}

function clauseAround(text: string, words: readonly PlacedWord[], index: number): string {
  const start = words[index]?.start ?? 0;
  let from = index;
  let to = index;
  while (words[from - 1]?.clause === words[index]?.clause && start - (words[from - 1]?.start ?? 0) < QUOTE_LENGTH / 2)
    from -= 1;
  while (words[to + 1]?.clause === words[index]?.clause && (words[to + 1]?.end ?? 0) - start < QUOTE_LENGTH) to += 1;
  const quote = text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0).replace(/\s+/g, ' ');
  return [...quote].slice(0, QUOTE_LENGTH).join('');
}

/** Phrases by their first word, longest first. */
type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

function phraseIndex(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = foldText(phrase).split(' ');
    const first = words[0] ?? '';
    index.set(
      first,
      [...(index.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
    );
  }
  return index;
}

function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldText));
}

function unclear(why: string): CustomerReaction {
  return { kind: 'unclear', why };
}
