import type { Word } from '../text-folding.js';

const BREAK = /[,;:()\u2013\u2014]/u;

/** The clause of each word: a comma, semicolon, colon, dash or bracket before a word begins the next one. */
export function clausesOf(sentence: string, words: readonly Word[]): readonly number[] {
  let clause = 0;
  let end = 0;
  return words.map((word) => {
    if (BREAK.test(sentence.slice(end, word.start))) clause += 1;
    end = word.end;
    return clause;
  });
}
