import { describesFact } from '../../domain/checks/described-fact.js';
import { foldSpace, stands, ticketText } from '../../domain/checks/quotes.js';
import { sentencesOf } from '../../domain/checks/sentences.js';
import type { Standards } from '../../domain/standards.js';
import { foldText } from '../../domain/text-folding.js';
import type { Ticket } from '../../domain/ticket.js';

/** Longer quotes are cut at a word: who reads the case wants the fact, not the page. */
const LONGEST = 240;
/** So much of a ticket is looked through; a fact further down is found by people. */
const MOST_SENTENCES = 60;

/**
 * The customer's words behind an urgency: the first sentence that describes a fact, one with the telling words before all
 * others. Where none describes anything the telling words themselves; `null` without any.
 */
export function urgencyQuote(
  ticket: Ticket,
  of: { readonly telling: string | null; readonly standards: Standards },
): string | null {
  const foldedTicket = ticketText(ticket);
  const sentences = [...sentencesOf(ticket.body), ...sentencesOf(ticket.subject)]
    .slice(0, MOST_SENTENCES)
    .map((sentence) => cut(foldSpace(sentence)));
  const telling = of.telling === null ? null : foldText(foldSpace(of.telling));
  const near = sentences.filter((sentence) => telling !== null && foldText(sentence).includes(telling));
  const described = [...near, ...sentences].find((sentence) =>
    describesFact(sentence, { foldedTicket, standards: of.standards }),
  );
  if (described !== undefined) return described;
  return of.telling !== null && stands(of.telling, foldedTicket) ? foldSpace(of.telling) : null;
}

function cut(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const end = sentence.lastIndexOf(' ', LONGEST);
  return sentence.slice(0, end > 0 ? end : LONGEST);
}
