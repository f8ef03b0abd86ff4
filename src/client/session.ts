import type { Client, Connection } from '@temporalio/client';

import type { TenantId, TicketId } from '../domain/brand.js';
import { toTicketId } from '../domain/brand.js';
import { LIMITS } from '../domain/limits.js';
import { workflowIdOf } from '../protocol/names.js';
import { DeskError } from './errors.js';
import type { SearchIndex } from './search-index.js';

/** What every call of a desk works with. */
export interface Session {
  readonly client: Client;
  readonly connection: Connection;
  readonly tenant: TenantId;
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly timeoutMs: number;
  readonly searchIndex: SearchIndex;
  /** Fires when the desk is closed. */
  readonly closing: AbortController;
}

/** A ticket of the session's tenant. */
export interface TicketAddress {
  readonly ticketId: TicketId;
  readonly workflowId: string;
}

/** Where a ticket lives. An id that no ticket can have is `TicketNotFound`. */
export function addressOf(session: Session, ticketId: string): TicketAddress {
  const known = toTicketId(ticketId);
  if (known === null) {
    const rule = `an id is 1 to ${LIMITS.idLength.value} of A-Z a-z 0-9 . _ -`;
    throw new DeskError('TicketNotFound', `What was given as ticket id is none: ${rule}.`);
  }
  return { ticketId: known, workflowId: workflowIdOf(session.tenant, known) };
}
