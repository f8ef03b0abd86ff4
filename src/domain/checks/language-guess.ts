import type { Standards } from '../standards.js';
import type { Word } from '../text-folding.js';
import { wordsOf } from '../text-folding.js';
import { compiledOf } from './compiled-standards.js';

/** Enough to tell a language; a longer text only costs time. */
const CHARACTERS_READ = 6_000;
/** Fewer small words prove nothing. */
const LEAST_HITS = 4;

/** The language of a text by its small words; `null` when it is short, mixed or of another language. */
export function guessLanguage(text: string, standards: Standards): string | null {
  const words = wordsOf(text.slice(0, CHARACTERS_READ));
  const scores = compiledOf(standards).profiles.map(([language, profile]) => ({
    language,
    hits: hitsOf(words, profile),
  }));
  scores.sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (first === undefined || first.hits < LEAST_HITS || first.hits * 8 < words.length) return null;
  return second !== undefined && second.hits * 2 > first.hits ? null : first.language;
}

function hitsOf(words: readonly Word[], profile: ReadonlySet<string>): number {
  return words.reduce((hits, word) => (profile.has(word.folded) ? hits + 1 : hits), 0);
}
