import { call } from './call.js';
import { DeskError } from './errors.js';
import { endingOf, endOf } from './outcome.js';
import type { Session, TicketAddress } from './session.js';

/** What came of an update: a reply of the run, or that the run had ended before. */
export type Answer<Reply> =
  | { readonly kind: 'answered'; readonly reply: Reply }
  | { readonly kind: 'closed'; readonly detail: string };

/** Sends one message to a ticket and waits for its answer. A ticket that has ended is a value, not an error. */
export async function sendUpdate<Reply>(
  session: Session,
  to: { address: TicketAddress; name: string; payload: object; updateId?: string; doing: string },
): Promise<Answer<Reply>> {
  const handle = session.client.workflow.getHandle(to.address.workflowId);
  const options = to.updateId === undefined ? {} : { updateId: to.updateId };
  try {
    const reply = await call(session, {
      doing: to.doing,
      answeredBy: 'worker',
      run: () => handle.executeUpdate<Reply, [object]>(to.name, { args: [to.payload], ...options }),
    });
    return { kind: 'answered', reply };
  } catch (error) {
    if (!isPerhapsClosed(error)) throw error;
    const end = await endOf(session, to.address, to.doing);
    if (end.kind === 'open') throw error;
    return { kind: 'closed', detail: endingOf(end) };
  }
}

/** The server answers an update to an ended run as if there were none. */
function isPerhapsClosed(error: unknown): boolean {
  return error instanceof DeskError && (error.code === 'TicketNotFound' || error.code === 'TicketClosed');
}
