import { existsSync, readFileSync } from 'node:fs';
import type { Ticket } from '../../src/domain/ticket.js';
import { readTicket } from '../../src/schemas/ticket.js';

/** The shared tickets lie beside the checkout; they are read where they lie and never copied. */
const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** A shared ticket and the language that its label names. */
export interface SharedTicket {
  readonly ticket: Ticket;
  readonly language: string | null;
}

/** The tickets of a shared file; `null` when the folder is not there, with the reason on the console. */
export function sharedTickets(file: string): readonly SharedTicket[] | null {
  const path = new URL(file, FOLDER);
  if (!existsSync(path)) {
    console.warn(`skipped: ${file} is not beside this checkout (../shared/data)`);
    return null;
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toShared(JSON.parse(line)));
}

function toShared(row: { readonly labels?: { readonly language?: string } }): SharedTicket {
  const reading = readTicket(row, { fileFields: 'dropped' });
  if (reading.kind === 'invalid') throw new Error(reading.problems.join('; '));
  return { ticket: reading.ticket, language: row.labels?.language ?? null };
}
