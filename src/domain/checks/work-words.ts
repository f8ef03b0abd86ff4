import type { Standards, WorkClass } from '../standards.js';
import { wordsOf } from '../text-folding.js';
import { compiledOf } from './compiled-standards.js';
import { findPhrases } from './lexicon.js';

/** The first words of a text that belong to a class, in any language with word rules; `null` when there are none. */
export function workWordsIn(text: string, kind: WorkClass, standards: Standards): string | null {
  const words = wordsOf(text);
  const hit = findPhrases(words, compiledOf(standards).work).find(({ means }) => means === kind);
  return hit === undefined
    ? null
    : words
        .slice(hit.from, hit.to)
        .map((word) => word.folded)
        .join(' ');
}
