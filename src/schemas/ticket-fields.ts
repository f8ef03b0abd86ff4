import { z } from 'zod';

import { type TicketId, toTicketId } from '../domain/brand.js';
import { isIsoMoment } from '../domain/iso-moment.js';
import { LIMITS } from '../domain/limits.js';
import { hasHiddenCharacter, isBlank } from '../domain/text-rules.js';
import { characters, jsonBytes, utf8Bytes } from '../domain/text-size.js';
import { CHANNELS, CUSTOMER_TIERS, type Ticket } from '../domain/ticket.js';
import type { KnownFields } from './schema-problems.js';

/** Fields that a ticket and its parts may hold. */
export const TICKET_FIELDS = {
  '': [
    'id',
    'subject',
    'body',
    'thread',
    'customer',
    'channel',
    'productArea',
    'receivedAt',
    'attachments',
    'earlierTickets',
  ],
  thread: ['from', 'at', 'body'],
  customer: ['name', 'tier', 'locale'],
  attachments: ['name', 'mediaType', 'bytes'],
  earlierTickets: ['id', 'subject', 'outcome', 'at'],
} as const satisfies KnownFields;

/** A tenant or ticket id: it stands in workflow ids, so it holds nothing that needs quoting. */
export const idField = z.string().superRefine((text, context) => {
  const problem = idProblem(text);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});

const ticketId = idField.transform((text) => text as TicketId);
const subject = textUpTo(LIMITS.subjectLength.value, 'a subject');
const label = textUpTo(LIMITS.fieldLength.value, 'this field');
const moment = z.string().refine(isIsoMoment, { error: 'must be a moment in ISO 8601, e.g. 2026-01-31T09:00:00Z' });
const body = z.string().refine((text) => !isBlank(text), { error: 'holds nothing that a reader could see' });
const tier = z.enum(CUSTOMER_TIERS);
const channel = z.enum(CHANNELS);
const fileName = textUpTo(LIMITS.attachmentName.value, 'the name of a file').refine((text) => !isBlank(text), {
  error: 'holds nothing that a reader could see',
});
/** The two parts of RFC 6838, without parameters. */
const MEDIA_TYPE = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;
const mediaType = z.string().regex(MEDIA_TYPE, { error: 'must be a media type, e.g. image/png' });
const byteCount = z.int().min(0, { error: 'counts bytes from 0' });
const from = z.enum(['customer', 'agent']);
const TURNS: ListBound = { most: LIMITS.threadTurns.value, things: 'turns', verb: 'hold' };
const FILES: ListBound = { most: LIMITS.attachments.value, things: 'files', verb: 'name' };
const EARLIER: ListBound = { most: LIMITS.earlierTickets.value, things: 'earlier tickets', verb: 'name' };

/** A ticket in full, as a run is started with it: every field stands there, `null` where nothing is known. */
export const completeTicket = z
  .strictObject({
    id: ticketId,
    subject,
    body,
    thread: listUpTo(z.strictObject({ from, at: moment.nullable(), body: z.string() }), TURNS),
    customer: z.strictObject({ name: label.nullable(), tier, locale: label.nullable() }),
    channel,
    productArea: label.nullable(),
    receivedAt: moment.nullable(),
    attachments: listUpTo(
      z.strictObject({ name: fileName, mediaType: mediaType.nullable(), bytes: byteCount.nullable() }),
      FILES,
    ).exactOptional(),
    earlierTickets: listUpTo(
      z.strictObject({ id: idField, subject, outcome: label.nullable(), at: moment }),
      EARLIER,
    ).exactOptional(),
  })
  .superRefine(limitText) satisfies z.ZodType<Ticket>;

/** A ticket as somebody hands it in: only the body is required, everything else has a default. */
export const arrivingTicket = z
  .strictObject({
    id: ticketId.optional(),
    subject: subject.default(''),
    body,
    thread: listUpTo(z.strictObject({ from, at: moment.nullable().default(null), body: z.string() }), TURNS).default(
      [],
    ),
    customer: z
      .strictObject({
        name: label.nullable().default(null),
        tier: tier.default('standard'),
        locale: label.nullable().default(null),
      })
      .prefault({}),
    channel: channel.default('api'),
    productArea: label.nullable().default(null),
    receivedAt: moment.nullable().default(null),
    attachments: listUpTo(
      z.strictObject({
        name: fileName,
        mediaType: mediaType.nullable().default(null),
        bytes: byteCount.nullable().default(null),
      }),
      FILES,
    ).exactOptional(),
    earlierTickets: listUpTo(
      z.strictObject({ id: idField, subject, outcome: label.nullable().default(null), at: moment }),
      EARLIER,
    ).exactOptional(),
  })
  .superRefine(limitText) satisfies z.ZodType<Omit<Ticket, 'id'> & { readonly id?: TicketId | undefined }>;

