import { isIsoMoment } from '../iso-moment.js';
import type { Standards } from '../standards.js';
import { wordsOf } from '../text-folding.js';
import { compiledOf } from './compiled-standards.js';
import { findPhrases } from './lexicon.js';

const DIGIT = /\p{Nd}/u;

/**
 * Whether a text says when: a moment in ISO 8601, a number, a day, or a condition that says what has to happen, in any
 * language with word rules. A lone "if" says nothing.
 */
export function hasMoment(text: string, standards: Standards): boolean {
  if (isIsoMoment(text.trim()) || DIGIT.test(text)) return true;
  const words = wordsOf(text);
  return findPhrases(words, compiledOf(standards).moments).some(
    ({ means, from, to }) => means === 'moment' || (means === 'condition' && (to < words.length || to - from > 1)),
  );
}
