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
  /** On the first word of a way that counts only where nothing denies it: the language in which it would be denied. */
  readonly deniedIn?: string;
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
const SET_NAMES = /<([^<>\s]+)>/gu;
/** What only stands in a phrase: an entry of a set is one word, or a few side by side. */
const NOT_IN_A_SET = /[/&+]|\.\.|\u2026/u;
const APOSTROPHE = /['\u2019]/u;
/** English "not" in short, and the French "I" and "it" before a vowel: without the apostrophe, none is another word. */
const SHORT_FORM = /\b(?:\p{L}+n['\u2019]t|j['\u2019](?=\p{L})|c['\u2019](?=est\b|étai))/giu;
const NO_SETS: WordSets = new Map();
const COMPARES_AS_WRITTEN = /^[a-z\d]{1,60}$/u;

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

/** Sets as an editor writes them, by name. */
export type WrittenSets = Readonly<Record<string, readonly string[]>>;

/** The full names of the sets that a phrase, or an entry of a set, names: `kin.en` in `my <kin.en>`. */
export function setsNamedIn(written: string): readonly string[] {
  return [...written.matchAll(SET_NAMES)].map(([, full]) => full ?? '');
}

/** The name of a set without its language. */
export function bareSetName(full: string): string {
  return full.split('.')[0] ?? '';
}

/**
 * Makes sets ready for phrases; each is read once, when a phrase first names it. An entry is written like one word of a
 * phrase (`won't`, `refund*`, `no one`), or is `<kin>`, which stands for all words of a set that names no other. An entry
 * that nobody can read finds nothing; loading a playbook has refused it. Sets whose name without its language is among
 * `undenied` count only where nothing denies them.
 */
export function wordSets(written: WrittenSets, undenied: readonly string[] = []): WordSets {
  const inner = setsOfWords(written);
  const guarded = new Set(undenied);
  return eachOnce(written, (entries, full) => {
    const [, language = ''] = full.split('.');
    const ways = entriesRead(entries, inner);
    return guarded.has(bareSetName(full)) ? ways.map((way) => deniable(way, language)) : ways;
  });
}

function deniable(way: WordSet[number], deniedIn: string): WordSet[number] {
  return way.map((word, place) => (place === 0 ? { ...word, deniedIn } : word));
}

/** An entry of a set that nobody can read. */
export interface BrokenEntry {
  readonly set: string;
  /** Counted from 0. */
  readonly place: number;
  readonly problem: string;
}

/** Every entry of every set that nobody can read. */
export function brokenEntries(written: WrittenSets): readonly BrokenEntry[] {
  const inner = setsOfWords(written);
  return Object.entries(written).flatMap(([set, entries]) =>
    entries.flatMap((entry, place) => {
      const verdict = entryWays(entry, inner);
      return verdict.kind === 'broken' ? [{ set, place, problem: verdict.problem }] : [];
    }),
  );
}

/** Whether a phrase says a word itself, in any of its ways and sides. */
export function saysItself(phrase: Phrase, folded: string): boolean {
  return (
    phrase.parts.some(({ ways }) => ways.some((way) => way.some((word) => fitsWord(word, folded)))) ||
    phrase.also.some((other) => saysItself(other.phrase, folded))
  );
}

function fitsWord(word: PhraseWord, folded: string): boolean {
  if (word.fits === 'begin') return folded.startsWith(word.folded);
  return word.fits === 'end' ? folded.endsWith(word.folded) : folded === word.folded;
}

function setsOfWords(written: WrittenSets): WordSets {
  return eachOnce(written, (entries) =>
    entries.some((entry) => SET_NAME.test(entry)) ? undefined : entriesRead(entries, NO_SETS),
  );
}

function eachOnce(
  written: WrittenSets,
  read: (entries: readonly string[], name: string) => WordSet | undefined,
): WordSets {
  const known = new Map<string, WordSet | undefined>();
  return {
    get: (name) => {
      const entries = Object.hasOwn(written, name) ? written[name] : undefined;
      if (entries !== undefined && !known.has(name)) known.set(name, read(entries, name));
      return known.get(name);
    },
  };
}

function entriesRead(entries: readonly string[], sets: WordSets): WordSet {
  return entries.flatMap((entry) => {
    const verdict = entryWays(entry, sets);
    return verdict.kind === 'ways' ? verdict.ways : [];
  });
}

function entryWays(entry: string, sets: WordSets): WaysVerdict {
  if (NOT_IN_A_SET.test(entry)) return { kind: 'broken', problem: `"${entry}" is more than a few words side by side` };
  return oneWay(entry, sets);
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
type WaysVerdict = { readonly kind: 'ways'; readonly ways: WordSet } | Broken;

function waysOf(piece: string, sets: WordSets): WaysVerdict {
  const found: WordSet[] = [];
  for (const written of piece.split('/')) {
    const verdict = oneWay(written, sets);
    if (verdict.kind === 'broken') return verdict;
    found.push(verdict.ways);
  }
  const [only, ...more] = found;
  return { kind: 'ways', ways: only !== undefined && more.length === 0 ? only : found.flat() };
}

/** A word, or a set by its name: the very object that the sets hold, so that it is made ready once. */
function oneWay(written: string, sets: WordSets): WaysVerdict {
  const name = SET_NAME.exec(written)?.[1];
  if (name === undefined) return spellingsOf(written);
  const known = sets.get(name);
  return known === undefined ? { kind: 'broken', problem: `there is no set "${name}"` } : { kind: 'ways', ways: known };
}

/** A short form as it stands, and as people in a hurry write it: "won't" is "wont" too, and "j'ai" is "jai". */
function spellingsOf(written: string): WaysVerdict {
  const verdict = wayOf(written);
  if (!APOSTROPHE.test(written)) return verdict;
  const hurried = written.replace(SHORT_FORM, (form) => form.replace(APOSTROPHE, ''));
  if (verdict.kind === 'broken' || hurried === written) return verdict;
  const other = wayOf(hurried);
  return other.kind === 'broken' ? verdict : { kind: 'ways', ways: [...verdict.ways, ...other.ways] };
}

function isGap(piece: string): boolean {
  return piece === '..' || piece === '...' || piece === '\u2026';
}

function wayOf(written: string): WaysVerdict {
  const fits = written.endsWith('*') ? 'begin' : written.startsWith('*') ? 'end' : 'whole';
  const stem = fits === 'begin' ? written.slice(0, -1) : fits === 'end' ? written.slice(1) : written;
  const words = foldedWords(stem);
  const open = fits === 'end' ? 0 : words.length - 1;
  const shown = words[open];
  if (shown === undefined || /[*<>]/u.test(stem)) return { kind: 'broken', problem: `"${written}" is not a word` };
  if (fits !== 'whole' && (shown.length < SHORTEST_STEM || shown.length > LONGEST_STEM)) {
    const problem = `"${written}" shows fewer than ${SHORTEST_STEM} or more than ${LONGEST_STEM} letters`;
    return { kind: 'broken', problem };
  }
  return {
    kind: 'ways',
    ways: [words.map((folded, place) => ({ folded, fits: place === open ? fits : 'whole' }))],
  };
}

/** Most words of a phrase are written as they compare, and reading them letter by letter takes most of the time. */
function foldedWords(text: string): readonly string[] {
  return COMPARES_AS_WRITTEN.test(text) ? [text] : wordsOf(text).map(({ folded }) => folded);
}
