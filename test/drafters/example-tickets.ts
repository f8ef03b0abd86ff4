import { readdirSync, readFileSync } from 'node:fs';
import type { Ticket } from '../../src/domain/ticket.js';
import { readTicketText } from '../../src/schemas/ticket.js';

const FOLDER = new URL('../../examples/tickets/', import.meta.url);

/** Names of the example tickets, which every checkout has. */
export const EXAMPLE_FILES: readonly string[] = readdirSync(FOLDER).filter((name) => !name.endsWith('.md'));

/** One example ticket. */
export function exampleTicket(name: string): Ticket {
  const reading = readTicketText(readFileSync(new URL(name, FOLDER)));
  if (reading.kind === 'invalid') throw new Error(`${name}: ${reading.problems.join('; ')}`);
  return reading.ticket;
}

/** All example tickets. */
export function exampleTickets(): readonly Ticket[] {
  return EXAMPLE_FILES.map(exampleTicket);
}
