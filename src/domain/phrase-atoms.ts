import { LONGEST_STEM, type PhraseWord, SHORTEST_STEM } from './phrases.js';
import type { Word } from './text-folding.js';

/** Every different word and stem of an index has a number, so that a text's words are looked up once for all phrases. */
export interface Atoms {
  readonly whole: Map<string, number>;
  readonly begin: Map<string, number>;
  readonly end: Map<string, number>;
}

/** The number of a word of a phrase; a new one the first time. */
export function atomOf(word: PhraseWord, atoms: Atoms): number {
  const map = atoms[word.fits];
  const known = map.get(word.folded);
  if (known !== undefined) return known;
  const next = atoms.whole.size + atoms.begin.size + atoms.end.size;
  map.set(word.folded, next);
  return next;
}

/** For each word of a text the atoms that it fits. */
export function atomsOf(words: readonly Word[], atoms: Atoms): readonly (readonly number[])[] {
  const known = new Map<string, readonly number[]>();
  return words.map(({ folded }) => {
    const before = known.get(folded);
    if (before !== undefined) return before;
    const found = atomsFor(folded, atoms);
    known.set(folded, found);
    return found;
  });
}

function atomsFor(folded: string, atoms: Atoms): readonly number[] {
  const found: number[] = [];
  const whole = atoms.whole.get(folded);
  if (whole !== undefined) found.push(whole);
  const longest = Math.min(folded.length, LONGEST_STEM);
  for (let letters = SHORTEST_STEM; letters <= longest; letters += 1) {
    const begin = atoms.begin.get(folded.slice(0, letters));
    if (begin !== undefined) found.push(begin);
    const end = atoms.end.get(folded.slice(-letters));
    if (end !== undefined) found.push(end);
  }
  return found;
}
