import { LIMITS } from './limits.js';
import { wordsOf } from './text-folding.js';

/** What reading a phrase gives. */
export type PhraseVerdict =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  | { readonly kind: 'broken'; readonly problem: string };

/** One phrase, ready to be looked for: its parts in order, each of which can be said in several ways. */
export interface Phrase {
  readonly parts: readonly PhrasePart[];
  /** What has to stand near it, before or after. */
  readonly also: readonly NearbyPhrase[];
}

/** A phrase beside another one: in the same sentence (`&`), or in one beside it (`+`). */
export interface NearbyPhrase {
  readonly phrase: Phrase;
  readonly within: 'sentence' | 'text';
}

/** Looks up a word set by the name that stands between `<` and `>`; `undefined` when there is none of this name. */
export interface WordSets {
  get(name: string): WordSet | undefined;
}

/** The ways in which one word of a phrase can be said, each one or more words side by side, e.g. `can` `t`. */
export type WordSet = readonly (readonly PhraseWord[])[];

/** One word as a phrase writes it. */
export interface PhraseWord {
  readonly folded: string;
  /** `begin` for a stem such as `refund*`, which any word that begins so fits; `end` for `*konto`. */
  readonly fits: 'whole' | 'begin' | 'end';
}

/** One place of a phrase. */
export interface PhrasePart {
  /** How many other words may stand before this part. */
  readonly gap: number;
  /** Phrases that name the same set share the same object here. */
  readonly ways: WordSet;
}

/** A word that begins or ends in `*` shows at least this many letters; fewer would match half the dictionary. */
export const SHORTEST_STEM = 3;
/** And at most this many: what is longer is no stem but a mistake. */
export const LONGEST_STEM = 30;

const JOIN = /(?:^|\s)([&+])(?=\s|$)/u;
const SET_NAME = /^<([^<>/\s]+)>$/u;
const NO_SETS: WordSets = new Map();

/**
 * Reads a phrase as an editor writes it. `chief counsel` means these two words side by side, `refund*` any word that
 * begins so, `*konto` any word that ends so, `nobody/none` either word, `<kin>` any word of the set "kin", `speak ... human` lets up to six words stand
 * between, `will .. fix` up to two, and `smoke & charger` wants both near each other in any order. Only `smoke + charger`
 * reaches over the end of a sentence. Case, accents and hidden characters make no difference.
 */
export function parsePhrase(text: string, sets: WordSets = NO_SETS): PhraseVerdict {
  // Pieces and what joins them take turns: piece, join, piece.
  const [begin, ...others] = text.split(JOIN);
  const first = partsOf(begin ?? '', sets);
  if (first.kind === 'broken') return first;
  const also: NearbyPhrase[] = [];
  for (let at = 0; at < others.length; at += 2) {
    const other = partsOf(others[at + 1] ?? '', sets);
    if (other.kind === 'broken') return other;
    also.push({ phrase: other.phrase, within: others[at] === '+' ? 'text' : 'sentence' });
  }
  return { kind: 'phrase', phrase: { parts: first.phrase.parts, also } };
}

/** Reads the words of a set, which are written like one word of a phrase: `won't`, `refund*`, `no one`. */
export function parseSet(written: readonly string[]): WordSet {
  return written.flatMap((way) => {
    const verdict = wayOf(way);
    return verdict.kind === 'way' ? [verdict.words] : [];
  });
}

function partsOf(text: string, sets: WordSets): PhraseVerdict {
  const parts: PhrasePart[] = [];
  let gap = 0;
  for (const piece of text.trim().split(/\s+/u)) {
    if (isGap(piece)) {
      if (parts.length === 0) return { kind: 'broken', problem: 'a gap stands before the first word' };
      gap = piece === '..' ? LIMITS.phraseShortGap.value : LIMITS.phraseGap.value;
      continue;
    }
    const ways = waysOf(piece, sets);
    if (ways.kind === 'broken') return ways;
    parts.push({ gap, ways: ways.ways });
    gap = 0;
  }
  if (gap > 0) return { kind: 'broken', problem: 'a gap stands after the last word' };
  return { kind: 'phrase', phrase: { parts, also: [] } };
}

type Broken = { readonly kind: 'broken'; readonly problem: string };

function waysOf(piece: string, sets: WordSets): { readonly kind: 'ways'; readonly ways: WordSet } | Broken {
  const found: WordSet[] = [];
  for (const written of piece.split('/')) {
    const name = SET_NAME.exec(written)?.[1];
    if (name !== undefined) {
      const known = sets.get(name);
      if (known === undefined) return { kind: 'broken', problem: `there is no set "${name}"` };
      found.push(known);
      continue;
    }
    const way = wayOf(written);
    if (way.kind === 'broken') return way;
    found.push([way.words]);
  }
  const [only, ...more] = found;
  return { kind: 'ways', ways: only !== undefined && more.length === 0 ? only : found.flat() };
}

function isGap(piece: string): boolean {
  return piece === '..' || piece === '...' || piece === '\u2026';
}

function wayOf(written: string): { readonly kind: 'way'; readonly words: readonly PhraseWord[] } | Broken {
  const fits = written.endsWith('*') ? 'begin' : written.startsWith('*') ? 'end' : 'whole';
  const stem = fits === 'begin' ? written.slice(0, -1) : fits === 'end' ? written.slice(1) : written;
  const words = wordsOf(stem);
  const open = fits === 'end' ? words[0] : words.at(-1);
  if (open === undefined || stem.includes('*')) return { kind: 'broken', problem: `"${written}" is not a word` };
  if (fits !== 'whole' && (open.folded.length < SHORTEST_STEM || open.folded.length > LONGEST_STEM)) {
    const problem = `"${written}" shows fewer than ${SHORTEST_STEM} or more than ${LONGEST_STEM} letters`;
    return { kind: 'broken', problem };
  }
  return {
    kind: 'way',
    words: words.map((word) => ({ folded: word.folded, fits: word === open ? fits : 'whole' })),
  };
}
