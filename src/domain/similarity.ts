import { STOP_WORDS } from './stop-words.js';
import { wordsOf } from './text-folding.js';

/** Letters in a row that are compared where whole words differ: enough to see through endings and compounds. */
const GRAM = 4;
/** What such a piece counts beside a whole word. */
const GRAM_WEIGHT = 0.5;

/**
 * How alike two texts are, from 0 (no word and no piece of a word in common) to 1 (the same words, however often and in
 * whatever order). Symmetric, without any state, in time linear in both texts; it reads as much as a ticket may hold.
 *
 * The measure is the cosine between bags of folded words and of pieces of four letters; stop words of five languages
 * are left out. It ranks texts of one language. It knows no synonyms, sees nothing across languages, and is no proof:
 * tickets about the same matter in other words often stay under 0.3, while texts over 0.6 repeat each other.
 */
export function similarity(a: string, b: string): number {
  const [left, right] = [bagOf(a), bagOf(b)];
  if (left.size === 0 || right.size === 0) return left.size === right.size ? 1 : 0;
  let shared = 0;
  for (const [feature, weight] of left) shared += weight * (right.get(feature) ?? 0);
  return Math.min(1, shared / (lengthOf(left) * lengthOf(right)));
}

/** Words and pieces of words with their weights; a text of nothing but stop words is taken as it is. */
function bagOf(text: string): ReadonlyMap<string, number> {
  const all = wordsOf(text).map((word) => word.folded);
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  const counts = new Map<string, number>();
  const count = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const word of telling.length > 0 ? telling : all) {
    count(` ${word}`);
    const framed = `^${word}$`;
    for (let at = 0; at + GRAM <= framed.length; at += 1) count(framed.slice(at, at + GRAM));
  }
  return new Map([...counts].map(([feature, times]) => [feature, weightOf(feature, times)]));
}

/** A word that stands there ten times does not count ten times. */
function weightOf(feature: string, times: number): number {
  return (1 + Math.log2(times)) * (feature.startsWith(' ') ? 1 : GRAM_WEIGHT);
}

function lengthOf(bag: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of bag.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
