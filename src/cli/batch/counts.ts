import { STATUSES } from '../../client/ticket-row.js';
import type { TicketStatus } from '../../domain/ticket-state.js';

/** Counts in the order in which a ticket lives, so that a moving line does not jump. */
export function countStates(states: ReadonlyMap<string, TicketStatus>): Partial<Record<TicketStatus, number>> {
  const counts: Partial<Record<TicketStatus, number>> = {};
  const seen = [...states.values()];
  for (const status of STATUSES) {
    const count = seen.filter((one) => one === status).length;
    if (count > 0) counts[status] = count;
  }
  return counts;
}

/** Counts as words, e.g. `76 started, 2 refused`; what is zero is left out. */
export function countWords(counts: Readonly<Partial<Record<string, number>>>): string {
  const words = Object.entries(counts).flatMap(([name, count]) =>
    count === undefined || count === 0 ? [] : [`${count} ${name}`],
  );
  return words.length === 0 ? 'nothing yet' : words.join(', ');
}
