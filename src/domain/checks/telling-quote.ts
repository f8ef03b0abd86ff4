import type { Ticket } from '../ticket.js';
import { wordsOf } from '../text-folding.js';
import { foldSpace, stands, ticketText } from './quotes.js';
import { letterCount, wordCount } from './said-enough.js';

/** A quote of fewer words proves nothing, unless it is a whole field or holds a number or code. */
const FEWEST_WORDS = 3;
/** Letters and digits of an order number, a version, an error code. */
const SHORTEST_CODE = 3;
/** Letters of a word that stands alone as what drives urgency ("bug"). */
const SHORTEST_WORD = 3;
const DIGIT = /\p{Nd}/u;

/** What the customer wrote: a fact is proven by these words, not by what an agent answered. White space is folded. */
export function customerText(ticket: Ticket): string {
  return foldSpace(fieldsOf(ticket).join('\n'));
}

/** Whether a quote says something: a few words, a number or code, or the whole of a short field. */
export function tellsSomething(quote: string, ticket: Ticket): boolean {
  const folded = foldSpace(quote);
  if (wordCount(folded) >= FEWEST_WORDS || hasCode(folded)) return true;
  return letterCount(folded) > 1 && fieldsOf(ticket).some((field) => foldSpace(field) === folded);
}

/** Whether a quote is one or more whole words of the ticket, not a piece of one. */
export function isWholeWord(quote: string, ticket: Ticket): boolean {
  const words = wordsOf(quote).map(({ folded }) => folded);
  if (letterCount(quote) < SHORTEST_WORD) return false;
  const all = ` ${wordsOf(ticketText(ticket))
    .map(({ folded }) => folded)
    .join(' ')} `;
  return stands(quote, ticketText(ticket)) && (all.includes(` ${words.join(' ')} `) || wordCount(quote) > words.length);
}

function hasCode(text: string): boolean {
  return text.split(' ').some((piece) => DIGIT.test(piece) && letterCount(piece) >= SHORTEST_CODE);
}

function fieldsOf({ subject, body, thread }: Ticket): readonly string[] {
  return [subject, body, ...thread.filter(({ from }) => from === 'customer').map((turn) => turn.body)];
}
