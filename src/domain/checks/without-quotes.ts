import { LIMITS } from '../limits.js';
import { stands } from './quotes.js';

/** Which marks may end a quote that begins with this one. */
const CLOSING: Readonly<Record<string, string>> = {
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u00ab': '\u00bb',
  '"': '"',
  '\u2018': '\u2019',
  '\u201a': '\u2018\u2019',
  '\u2039': '\u203a',
};

const LETTER = /\p{L}/u;

/** The text without what it quotes word for word from the ticket: a customer's own words are not the desk's. */
export function withoutQuotes(text: string, foldedTicket: string): string {
  return without(text, (from, to) => stands(text.slice(from, to), foldedTicket));
}

/**
 * The text without what it mentions between quotation marks: a title, a name, what somebody said. One word alone stays,
 * since marks around it only stress it.
 */
export function withoutMentions(text: string): string {
  return without(text, (from, to) => /\S\s+\S/u.test(text.slice(from, to).trim()));
}

function without(text: string, isTheirs: (from: number, to: number) => boolean): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    const closing = CLOSING[text.charAt(at)];
    const end = closing === undefined ? -1 : endOfQuote(text, at + 1, closing);
    if (end > 0 && isTheirs(at + 1, end)) {
      kept += ' ';
      at = end + 1;
    } else {
      kept += text.charAt(at);
      at += 1;
    }
  }
  return kept;
}

/** Where the quote ends; -1 when it is longer than any quote of a reply, which keeps the search bounded. */
function endOfQuote(text: string, from: number, closing: string): number {
  const most = Math.min(text.length, from + LIMITS.draftLine.value);
  for (let at = from; at < most; at += 1) if (closing.includes(text.charAt(at)) && !isApostrophe(text, at)) return at;
  return -1;
}

/** The mark that closes a single quote also stands within words. */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '\u2019' && LETTER.test(text.charAt(at + 1));
}
