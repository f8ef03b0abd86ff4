import { LIMITS } from './limits.js';
import { everyHit, type PhraseIndex } from './phrase-index.js';
import type { Word } from './text-folding.js';

/** How far from the marks the word may stand that says what is named: `the button called "Report fraud"`. */
const BESIDE_WORDS = 2;
const QUOTE_MARK = /["\u201c\u201d\u201e\u00ab\u00bb]/gu;

/**
 * The words that only name a part of the product: short passages in quotation marks beside a word such as "button" or
 * "page". They describe nothing that happened. Linear in the text.
 */
export function namedWords(of: {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: PhraseIndex<'name'>;
}): ReadonlySet<number> {
  const beside = new Set(Array.from(everyHit(of.words, of.names), ({ from }) => from));
  const named = new Set<number>();
  if (beside.size === 0) return named;
  let opened: number | null = null;
  for (const place of quoteMarks(of)) {
    if (opened !== null && isName({ from: opened, to: place, beside })) {
      for (let at = opened; at < place; at += 1) named.add(at);
      opened = null;
    } else opened = place;
  }
  return named;
}

/** For each quotation mark the index of the word that follows it. */
function quoteMarks({ text, words }: { readonly text: string; readonly words: readonly Word[] }): readonly number[] {
  const marks: number[] = [];
  let next = 0;
  for (const mark of text.slice(0, LIMITS.ticketText.value).matchAll(QUOTE_MARK)) {
    while (next < words.length && (words[next]?.start ?? 0) < mark.index) next += 1;
    marks.push(next);
  }
  return marks;
}

function isName(of: { readonly from: number; readonly to: number; readonly beside: ReadonlySet<number> }): boolean {
  const length = of.to - of.from;
  if (length < 1 || length > LIMITS.nameWords.value) return false;
  for (let step = 0; step < BESIDE_WORDS; step += 1)
    if (of.beside.has(of.from - 1 - step) || of.beside.has(of.to + step)) return true;
  return false;
}
