import type { TicketState } from '../domain/ticket-state.js';
import { TICKET_STATE } from '../protocol/names.js';
import { call } from './call.js';
import { addressOf, type Session } from './session.js';

/** Everything known about a ticket now, asked of a worker. */
export async function ticketState(session: Session, ticketId: string): Promise<TicketState> {
  const { workflowId } = addressOf(session, ticketId);
  const handle = session.client.workflow.getHandle(workflowId);
  return call(session, {
    doing: `reading ticket ${ticketId}`,
    answeredBy: 'worker',
    run: () => handle.query<TicketState>(TICKET_STATE),
  });
}
