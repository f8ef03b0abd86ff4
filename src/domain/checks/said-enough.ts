import { wordsOf } from '../text-folding.js';

/** Scripts that set no space between words: two of their characters count as one word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/gu;

/** How many letters and digits a text has. */
export function letterCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return (text.match(LETTER_OR_DIGIT)?.length ?? 0) + unspaced;
}

/** How many words a text has, in scripts with and without spaces between them. */
export function wordCount(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return wordsOf(text.replace(UNSPACED, ' ')).length + Math.ceil(unspaced / 2);
}
