import type { Ticket } from '../../../src/domain/ticket.js';
import { type Reading, readTicket } from '../../../src/drafters/embedded/reading.js';
import type { DraftRequest } from '../../../src/ports.js';
import { aDraftRequest, aTicket } from '../../support/builders.js';

/** Reads a ticket of this body and subject, without a product area. */
export type ReadTicketOf = (body: string, subject?: string) => Reading;

/** Reads tickets under the playbook of a house. */
export function readerOf(house: (ticket: Ticket) => Partial<DraftRequest>): ReadTicketOf {
  return (body, subject = '') => {
    const ticket = aTicket({ subject, body, productArea: null });
    return readTicket(ticket, aDraftRequest(house(ticket)));
  };
}
