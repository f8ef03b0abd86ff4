import { existsSync, readFileSync } from 'node:fs';
import type { TicketId } from '../../src/domain/brand.js';
import type { Channel, CustomerTier, Ticket } from '../../src/domain/ticket.js';

/** The shared tickets lie beside the checkout; they are read where they lie and never copied. */
const FOLDER = new URL('../../../shared/data/', import.meta.url);

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly thread?: readonly { readonly from: 'customer' | 'agent'; readonly at?: string; readonly body: string }[];
  readonly customer: { readonly name?: string; readonly tier: CustomerTier; readonly locale?: string };
  readonly channel: Channel;
  readonly productArea?: string;
  readonly receivedAt: string;
  readonly labels: { readonly language?: string };
}

/** A shared ticket and the language that its label names. */
export interface SharedTicket {
  readonly ticket: Ticket;
  readonly language: string | null;
}

/** The tickets of a shared file; `null` when the folder is not there, with the reason on the console. */
export function sharedTickets(file: string): readonly SharedTicket[] | null {
  const path = new URL(file, FOLDER);
  if (!existsSync(path)) {
    console.warn(`skipped: ${file} is not beside this checkout (../shared/data)`);
    return null;
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toShared(JSON.parse(line) as Row));
}

function toShared(row: Row): SharedTicket {
  return {
    language: row.labels.language ?? null,
    ticket: {
      id: row.id as TicketId,
      subject: row.subject,
      body: row.body,
      thread: (row.thread ?? []).map((turn) => ({ from: turn.from, at: turn.at ?? null, body: turn.body })),
      customer: { name: row.customer.name ?? null, tier: row.customer.tier, locale: row.customer.locale ?? null },
      channel: row.channel,
      productArea: row.productArea ?? null,
      receivedAt: row.receivedAt,
    },
  };
}
