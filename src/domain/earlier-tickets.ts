import { LIMITS } from './limits.js';
import { similarity } from './similarity.js';
import { wordsOf } from './text-folding.js';
import type { EarlierTicket, Ticket } from './ticket.js';

/**
 * From here on two tickets read alike. Subjects about one matter in other words lie between 0.5 and 0.8, those that share
 * a word or two below 0.45.
 */
const ALIKE = 0.5;
/** One word ("Problem") is no matter. */
const FEWEST_WORDS = 2;
/** The matter stands at the beginning. */
const BODY_READ = 240;

/** The earlier tickets that a ticket names, each once and without itself. */
export function earlierTicketsOf({ id, earlierTickets = [] }: Ticket): readonly EarlierTicket[] {
  const others = earlierTickets.filter((earlier) => earlier.id !== id);
  return others.filter((earlier, index) => others.findIndex((other) => other.id === earlier.id) === index);
}

/**
 * Those of them that read like this one: the subject, or the beginning of the body, beside the earlier subject. It is
 * arithmetic over words of one language and proves no common cause.
 */
export function alikeTickets(ticket: Ticket): readonly EarlierTicket[] {
  const own = [ticket.subject, ticket.body.slice(0, BODY_READ)].filter(tells);
  return earlierTicketsOf(ticket)
    .slice(0, LIMITS.earlierTickets.value)
    .filter(({ subject }) => tells(subject) && own.some((text) => similarity(text, subject) >= ALIKE));
}

function tells(text: string): boolean {
  return wordsOf(text).length >= FEWEST_WORDS;
}
