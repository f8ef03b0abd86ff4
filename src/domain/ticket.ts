import type { TenantId, TicketId } from './brand.js';

/** How much the customer's contract promises. */
export type CustomerTier = 'free' | 'standard' | 'enterprise';
/** Where the customer wrote. */
export type Channel = 'web' | 'email' | 'chat' | 'api' | 'phone';

/** Every tier, lowest first. */
export const CUSTOMER_TIERS: readonly CustomerTier[] = ['free', 'standard', 'enterprise'];
/** Every channel that a ticket may name. */
export const CHANNELS: readonly Channel[] = ['web', 'email', 'chat', 'api', 'phone'];

/** One turn of the conversation around the body. */
export interface ThreadTurn {
  readonly from: 'customer' | 'agent';
  /** ISO 8601, as the sending system gave it; information only. */
  readonly at: string | null;
  readonly body: string;
}

/**
 * A file that came with a ticket: its name and what the sending system says of it. The desk is never given the file, so
 * nothing here is read, stored or opened.
 */
export interface Attachment {
  /** As the sending system gave it: hostile text, at most 255 characters; `baseName` shows it. */
  readonly name: string;
  /** As declared, e.g. `image/png`; nobody has looked whether it is true. */
  readonly mediaType: string | null;
  readonly bytes: number | null;
}

/** A ticket that the same customer filed before, as the sending system tells of it. */
export interface EarlierTicket {
  /** As it is known there; 1 to 100 of `A-Z a-z 0-9 . _ -`. */
  readonly id: string;
  /** What the customer wrote above it: hostile text. */
  readonly subject: string;
  /** How it ended, in the words of the sending system; `null`: open, or not known. */
  readonly outcome: string | null;
  /** When it was filed, ISO 8601. */
  readonly at: string;
}

/** The ticket as received, byte for byte; text is hostile data and is never interpreted as instructions. */
export interface Ticket {
  readonly id: TicketId;
  /** May be empty: chats have none. */
  readonly subject: string;
  readonly body: string;
  readonly thread: readonly ThreadTurn[];
  readonly customer: {
    readonly name: string | null;
    readonly tier: CustomerTier;
    /** BCP 47, e.g. `de-AT`; a hint for the language of the reply, not a proof. */
    readonly locale: string | null;
  };
  readonly channel: Channel;
  readonly productArea: string | null;
  /** ISO 8601; information only. Every clock starts when the ticket is accepted. */
  readonly receivedAt: string | null;
  /** At most 50. Left out where there are none: runs of earlier versions have no such field. */
  readonly attachments?: readonly Attachment[];
  /**
   * At most 10. Left out where none are known. What is told beside a ticket and is no part of it: the same ticket with a
   * longer list is the same ticket.
   */
  readonly earlierTickets?: readonly EarlierTicket[];
}

/** What a run is started with: one argument, the same from every door. */
export interface StartInput {
  readonly schemaVersion: 1;
  readonly tenant: TenantId;
  /** 1 for a new ticket; a reopened ticket gets the next number. */
  readonly round: number;
  readonly ticket: Ticket;
}
