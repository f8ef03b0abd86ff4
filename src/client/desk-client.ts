import { openApprovals } from './approvals.js';
import { auditTrail } from './audit-trail.js';
import { call } from './call.js';
import { addCustomerMessage } from './customer-message.js';
import { decide } from './decide.js';
import { failingSteps } from './failing-steps.js';
import { fetchTrail } from './fetch-trail.js';
import { listTickets } from './list.js';
import { namedPlaybooks } from './named-playbooks.js';
import { outcomeOf, waitForOutcome } from './outcome.js';
import { addressOf, type Session } from './session.js';
import { ticketState } from './state.js';
import { submitTicket } from './submit.js';
import { takeOver } from './take-over.js';
import type { Desk } from './types.js';

/** The door for backends, over a connection that stands. Each method lives in a file of its own name. */
export function createDesk(session: Session): Desk {
  return {
    tenant: session.tenant,
    submit: (ticket) => submitTicket(session, ticket),
    status: (ticketId) => ticketState(session, ticketId),
    decide: (ticketId, decision) => decide(session, ticketId, decision),
    addCustomerMessage: (ticketId, message) => addCustomerMessage(session, ticketId, message),
    takeOver: (ticketId, by) => takeOver(session, ticketId, by),
    async outcome(ticketId, { wait = false, timeoutMs = Number.POSITIVE_INFINITY } = {}) {
      const address = addressOf(session, ticketId);
      return wait ? waitForOutcome(session, { address, timeoutMs }) : outcomeOf(session, address);
    },
    async history(ticketId) {
      const { workflowId } = addressOf(session, ticketId);
      const run = () => fetchTrail(session, workflowId);
      return auditTrail(
        await call(session, { doing: `reading the history of ticket ${ticketId}`, answeredBy: 'server', run }),
      );
    },
    failingSteps: (ticketId) => failingSteps(session, ticketId),
    list: (filter = {}) => listTickets(session, filter),
    approvals: (filter = {}) => openApprovals(session, filter),
    namedPlaybooks: (onLook = () => undefined) => namedPlaybooks(session, onLook),
    close: () => {
      session.closing.abort();
      return session.connection.close();
    },
  };
}
