import { everyHit, type PhraseHit, type PhraseIndex } from '../phrase-index.js';
import type { Phrases } from '../standards.js';
import type { Word } from '../text-folding.js';

export {
  indexPhrases as lexiconOf,
  type PhraseHit as LexiconHit,
  type PhraseIndex as Lexicon,
} from '../phrase-index.js';
export type { Phrases } from '../standards.js';

/** The phrases of a list that is written with commas. */
export function phrases(list: string): Phrases {
  return list
    .split(',')
    .map((phrase) => phrase.replace(/\s+/gu, ' ').trim())
    .filter((phrase) => phrase !== '');
}

/** Every phrase of the index that stands in the words, within one sentence each. */
export function findPhrases<T>(words: readonly Word[], index: PhraseIndex<T>): readonly PhraseHit<T>[] {
  return [...everyHit(words, index)];
}
