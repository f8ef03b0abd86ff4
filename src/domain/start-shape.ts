import type { TenantId, TicketId } from './brand.js';
import type { StartInput } from './ticket.js';

/**
 * Makes a start input safe to hold, so that a run started by hand with anything at all still answers queries. It judges
 * nothing: the first activity reads the original as untrusted data and rejects what does not fit.
 */
export function holdable(start: unknown): StartInput {
  const input = isRecord(start) ? start : {};
  const ticket = isRecord(input['ticket']) ? input['ticket'] : {};
  const fits =
    typeof input['tenant'] === 'string' &&
    typeof input['round'] === 'number' &&
    typeof ticket['id'] === 'string' &&
    typeof ticket['subject'] === 'string' &&
    typeof ticket['body'] === 'string' &&
    Array.isArray(ticket['thread']) &&
    isRecord(ticket['customer']) &&
    isListNamed(ticket['attachments'], 'name') &&
    isListNamed(ticket['earlierTickets'], 'id');
  // cast: the fields that the state is made of were looked at above; the first activity reads the rest with a schema.
  return fits ? (start as StartInput) : UNREADABLE;
}

/** Cards and pages name these, so each has to have a name before anybody has judged it. Earlier versions had no such lists. */
function isListNamed(value: unknown, field: string): boolean {
  if (value === undefined) return true;
  return Array.isArray(value) && value.every((entry) => isRecord(entry) && typeof entry[field] === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const UNREADABLE: StartInput = {
  schemaVersion: 1,
  tenant: 'unreadable' as TenantId,
  round: 1,
  ticket: {
    id: 'unreadable' as TicketId,
    subject: '',
    body: '',
    thread: [],
    customer: { name: null, tier: 'standard', locale: null },
    channel: 'api',
    productArea: null,
    receivedAt: null,
  },
};
