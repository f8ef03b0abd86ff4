import { foldSpace } from '../../domain/checks/quotes.js';
import { canBeQuoted } from './quotable.js';
import type { FactId } from './facts.js';

const BEFORE = 60;
const AFTER = 90;
const MOST = 5;

/** Each stated fact with the clause that states it, where that clause is fit to be quoted. */
export function canBeQuotedAt(
  text: string,
  stated: ReadonlyMap<FactId, number>,
): readonly { readonly fact: FactId; readonly quote: string }[] {
  const seen = new Set<string>();
  const quotes: { readonly fact: FactId; readonly quote: string }[] = [];
  for (const [fact, at] of stated) {
    const quote = clauseAt(text, at);
    if (quote.length < 3 || seen.has(quote) || !canBeQuoted(quote)) continue;
    seen.add(quote);
    quotes.push({ fact, quote });
  }
  return quotes.slice(0, MOST);
}

/** The piece of a sentence around a place, cut at line ends, sentence ends and whole words. */
function clauseAt(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  const after = text.slice(at, at + AFTER);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf('? ')) + 1;
  const stop = /\n|[.!?](?=\s|$)/u.exec(after)?.index ?? after.length;
  const head = start === 0 && at > BEFORE ? before.slice(before.indexOf(' ') + 1) : before.slice(start);
  const cut =
    stop === after.length && text.length > at + AFTER ? after.slice(0, after.lastIndexOf(' ')) : after.slice(0, stop);
  return foldSpace(head + cut);
}
