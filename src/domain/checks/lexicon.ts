import type { Word } from '../text-folding.js';

/** How many words an underscore stands for at most. */
const GAP = 3;

/**
 * Phrases of one word class: words split by a space; a star ends a stem, so `guarant*` is every form of it; an
 * underscore between two words stands for up to three others.
 */
export type Phrases = readonly string[];

/** Phrases made ready for looking up: by first word, so that a long text costs one look per word. */
export interface Lexicon<T> {
  readonly exact: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly stems: ReadonlyMap<string, readonly Entry<T>[]>;
  readonly shortestStem: number;
}

/** A phrase found in a text, with the words that it covers. */
export interface PhraseHit<T> {
  readonly means: T;
  readonly phrase: string;
  /** Index of the first word, and of the word after the last one. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

interface Entry<T> {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly means: T;
}

/** Makes phrases ready, each with what it means. Phrases are written folded: lower case, no accents. */
export function lexiconOf<T>(classes: readonly (readonly [T, Phrases])[]): Lexicon<T> {
  const exact = new Map<string, Entry<T>[]>();
  const stems = new Map<string, Entry<T>[]>();
  for (const [means, phrases] of classes) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const index = first.endsWith('*') ? stems : exact;
      const key = first.endsWith('*') ? first.slice(0, -1) : first;
      index.set(key, [...(index.get(key) ?? []), { phrase, words, means }]);
    }
  }
  const shortestStem = Math.min(Number.POSITIVE_INFINITY, ...[...stems.keys()].map((stem) => stem.length));
  return { exact, stems, shortestStem };
}

/** Every phrase of the lexicon that stands in the words, within one sentence each. */
export function findPhrases<T>(words: readonly Word[], lexicon: Lexicon<T>): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (const [from, word] of words.entries()) {
    for (const entry of candidates(word.folded, lexicon)) {
      const to = endOf(entry.words, words, from);
      if (to !== null) hits.push({ means: entry.means, phrase: entry.phrase, from, to, sentence: word.sentence });
    }
  }
  return hits;
}

function candidates<T>(word: string, lexicon: Lexicon<T>): readonly Entry<T>[] {
  const found = [...(lexicon.exact.get(word) ?? [])];
  for (let length = lexicon.shortestStem; length <= word.length; length += 1)
    found.push(...(lexicon.stems.get(word.slice(0, length)) ?? []));
  return found;
}

/** Where the phrase ends when it starts here; `null` when it does not. */
function endOf(phrase: readonly string[], words: readonly Word[], from: number): number | null {
  const sentence = words[from]?.sentence;
  let at = from;
  let maySkip = 0;
  for (const wanted of phrase) {
    if (wanted === '_') {
      maySkip = GAP;
      continue;
    }
    while (maySkip > 0 && !isForm(wanted, words[at]?.folded)) {
      at += 1;
      maySkip -= 1;
    }
    maySkip = 0;
    if (!isForm(wanted, words[at]?.folded) || words[at]?.sentence !== sentence) return null;
    at += 1;
  }
  return at;
}

function isForm(wanted: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
