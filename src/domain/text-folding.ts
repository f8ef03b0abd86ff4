import { LIMITS } from './limits.js';

/** One word of a text: how it compares, and where it stands in the text as written. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Counted from 0; a phrase never reaches over the end of a sentence. */
  readonly sentence: number;
}

/** A word runs on through accents and invisible characters, so that neither can split it. */
const WORD = /[\p{L}\p{N}\p{M}\u24b6-\u24e9\p{Default_Ignorable_Code_Point}]+/gu;
const INVISIBLE_OR_MARK = /[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
/** Most words need no more than small letters; the rest takes several passes. */
const BEYOND_ASCII = /\P{ASCII}/u;
const SENTENCE_END = /[.!?\u2026\u3002]["'\u00bb\u201d\u2019)\]]*\s|\n[^\S\n]*\n/u;
/** No phrase has a longer word than this; the rest of a longer one is noise. */
const WORD_LENGTH = 64;
const LETTERS_WITHOUT_PARTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};
const LETTER_WITHOUT_PARTS = /[ßæœøđłı]/gu;

/**
 * Writes a text the way all texts compare: compatible forms unified (NFKC and further), lower case, no accents, nothing
 * invisible. Marks go first, because sorting a long run of them is the one part of normalising that is not linear.
 */
export function foldText(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE_OR_MARK, '')
    .normalize('NFKD')
    .replace(INVISIBLE_OR_MARK, '')
    .toLowerCase()
    .replace(INVISIBLE_OR_MARK, '')
    .replace(LETTER_WITHOUT_PARTS, (letter) => LETTERS_WITHOUT_PARTS[letter] ?? letter);
}

/** The words of a text in order, in linear time. Reads as much as a ticket may hold; the door refuses longer texts. */
export function wordsOf(text: string): readonly Word[] {
  const bounded = text.slice(0, LIMITS.ticketText.value);
  const words: Word[] = [];
  let sentence = 0;
  let previousEnd = 0;
  for (const match of bounded.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    if (SENTENCE_END.test(bounded.slice(previousEnd, start))) sentence += 1;
    previousEnd = end;
    const folded = foldText(match[0]).slice(0, WORD_LENGTH);
    if (folded !== '') words.push({ folded, start, end, sentence });
  }
  return words;
}
