import { LIMITS } from './limits.js';
import { type Word, wordsOf } from './text-folding.js';

/** What reading a phrase gives. */
export type PhraseVerdict =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'broken'; readonly problem: string };

/** One phrase, ready to be looked for: its parts in order, each of which can be said in several ways. */
export interface Phrase {
  readonly parts: readonly PhrasePart[];
}

/** Phrases of many owners, sorted by their first word so that a text is walked once. */
export interface PhraseIndex<Owner> {
  readonly byWord: ReadonlyMap<string, readonly Entry<Owner>[]>;
  readonly byStem: ReadonlyMap<string, readonly Entry<Owner>[]>;
}

/** Where a phrase stands: offsets into the text as written. */
export interface PhraseHit {
  readonly start: number;
  readonly end: number;
}

/** The words that a phrase covers: indexes of the first, and of the one after the last. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** A word that ends in `*` shows at least this many letters; fewer would match half the dictionary. */
export const SHORTEST_STEM = 3;
const LONGEST_STEM = 30;

interface PhrasePart {
  /** How many other words may stand before this part. */
  readonly gap: number;
  /** Each way is one or more words side by side, e.g. `can` `t`. */
  readonly ways: readonly (readonly PhraseWord[])[];
}

interface PhraseWord {
  readonly folded: string;
  readonly whole: boolean;
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly phrase: Phrase;
}

/**
 * Reads a phrase as an editor writes it. `chief counsel` means these two words side by side, `refund*` any word that
 * begins so, `nobody/none` either word, and `speak ... human` lets up to six words stand between, `will .. fix` up to two.
 * A phrase never reaches over the end of a sentence. Case, accents and hidden characters make no difference.
 */
export function parsePhrase(text: string): PhraseVerdict {
  const parts: PhrasePart[] = [];
  let gap = 0;
  for (const piece of text.trim().split(/\s+/u)) {
    if (isGap(piece)) {
      if (parts.length === 0) return { kind: 'broken', problem: 'a gap stands before the first word' };
      gap = piece === '..' ? LIMITS.phraseShortGap.value : LIMITS.phraseGap.value;
      continue;
    }
    const ways = piece.split('/').map(wayOf);
    const broken = ways.find((way) => way.kind === 'broken');
    if (broken !== undefined) return broken;
    parts.push({ gap, ways: ways.flatMap((way) => (way.kind === 'way' ? [way.words] : [])) });
    gap = 0;
  }
  if (gap > 0) return { kind: 'broken', problem: 'a gap stands after the last word' };
  return { kind: 'phrase', phrase: { parts } };
}

/** Sorts phrases for `firstHits`. */
export function indexPhrases<Owner>(entries: Iterable<Entry<Owner>>): PhraseIndex<Owner> {
  const byWord = new Map<string, Entry<Owner>[]>();
  const byStem = new Map<string, Entry<Owner>[]>();
  for (const entry of entries) {
    for (const way of entry.phrase.parts[0]?.ways ?? []) {
      const first = way[0];
      if (first === undefined) continue;
      const map = first.whole ? byWord : byStem;
      const known = map.get(first.folded);
      if (known === undefined) map.set(first.folded, [entry]);
      else if (known.at(-1) !== entry) known.push(entry);
    }
  }
  return { byWord, byStem };
}

/** The first place of each owner's phrases in a text. */
export function firstHits<Owner>(words: readonly Word[], index: PhraseIndex<Owner>): ReadonlyMap<Owner, PhraseHit> {
  const hits = new Map<Owner, PhraseHit>();
  for (const [at, word] of words.entries()) {
    for (const { owner, phrase } of candidates(word.folded, index)) {
      if (hits.has(owner)) continue;
      const last = words[endOf({ words, from: at, phrase }) - 1];
      if (last !== undefined) hits.set(owner, { start: word.start, end: last.end });
    }
  }
  return hits;
}

/** Every place of every phrase in a text, in order. */
export function everyHit<Owner>(
  words: readonly Word[],
  index: PhraseIndex<Owner>,
): readonly (WordSpan & { readonly owner: Owner })[] {
  const hits: (WordSpan & { readonly owner: Owner })[] = [];
  for (const [from, word] of words.entries()) {
    for (const { owner, phrase } of candidates(word.folded, index)) {
      const to = endOf({ words, from, phrase });
      if (to > 0) hits.push({ owner, from, to });
    }
  }
  return hits;
}

type Way =
  | { readonly kind: 'way'; readonly words: readonly PhraseWord[] }
  | { readonly kind: 'broken'; readonly problem: string };

function isGap(piece: string): boolean {
  return piece === '..' || piece === '...' || piece === '\u2026';
}

function wayOf(written: string): Way {
  const stem = written.endsWith('*') ? written.slice(0, -1) : null;
  const words = wordsOf(stem ?? written);
  const last = words.at(-1);
  if (last === undefined || (stem ?? written).includes('*')) {
    return { kind: 'broken', problem: `"${written}" is not a word` };
  }
  if (stem !== null && (last.folded.length < SHORTEST_STEM || last.folded.length > LONGEST_STEM)) {
    const problem = `"${written}" shows fewer than ${SHORTEST_STEM} or more than ${LONGEST_STEM} letters`;
    return { kind: 'broken', problem };
  }
  return {
    kind: 'way',
    words: words.map((word) => ({ folded: word.folded, whole: stem === null || word !== last })),
  };
}

function candidates<Owner>(folded: string, index: PhraseIndex<Owner>): readonly Entry<Owner>[] {
  const found: Entry<Owner>[] = [...(index.byWord.get(folded) ?? [])];
  const longest = Math.min(folded.length, LONGEST_STEM);
  for (let letters = SHORTEST_STEM; letters <= longest; letters += 1) {
    found.push(...(index.byStem.get(folded.slice(0, letters)) ?? []));
  }
  return found;
}

interface Search {
  readonly words: readonly Word[];
  readonly from: number;
  readonly phrase: Phrase;
}

/** The index after a phrase that begins at `from`, by the shortest way through all places of its parts; 0 when it does not stand there. */
function endOf({ words, from, phrase }: Search): number {
  const sentence = words[from]?.sentence;
  let ends: ReadonlySet<number> = new Set([from]);
  for (const [place, part] of phrase.parts.entries()) {
    const reached = new Set<number>();
    for (const end of ends) {
      for (let at = end; at <= end + (place === 0 ? 0 : part.gap); at += 1) {
        const length = lengthAt({ words, at, part });
        if (length > 0) reached.add(at + length);
      }
    }
    if (reached.size === 0) return 0;
    ends = reached;
  }
  const end = Math.min(...ends);
  return words[end - 1]?.sentence === sentence ? end : 0;
}

/** How many words a part takes at a place; 0 when it does not stand there. */
function lengthAt(of: { readonly words: readonly Word[]; readonly at: number; readonly part: PhrasePart }): number {
  for (const way of of.part.ways) {
    const fits = way.every((wanted, place) => {
      const word = of.words[of.at + place];
      if (word === undefined) return false;
      return wanted.whole ? word.folded === wanted.folded : word.folded.startsWith(wanted.folded);
    });
    if (fits) return way.length;
  }
  return 0;
}
