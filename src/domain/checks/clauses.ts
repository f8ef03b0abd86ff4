import type { Word } from '../text-folding.js';

const BREAK = /[,;:()\u2013\u2014]/u;
/** Words that begin a clause without a comma and are no other word in the languages with word rules. */
const CONJUNCTIONS = new Set(['and', 'but', 'und', 'aber', 'sondern', 'pero', 'sino', 'et', 'mais', 'ma', 'bensi']);

/** The clause of each word: a conjunction begins the next one, and so does what stands behind a comma, colon or bracket. */
export function clausesOf(sentence: string, words: readonly Word[]): readonly number[] {
  let clause = 0;
  let end = 0;
  return words.map((word) => {
    if (BREAK.test(sentence.slice(end, word.start)) || CONJUNCTIONS.has(word.folded)) clause += 1;
    end = word.end;
    return clause;
  });
}
