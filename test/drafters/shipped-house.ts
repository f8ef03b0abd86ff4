import { fileURLToPath } from 'node:url';
import { pinOpening } from '../../src/domain/pin.js';
import { routeTicket } from '../../src/domain/routing.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import type { DraftRequest } from '../../src/ports.js';
import { aStartInput } from '../support/builders.js';

type House = (ticket: Ticket) => Partial<DraftRequest>;

let loaded: Promise<House> | null = null;

/** Asks about tickets the way a worker with the shipped playbook does, which is read once for a whole test file. */
export function shippedHouse(): Promise<House> {
  loaded ??= loadHouse();
  return loaded;
}

async function loadHouse(): Promise<House> {
  const dir = fileURLToPath(new URL('../../playbook/', import.meta.url));
  const verdict = await loadPlaybook({ dir, policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  const { playbook } = verdict;
  const opening = pinOpening({ playbook, tenant: 'default', drafter: 'embedded', searchAttributes: true });
  return (ticket) => ({
    start: aStartInput({ ticket }),
    playbook,
    opening,
    routing: routeTicket({ ticket, policy: playbook.policy }),
  });
}
