import { foldText, type Word, wordsOf } from './text-folding.js';

/**
 * A phrase as an editor writes it: `chief counsel` matches these two words side by side, `refund*` any word that begins
 * so, and `speak ... human` lets up to four words stand between. Case, accents and hidden characters never matter.
 */
export type PhraseVerdict =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'broken'; readonly problem: string };

/** One phrase, ready to be looked for. */
export interface Phrase {
  readonly parts: readonly PhrasePart[];
}

interface PhrasePart {
  readonly folded: string;
  readonly wholeWord: boolean;
  /** How many other words may stand before this one. */
  readonly gap: number;
}

/** Phrases of many rules, sorted by their first word so that a text is walked once. */
export interface PhraseIndex<Owner> {
  readonly byFirstWord: ReadonlyMap<string, readonly Entry<Owner>[]>;
  readonly byFirstLetters: ReadonlyMap<string, readonly Entry<Owner>[]>;
}

/** Where a phrase stands in a text: offsets into the text as written. */
export interface PhraseHit<Owner> {
  readonly owner: Owner;
  readonly start: number;
  readonly end: number;
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly phrase: Phrase;
}

/** Words that may stand in the gap of a phrase. */
export const PHRASE_GAP = 4;
/** A word that ends in `*` shows at least this many letters; fewer would match half the dictionary. */
export const SHORTEST_STEM = 3;
const LONGEST_STEM = 20;

/** Reads a phrase as written in the policy. */
export function parsePhrase(text: string): PhraseVerdict {
  const parts: PhrasePart[] = [];
  let gap = 0;
  for (const piece of text.trim().split(/\s+/u)) {
    if (piece === '...' || piece === '\u2026') {
      if (parts.length === 0) return { kind: 'broken', problem: 'a gap stands before the first word' };
      gap = PHRASE_GAP;
      continue;
    }
    const wholeWord = !piece.endsWith('*');
    const words = wordsOf(wholeWord ? piece : piece.slice(0, -1));
    const last = words.at(-1);
    if (last === undefined || piece.slice(0, -1).includes('*')) {
      return { kind: 'broken', problem: `"${piece}" is not a word` };
    }
    if (!wholeWord && (last.folded.length < SHORTEST_STEM || last.folded.length > LONGEST_STEM)) {
      return {
        kind: 'broken',
        problem: `"${piece}" shows fewer than ${SHORTEST_STEM} or more than ${LONGEST_STEM} letters`,
      };
    }
    for (const word of words) {
      parts.push({ folded: word.folded, wholeWord: wholeWord || word !== last, gap });
      gap = 0;
    }
  }
  if (gap > 0) return { kind: 'broken', problem: 'a gap stands after the last word' };
  return { kind: 'phrase', phrase: { parts } };
}

/** Sorts phrases for `findPhrases`. */
export function indexPhrases<Owner>(entries: Iterable<Entry<Owner>>): PhraseIndex<Owner> {
  const byFirstWord = new Map<string, Entry<Owner>[]>();
  const byFirstLetters = new Map<string, Entry<Owner>[]>();
  for (const entry of entries) {
    const first = entry.phrase.parts[0];
    if (first === undefined) continue;
    const map = first.wholeWord ? byFirstWord : byFirstLetters;
    const known = map.get(first.folded);
    if (known === undefined) map.set(first.folded, [entry]);
    else known.push(entry);
  }
  return { byFirstWord, byFirstLetters };
}

/** Every place where a phrase stands, in the order of the text. */
export function findPhrases<Owner>(words: readonly Word[], index: PhraseIndex<Owner>): readonly PhraseHit<Owner>[] {
  const hits: PhraseHit<Owner>[] = [];
  for (const [at, word] of words.entries()) {
    for (const entry of candidates(word.folded, index)) {
      const last = endOf(words, at, entry.phrase);
      if (last !== null) hits.push({ owner: entry.owner, start: word.start, end: last.end });
    }
  }
  return hits;
}

function candidates<Owner>(folded: string, index: PhraseIndex<Owner>): readonly Entry<Owner>[] {
  const found: Entry<Owner>[] = [...(index.byFirstWord.get(folded) ?? [])];
  const longest = Math.min(folded.length, LONGEST_STEM);
  for (let letters = SHORTEST_STEM; letters <= longest; letters += 1) {
    found.push(...(index.byFirstLetters.get(folded.slice(0, letters)) ?? []));
  }
  return found;
}

/** The last word of a phrase that begins at `from`; each part takes the nearest word that fits. */
function endOf(words: readonly Word[], from: number, phrase: Phrase): Word | null {
  const first = words[from];
  let at = from;
  let last: Word | null = null;
  for (const part of phrase.parts) {
    const reach = at + (last === null ? 0 : part.gap);
    let found: Word | null = null;
    for (; at <= reach && found === null; at += 1) {
      const word = words[at];
      if (word === undefined || word.sentence !== first?.sentence) return null;
      if (part.wholeWord ? word.folded === part.folded : word.folded.startsWith(part.folded)) found = word;
    }
    if (found === null) return null;
    last = found;
  }
  return last;
}
