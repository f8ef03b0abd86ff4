import { InvalidArgumentError } from 'commander';
import { toTicketId } from '../domain/brand.js';
import { LIMITS } from '../domain/limits.js';

/** Reads the argument that names a ticket; an id that no ticket can have is a mistake of the command line. */
export function readTicketId(text: string): string {
  const id = toTicketId(text);
  if (id !== null) return id;
  throw new InvalidArgumentError(`An id is 1 to ${LIMITS.idLength.value} of A-Z a-z 0-9 . _ -`);
}
