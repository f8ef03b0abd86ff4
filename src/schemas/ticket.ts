import { contentHash } from '../content-hash.js';
import type { ContentHash, TicketId } from '../domain/brand.js';
import { LIMITS } from '../domain/limits.js';
import type { Ticket } from '../domain/ticket.js';
import { schemaProblems } from './schema-problems.js';
import { arrivingTicket, TICKET_FIELDS } from './ticket-fields.js';
import { untrustedValueProblems } from './untrusted-value.js';

/** A ticket, or everything that is wrong with what was handed in: sentences that name field and limit, never its words. */
export type TicketReading =
  | { readonly kind: 'ok'; readonly ticket: Ticket }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Fields that a file of test tickets may carry beside the ticket; they never reach a run. */
const FILE_FIELDS: readonly string[] = ['source', 'labels'];
const DERIVED_ID_DIGITS = 20;

/**
 * Reads an untrusted value as a ticket and fills in the defaults. `fileFields` says what happens to `source` and `labels`:
 * `dropped` for what came out of a file, `refused` for what a program hands in.
 */
export function readTicket(value: unknown, { fileFields }: { fileFields: 'dropped' | 'refused' }): TicketReading {
  const given = fileFields === 'dropped' ? withoutFileFields(value) : value;
  const dangers = untrustedValueProblems(given);
  if (dangers.length > 0) return { kind: 'invalid', problems: dangers };
  const parsed = arrivingTicket.safeParse(given);
  if (!parsed.success) {
    return { kind: 'invalid', problems: schemaProblems({ error: parsed.error, value: given, known: TICKET_FIELDS }) };
  }
  const { id, ...rest } = parsed.data;
  const content = withoutEmptyLists(rest);
  return { kind: 'ok', ticket: { id: id ?? derivedId(content), ...content } };
}

/** Reads the bytes of a file for one ticket: a JSON object, or plain text that becomes the body. */
export function readTicketText(bytes: Uint8Array): TicketReading {
  const most = LIMITS.requestBytes.value;
  if (bytes.length === 0) return invalid('the file is empty (0 bytes); a ticket needs a body');
  if (bytes.length > most) {
    return invalid(`the file has ${count(bytes.length)} bytes; a file for one ticket may have ${count(most)}`);
  }
  const text = decoded(bytes);
  if (text === null) return invalid('the file is not valid UTF-8; save it as UTF-8 and submit it again');
  const json = parsedJson(text);
  if (text.trimStart().startsWith('{')) {
    return json.kind === 'json'
      ? readTicket(json.value, { fileFields: 'dropped' })
      : invalid(
          `the file begins like JSON but is none${json.where}; mend it, or put many tickets into a file that ends in .ndjson, one a line`,
        );
  }
  return json.kind === 'json'
    ? invalid('the file holds a JSON list or a single JSON value; a ticket is one JSON object, or plain text')
    : readTicket({ body: text }, { fileFields: 'refused' });
}

/**
 * Tells one ticket from another: the hash of everything but the id and what is told beside it. Whoever files a ticket again
 * may know of more earlier tickets by then, or of their ends.
 */
export function ticketHash(ticket: Ticket): ContentHash {
  const { id: _id, ...content } = ticket;
  return hashOf(content);
}

function hashOf(content: Omit<Ticket, 'id'>): ContentHash {
  const { earlierTickets: _, ...own } = content;
  return contentHash(own);
}

function derivedId(content: Omit<Ticket, 'id'>): TicketId {
  return `t-${hashOf(content).slice(0, DERIVED_ID_DIGITS)}` as TicketId;
}

/** An empty list says what no list says, and must not make another ticket of it. */
function withoutEmptyLists(content: Omit<Ticket, 'id'>): Omit<Ticket, 'id'> {
  const { attachments = [], earlierTickets = [], ...rest } = content;
  return {
    ...rest,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(earlierTickets.length === 0 ? {} : { earlierTickets }),
  };
}

function withoutFileFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !FILE_FIELDS.includes(name)));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The only failure is a byte sequence that is no UTF-8; the decoder's own words would not help a reader.
    return null;
  }
}

type Json = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'none'; readonly where: string };

function parsedJson(text: string): Json {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch (error) {
    // Only the position is taken over: the parser's message quotes the customer's words.
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    return { kind: 'none', where: position === undefined ? '' : ` (at character ${count(Number(position) + 1)})` };
  }
}

function invalid(problem: string): TicketReading {
  return { kind: 'invalid', problems: [problem] };
}

function count(amount: number): string {
  return amount.toLocaleString('en-GB');
}
