import type { OpeningVerdict } from '../domain/opening.js';
import { readStartInput } from '../schemas/start-input.js';
import type { ActivityPorts } from './ports.js';
import { pinOpening } from '../domain/pin.js';

/** Reads the start input as untrusted data, and records what the run goes on with, whatever files say later. */
export async function openTicket(ports: ActivityPorts, start: unknown): Promise<OpeningVerdict> {
  const reading = readStartInput(start);
  if (reading.kind === 'invalid') return { kind: 'rejected', problems: reading.problems };
  const playbook = await ports.shelf.current();
  const opening = pinOpening({
    playbook,
    tenant: reading.start.tenant,
    drafter: ports.newTickets,
    searchAttributes: ports.searchAttributes,
  });
  return { kind: 'opened', opening };
}
