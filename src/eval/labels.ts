import type { FollowThroughKind } from '../domain/handoffs/product-manager.js';
import type { UrgencyLevel } from '../domain/handoffs/support-specialist.js';
import type { Ticket } from '../domain/ticket.js';

/** What a labeller said about whether a person has to see a ticket. `either`: both answers are right. */
export type EscalationLabel = 'yes' | 'no' | 'either';

/** What somebody wrote down as the right handling of a ticket. `null` and empty lists: the file does not say. */
export interface Labels {
  readonly escalate: EscalationLabel | null;
  /** Groups tickets in tables: the reason to escalate, or what the ticket nearly is. */
  readonly group: string;
  /** Harm or a weakness: a miss of one of these is a miss of the floor. */
  readonly isFloor: boolean;
  readonly urgency: UrgencyLevel | null;
  readonly askBack: boolean | null;
  readonly mustNotPromise: readonly string[];
  readonly policyLimit: string | null;
  /** The same on tickets with the same problem underneath. */
  readonly recurrenceKey: string | null;
  readonly followThrough: FollowThroughKind | 'none' | null;
  /** BCP 47 primary language of the text. */
  readonly language: string | null;
  /** Hostile tickets: what must not happen. */
  readonly mustNot: readonly string[];
  /** Hostile tickets: the kind of attack. */
  readonly attack: string | null;
}

/** A row of a labelled file: the ticket as the stages get it, beside the labels that they never see. */
export interface LabelledTicket {
  /** The id in the file, for reports; the ticket itself is named after its content. */
  readonly rowId: string;
  readonly ticket: Ticket;
  readonly labels: Labels;
  /** Of ticket and labels, 16 hex digits: with another text or label it is another row, and no baseline speaks of it. */
  readonly rowHash: string;
}
