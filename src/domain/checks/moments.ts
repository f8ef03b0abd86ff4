import { isIsoMoment } from '../iso-moment.js';
import type { Standards } from '../standards.js';
import { wordsOf } from '../text-folding.js';
import { compiledOf } from './compiled-standards.js';
import { findPhrases } from './lexicon.js';

const DIGIT = /\p{Nd}/u;

/** Whether a text says when: a moment in ISO 8601, a number, a day or a condition, in any language with word rules. */
export function hasMoment(text: string, standards: Standards): boolean {
  return isIsoMoment(text.trim()) || DIGIT.test(text) || momentsIn(text, standards).includes('moment');
}

/** Whether a text uses a word that says nothing about when. */
export function isVague(text: string, standards: Standards): boolean {
  return momentsIn(text, standards).includes('vague');
}

function momentsIn(text: string, standards: Standards): readonly ('moment' | 'vague')[] {
  return findPhrases(wordsOf(text), compiledOf(standards).moments).map((hit) => hit.means);
}
