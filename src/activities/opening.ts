import { activityInfo } from '@temporalio/activity';
import type { OpeningVerdict } from '../domain/opening.js';
import { workflowIdOf } from '../protocol/names.js';
import { readStartInput } from '../schemas/start-input.js';
import type { ActivityPorts } from './ports.js';
import { pinOpening } from '../domain/pin.js';

/** Reads the start input as untrusted data, and records what the run goes on with, whatever files say later. */
export async function openTicket(ports: ActivityPorts, start: unknown): Promise<OpeningVerdict> {
  const reading = readStartInput(start);
  const { searchAttributes } = ports;
  if (reading.kind === 'invalid') return { kind: 'rejected', problems: reading.problems, searchAttributes };
  const { tenant, ticket } = reading.start;
  const expected = workflowIdOf(tenant, ticket.id);
  // Action keys come from the ticket: under another workflow id it would act in another ticket's name.
  if (activityInfo().workflowExecution?.workflowId !== expected) {
    return { kind: 'rejected', problems: [`the workflow id of this ticket has to be ${expected}`], searchAttributes };
  }
  const playbook = await ports.shelf.current();
  const opening = pinOpening({
    playbook,
    tenant: reading.start.tenant,
    drafter: ports.newTickets,
    searchAttributes,
  });
  return { kind: 'opened', opening };
}
