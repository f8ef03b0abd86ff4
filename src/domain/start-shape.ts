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
    typeof ticket['customer']['tier'] === 'string' &&
    isListOf(ticket['attachments'], isFile) &&
    isListOf(ticket['earlierTickets'], ({ id }) => typeof id === 'string');
  // cast: what the card and the row read was looked at above; the first activity reads the rest with a schema.
  return fits ? (start as StartInput) : UNREADABLE;
}

type Fields = Readonly<Record<string, unknown>>;

/** Cards and pages read the entries before anybody has judged them. Earlier versions had no such lists. */
function isListOf(value: unknown, fits: (entry: Fields) => boolean): boolean {
  if (value === undefined) return true;
  return Array.isArray(value) && value.every((entry) => isRecord(entry) && fits(entry));
}

/** Senders leave out what they do not know of a file. */
function isFile({ name, mediaType, bytes }: Fields): boolean {
  return (
    typeof name === 'string' &&
    (mediaType === undefined || mediaType === null || typeof mediaType === 'string') &&
    (bytes === undefined || bytes === null || typeof bytes === 'number')
  );
}

function isRecord(value: unknown): value is Fields {
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
