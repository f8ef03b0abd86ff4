import { NONE_WORDS } from '../none-words.js';
import { foldText } from '../text-folding.js';
import { foldSpace } from './quotes.js';

const NONE = new RegExp(String.raw`^(?:${NONE_WORDS})\s*(?:$|[:,;.])`, 'u');
const NONE_AND_WHY = new RegExp(String.raw`^(?:${NONE_WORDS})\s*[:,;.]\s*.*\p{L}{2,}`, 'u');

/**
 * Whether an entry of a list says, in a language of desks, that the list is empty: "none", or "none: " and why. "None of the
 * files …" is a fact.
 */
export function saysNone(entry: string): boolean {
  return NONE.test(plain(entry));
}

/** Whether such an entry says why, as it has to (P1). */
export function saysNoneAndWhy(entry: string): boolean {
  return NONE_AND_WHY.test(plain(entry));
}

function plain(text: string): string {
  return foldText(foldSpace(text)).trim();
}
