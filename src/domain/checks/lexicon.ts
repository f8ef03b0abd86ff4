import { everyHit, indexPhrases, type PhraseIndex, type WordSpan } from '../phrase-index.js';
import { parsePhrase } from '../phrases.js';
import type { Phrases } from '../standards.js';
import type { Word } from '../text-folding.js';

export type { Phrases } from '../standards.js';

/** A phrase of a class, as written. */
interface Meaning<T> {
  readonly means: T;
  readonly phrase: string;
}

/** Phrases of several classes, made ready for looking up. */
export type Lexicon<T> = PhraseIndex<Meaning<T>>;

/** A phrase found in a text, with the words that it covers. */
export type LexiconHit<T> = Meaning<T> & WordSpan;

/** The phrases of a list that is written with commas. */
export function phrases(list: string): Phrases {
  return list
    .split(',')
    .map((phrase) => phrase.replace(/\s+/gu, ' ').trim())
    .filter((phrase) => phrase !== '');
}

/** Makes phrases ready, each with what it means. A phrase that nobody can read finds nothing; a test reads them all. */
export function lexiconOf<T>(classes: readonly (readonly [T, Phrases])[]): Lexicon<T> {
  return indexPhrases(
    classes.flatMap(([means, list]) =>
      list.flatMap((phrase) => {
        const verdict = parsePhrase(phrase);
        return verdict.kind === 'phrase' ? [{ owner: { means, phrase }, phrase: verdict.phrase }] : [];
      }),
    ),
  );
}

/** Every phrase of the lexicon that stands in the words, within one sentence each. */
export function findPhrases<T>(words: readonly Word[], lexicon: Lexicon<T>): readonly LexiconHit<T>[] {
  return Array.from(everyHit(words, lexicon), ({ owner, from, to }) => ({ ...owner, from, to }));
}
