import type { OpenGate } from '../domain/approval.js';
import { rowOf } from '../domain/row.js';
import { DeskError } from './errors.js';
import { refuseUnknownFields } from './known-fields.js';
import { askEach, perhapsWaiting, stateNow } from './list.js';
import type { Session } from './session.js';
import { withFacts } from './ticket-row.js';
import type { TicketRow } from './types.js';

/** A ticket and the gate at which it waits. */
export interface WaitingTicket {
  readonly row: TicketRow;
  readonly gate: OpenGate;
}

/** Open gates of the tenant, longest waiting first. What is asked for stands in the run, so a worker has to answer. */
export async function openApprovals(
  session: Session,
  filter: { readonly group?: string },
): Promise<readonly WaitingTicket[]> {
  refuseUnknownFields({ what: 'The filters of the approvals', given: filter, known: ['group'] });
  const { group } = filter;
  const rows = await perhapsWaiting(session, group);
  const found = await askEach(rows, (row) => waitingTicket(session, row));
  return found
    .filter((one) => one !== null)
    .filter(({ gate }) => group === undefined || gate.request.approverGroup === group)
    .sort((a, b) => a.gate.openedAt - b.gate.openedAt);
}

async function waitingTicket(session: Session, row: TicketRow): Promise<WaitingTicket | null> {
  const state = await stateNow(session, row);
  if (state === 'silent') {
    throw new DeskError('WorkerUnavailable', `No worker answered while reading the gate of ticket ${row.ticketId}.`);
  }
  if (state === 'gone' || state.phase.kind !== 'awaiting_approval') return null;
  return { row: withFacts(row, rowOf(state)), gate: state.phase.gate };
}
