import { z } from 'zod';

import type { TenantId } from '../domain/brand.js';
import { LIMITS } from '../domain/limits.js';
import type { StartInput } from '../domain/ticket.js';
import { schemaProblems } from './schema-problems.js';
import { completeTicket, idField, TICKET_FIELDS } from './ticket-fields.js';
import { untrustedValueProblems } from './untrusted-value.js';

/** A start input that a run may be opened with, or why it can never become a ticket. */
export type StartInputReading =
  | { readonly kind: 'ok'; readonly start: StartInput }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/**
 * Reads what a run was started with, as untrusted data: a plain `temporal workflow start` reaches a run without our
 * client. The ticket has to be complete, because the run works on its input as it stands; nothing is filled in here.
 */
export function readStartInput(value: unknown): StartInputReading {
  const dangers = untrustedValueProblems(value);
  if (dangers.length > 0) return { kind: 'invalid', problems: dangers };
  const parsed = startInput.safeParse(value);
  if (parsed.success) return { kind: 'ok', start: parsed.data };
  return { kind: 'invalid', problems: schemaProblems({ error: parsed.error, value, known: START_FIELDS }) };
}

const startInput = z.strictObject({
  schemaVersion: z.literal(1),
  tenant: idField.transform((text) => text as TenantId),
  round: z
    .int()
    .min(1, { error: 'counts from 1' })
    .max(LIMITS.rounds.value, {
      error: `a ticket may have ${LIMITS.rounds.value} rounds`,
    }),
  ticket: completeTicket,
}) satisfies z.ZodType<StartInput>;

const START_FIELDS = {
  '': ['schemaVersion', 'tenant', 'round', 'ticket'],
  ticket: TICKET_FIELDS[''],
  'ticket.thread': TICKET_FIELDS.thread,
  'ticket.customer': TICKET_FIELDS.customer,
  'ticket.attachments': TICKET_FIELDS.attachments,
  'ticket.earlierTickets': TICKET_FIELDS.earlierTickets,
} as const;
