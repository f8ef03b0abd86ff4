import { LIMITS } from '../limits.js';
import { stands } from './quotes.js';

/** Which marks may end a quote that begins with this one. */
const CLOSING: Readonly<Record<string, string>> = {
  '\u201c': '\u201d',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d',
  '\u00ab': '\u00bb',
  '"': '"',
};

/** How far before a quote its introduction is looked for. */
const INTRODUCTION = 80;
const LINE_OR_SENTENCE_END = /[.!?\u2026\n]/u;

/** The text without what it quotes word for word from the ticket: a customer's own words are not the desk's. */
export function withoutQuotes(text: string, foldedTicket: string): string {
  return without(text, (from, to) => stands(text.slice(from, to), foldedTicket));
}

/** The text without quotes that are introduced as somebody else's words, e.g. `You wrote: "..."`. */
export function withoutReportedQuotes(text: string, introduces: (before: string) => boolean): string {
  return without(text, (from) => {
    const before = text.slice(Math.max(0, from - 1 - INTRODUCTION), from - 1);
    return introduces(before.split(LINE_OR_SENTENCE_END).at(-1) ?? '');
  });
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
  for (let at = from; at < most; at += 1) if (closing.includes(text.charAt(at))) return at;
  return -1;
}
