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

/**
 * Whether a text says, in any language with word rules, to do something of a class of acts. A step that only looks into
 * it, asks about it or explains it does not.
 */
export function saysToDo(text: string, act: 'irreversible' | 'paysBack', standards: Standards): boolean {
  const words = wordsOf(text);
  const hits = findPhrases(words, compiledOf(standards).work);
  const enquiries = hits.filter(({ means }) => means === 'enquiring');
  return hits.some(({ means, from }) => {
    if (means !== act) return false;
    const sentence = words[from]?.sentence;
    return !enquiries.some((before) => before.from < from && words[before.from]?.sentence === sentence);
  });
}
