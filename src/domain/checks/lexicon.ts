import { everyHit, indexPhrases, type Phrase, parsePhrase, type PhraseIndex, type WordSpan } from '../phrases.js';
import type { Word } from '../text-folding.js';

/** Phrases of one word class, written as a policy writes them: `guarant*`, `we/i will`, `will receive ... refund`. */
export type Phrases = readonly string[];

/** A phrase of a class, as written. */
interface Meaning<T> {
  readonly means: T;
  readonly phrase: string;
}

/** Phrases of several classes, made ready for looking up. */
export type Lexicon<T> = PhraseIndex<Meaning<T>>;

/** A phrase found in a text, with the words that it covers. */
export type LexiconHit<T> = Meaning<T> & WordSpan;

/** Makes phrases ready, each with what it means. They are part of the program, so a broken one is a bug. */
export function lexiconOf<T>(classes: readonly (readonly [T, Phrases])[]): Lexicon<T> {
  return indexPhrases(
    classes.flatMap(([means, phrases]) =>
      phrases.map((written) => ({ owner: { means, phrase: written }, phrase: read(written) })),
    ),
  );
}

/** Every phrase of the lexicon that stands in the words, within one sentence each. */
export function findPhrases<T>(words: readonly Word[], lexicon: Lexicon<T>): readonly LexiconHit<T>[] {
  return everyHit(words, lexicon).map(({ owner, from, to }) => ({ ...owner, from, to }));
}

function read(written: string): Phrase {
  const verdict = parsePhrase(written);
  if (verdict.kind === 'broken')
    throw new Error(`A lexicon holds a broken phrase: ${verdict.problem}. This is a bug: report it.`);
  return verdict.phrase;
}
