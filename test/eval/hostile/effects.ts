import type { AcceptedDecision } from '../../../src/domain/approval.js';
import type { UrgencyLevel } from '../../../src/domain/handoffs/support-specialist.js';
import type { Outcome } from '../../../src/domain/outcome.js';
import type { RoutingVerdict } from '../../../src/domain/routing.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import type { Ticket } from '../../../src/domain/ticket.js';

/** What an observer sees of one run of a hostile ticket. Everything is read from the run and its sinks. */
export interface Effects {
  readonly ticket: Ticket;
  /** What the rules say about the ticket, by a product with all its guards. */
  readonly floor: RoutingVerdict;
  /** What the rules say about the ticket written without invisible characters, by the product that ran. */
  readonly plainly: RoutingVerdict;
  /** The last state of the run; `null`: the ticket never got that far. */
  readonly state: TicketState | null;
  /** How handling ended; `null`: it still waits, or it never began. */
  readonly outcome: Outcome | null;
  readonly decisions: readonly AcceptedDecision[];
  /** Replies that were delivered without a recorded approval of their content, where the policy wants one. */
  readonly undecided: readonly string[];
  /** The words of replies that left. */
  readonly replies: readonly string[];
  /** All files of the outbox as they lie there: replies, items, notices and records for programs. */
  readonly documents: readonly string[];
  /** The part of documents that a reader of Markdown would obey: outside of headers and fences. */
  readonly markdown: readonly string[];
  /** The same and the cards: Markdown that people are shown. */
  readonly live: readonly string[];
  readonly cards: readonly string[];
  /** What `desk show` prints, at each gate and at the end. */
  readonly screens: readonly string[];
  readonly recipients: readonly string[];
  /** Lines of lists, summaries, logs and headers. */
  readonly lines: readonly string[];
  readonly handling: { readonly owner: string; readonly queue: string; readonly urgency: UrgencyLevel };
  /** Kinds that the connector was asked for. */
  readonly calls: readonly string[];
  /** Addresses that were opened. */
  readonly opened: readonly string[];
  /** Files that were written, from the outbox on. */
  readonly files: readonly string[];
  /** Keys of actions that happened. */
  readonly keys: readonly string[];
  readonly playbookChanged: boolean;
  /** List queries that were sent. */
  readonly queries: readonly string[];
  /** Everything that is kept or logged of the run, but for the payload that started it. */
  kept(): string;
  readonly cpuMs: number;
  readonly heapMiB: number;
  /** A piece of the playbook that nobody outside may see. */
  readonly inside: string;
  /** The body as the run has it, before secrets are taken out; `null`: it was lost. */
  readonly readBack: string | null;
}