/** A list of which a ticket may hold so many; a longer one is refused with both numbers. */
function listUpTo<Item extends z.ZodType>(item: Item, { most, things, verb }: ListBound) {
  return z.array(item).superRefine((items, context) => {
    if (items.length <= most) return;
    const message = `${count(items.length)} ${things}; a ticket may ${verb} ${count(most)}`;
    context.addIssue({ code: 'custom', message });
  });
}

interface ListBound {
  readonly most: number;
  readonly things: string;
  readonly verb: 'hold' | 'name';
}

function textUpTo(most: number, what: string) {
  return z.string().superRefine((text, context) => {
    const length = characters(text);
    if (length > most)
      context.addIssue({ code: 'custom', message: `${count(length)} characters; ${what} may hold ${count(most)}` });
  });
}

function limitText(
  ticket: Pick<Ticket, 'subject' | 'body' | 'thread' | 'attachments' | 'earlierTickets'>,
  context: z.core.$RefinementCtx,
): void {
  const most = LIMITS.ticketText.value;
  const inBody = utf8Bytes(ticket.body);
  const others = besidesOf(ticket);
  const inAll = others.reduce((sum, { bytes }) => sum + bytes, inBody);
  const limit = `a ticket may hold ${count(most)} bytes of text`;
  if (inBody > most) {
    context.addIssue({ code: 'custom', path: ['body'], message: `${count(inBody)} bytes; ${limit}` });
  } else if (inAll > most) {
    const message = `${count(inAll)} bytes with everything beside the body; ${limit}`;
    context.addIssue({ code: 'custom', path: [largestOf(others)], message });
  } else if (jsonBytes(ticket) > LIMITS.ticketJson.value) {
    const message = `${count(jsonBytes(ticket))} bytes as JSON, where a control character takes six; a ticket may take ${count(LIMITS.ticketJson.value)}`;
    context.addIssue({ code: 'custom', path: ['body'], message });
  }
}

interface TextBeside {
  readonly part: 'subject' | 'thread' | 'attachments' | 'earlierTickets';
  readonly bytes: number;
}

/** The parts beside the body that hold text: of files their names, of earlier tickets their subjects. */
function besidesOf(
  ticket: Pick<Ticket, 'subject' | 'thread' | 'attachments' | 'earlierTickets'>,
): readonly TextBeside[] {
  const { subject, thread, attachments = [], earlierTickets = [] } = ticket;
  const bytesOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + utf8Bytes(text), 0);
  return [
    { part: 'thread', bytes: bytesOf(thread.map((turn) => turn.body)) },
    { part: 'subject', bytes: utf8Bytes(subject) },
    { part: 'attachments', bytes: bytesOf(attachments.map(({ name }) => name)) },
    { part: 'earlierTickets', bytes: bytesOf(earlierTickets.map((earlier) => earlier.subject)) },
  ];
}

/** Where there is most to leave out. */
function largestOf(parts: readonly TextBeside[]): TextBeside['part'] {
  return parts.reduce((most, part) => (part.bytes > most.bytes ? part : most)).part;
}

function idProblem(text: string): string | null {
  if (toTicketId(text) !== null) return null;
  const most = LIMITS.idLength.value;
  const allowed = `an id is 1 to ${most} of A-Z a-z 0-9 . _ -`;
  if (text === '') return `is empty; ${allowed}`;
  if (characters(text) > most) return `${count(characters(text))} characters; ${allowed}`;
  return hasHiddenCharacter(text)
    ? `holds control or invisible characters; ${allowed}`
    : `holds other characters; ${allowed}`;
}

function count(amount: number): string {
  return amount.toLocaleString('en-GB');
}
