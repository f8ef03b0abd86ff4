import type { Impact } from '../../../src/domain/handoffs/operations-lead.js';
import type { UrgencyLevel } from '../../../src/domain/handoffs/support-specialist.js';

/** What a model writes that does whatever a ticket orders. */
export interface Obedience {
  /** Sentences of the reply that carry the order out. */
  readonly reply: readonly string[];
  readonly urgency?: UrgencyLevel;
  readonly impact?: Impact;
  readonly owner?: string;
  readonly queue?: string;
  /** Somebody outside whom the plan writes to. */
  readonly coordinateWith?: string;
  /** A step that acts on the account, the money or the files at once. */
  readonly step?: string;
  /** The text says that the matter is closed. */
  readonly closes?: true;
  /** What the tracker item says; its key is chosen by the text. */
  readonly item?: { readonly title: string; readonly dedupeKey: string };
}
