import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

import { textWithoutSecrets } from '../domain/redaction/secrets.js';
import { summaryLine } from '../domain/summary-line.js';
import type { StartInput, Ticket } from '../domain/ticket.js';
import { type TicketMemo, WORKFLOW_TYPE, workflowIdOf } from '../protocol/names.js';
import { readStartInput } from '../schemas/start-input.js';
import { readTicket, ticketHash } from '../schemas/ticket.js';
import { call } from './call.js';
import { DeskError } from './errors.js';
import { fetchTrail } from './fetch-trail.js';
import type { Session } from './session.js';
import type { Submission, TicketInput } from './types.js';

/**
 * Files a ticket: reads it as untrusted data, then starts its run. The id of the run comes from the ticket, so a call that
 * was cut off is simply repeated.
 */
export async function submitTicket(session: Session, given: TicketInput): Promise<Submission> {
  const reading = readTicket(given, { fileFields: 'refused' });
  if (reading.kind === 'invalid') {
    const what = `The ticket was not filed: ${reading.problems.join('; ')}.`;
    throw new DeskError('TicketInvalid', what, { problems: reading.problems });
  }
  const { ticket } = reading;
  const doing = `filing ticket ${ticket.id}`;
  return call(session, {
    doing,
    answeredBy: 'server',
    run: async () => (await start(session, ticket)) ?? (await filedBefore(session, ticket)),
  });
}

/** Three seconds: a ticket whose worker was killed goes on elsewhere within six. */
const WORKFLOW_TASK_TIMEOUT = '3s';

/** Starts the run; `null` when its id is taken. */
async function start(session: Session, ticket: Ticket): Promise<Submission | null> {
  const workflowId = workflowIdOf(session.tenant, ticket.id);
  const input: StartInput = { schemaVersion: 1, tenant: session.tenant, round: 1, ticket };
  const memo: TicketMemo = { deskSchemaVersion: 1, deskTicketHash: ticketHash(ticket) };
  try {
    const handle = await session.client.workflow.start(WORKFLOW_TYPE, {
      workflowId,
      taskQueue: session.taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
      workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
      memo: { ...memo },
      staticSummary: summaryLine(
        `${ticket.customer.tier}: ${ticket.subject === '' ? '(no subject)' : textWithoutSecrets(ticket.subject)}`,
      ),
      staticDetails: detailsOf(session, ticket),
    });
    return { ticketId: ticket.id, workflowId, runId: handle.firstExecutionRunId, created: true };
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
    throw error;
  }
}

/** The same ticket again is the run that it has, open or closed; another one under its id is refused. */
async function filedBefore(session: Session, ticket: Ticket): Promise<Submission> {
  const workflowId = workflowIdOf(session.tenant, ticket.id);
  const { runId, memo } = await session.client.workflow.getHandle(workflowId).describe();
  const known = memo?.deskTicketHash ?? (await hashOfStart(session, workflowId));
  if (known === ticketHash(ticket)) return { ticketId: ticket.id, workflowId, runId, created: false };
  const what = `Ticket ${ticket.id} of tenant ${session.tenant} is filed already, with other content.`;
  throw new DeskError('TicketConflict', what);
}

/** A run that was started by hand has no memo; what it was started with tells as much. */
async function hashOfStart(session: Session, workflowId: string): Promise<string | null> {
  const [first] = await fetchTrail(session, workflowId);
  if (first?.kind !== 'started') return null;
  const reading = readStartInput(first.input);
  return reading.kind === 'ok' ? ticketHash(reading.start.ticket) : null;
}

/** Shown in the Temporal UI to whoever may see the run; the customer's words stand in the input only. */
function detailsOf(session: Session, ticket: Ticket): string {
  return [
    `Support ticket \`${ticket.id}\` of tenant \`${session.tenant}\`: tier ${ticket.customer.tier}, channel ${ticket.channel}.`,
    'What the customer wrote stands in the input of this run. What happens now, and what is asked of you, stands in the current details.',
  ].join('\n\n');
}
