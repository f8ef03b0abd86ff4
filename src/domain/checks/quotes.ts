import type { Ticket } from '../ticket.js';

const WHITE_SPACE = /\s+/gu;

/** Everything the customer or an earlier agent wrote, as one text with its white space folded. */
export function ticketText(ticket: Ticket): string {
  return foldSpace([ticket.subject, ticket.body, ...ticket.thread.map((turn) => turn.body)].join('\n'));
}

/** Whether a quote stands in a text whose white space was folded. An empty quote claims nothing. */
export function stands(quote: string, foldedText: string): boolean {
  return foldedText.includes(foldSpace(quote));
}

/** Every run of white space becomes one space. */
export function foldSpace(text: string): string {
  return text.replace(WHITE_SPACE, ' ').trim();
}
