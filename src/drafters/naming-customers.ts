import { createHmac } from 'node:crypto';
import type { Drafter, DraftRequest } from '../ports.js';

/**
 * Names the customer to the model provider by a hash under the desk's key: 64 characters, the same for all tickets of a
 * customer, and nobody without the key can tell whose they are. Without key or customer nobody is named.
 */
export function namingCustomers(drafter: Drafter, key: string | null): Drafter {
  if (key === null) return drafter;
  return {
    kind: drafter.kind,
    draft: (request, signal) => drafter.draft({ ...request, ...identifierOf(request, key) }, signal),
  };
}

function identifierOf({ start }: DraftRequest, key: string): Pick<DraftRequest, 'safetyIdentifier'> {
  const { name } = start.ticket.customer;
  if (name === null) return {};
  const hash = createHmac('sha256', key).update(JSON.stringify([start.tenant, name]));
  return { safetyIdentifier: hash.digest('hex') };
}
