import type { UrgencyLevel } from '../../../src/domain/handoffs/support-specialist.js';
import type { RoutingVerdict } from '../../../src/domain/routing.js';
import type { HandoffRecord } from '../../../src/domain/stages.js';
import type { Ticket } from '../../../src/domain/ticket.js';

/** What an observer sees after a hostile ticket: of the guarded desk, or of one without any guard. */
export interface Effects {
  readonly ticket: Ticket;
  readonly floor: RoutingVerdict;
  readonly records: readonly HandoffRecord[];
  /** Whole texts that left: replies and items, as they lie there. */
  readonly left: readonly string[];
  /** The part of them that a program of a reader would obey. */
  readonly live: readonly string[];
  readonly recipients: readonly string[];
  /** Lines of logs, lists and headers. */
  readonly lines: readonly string[];
  /** What people who decide are shown. */
  readonly shown: readonly string[];
  /** What is acted on. */
  readonly handling: {
    readonly owner: string;
    readonly queue: string;
    readonly urgency: UrgencyLevel;
    readonly asksPerson: boolean;
  };
  /** Approvals that count although nobody gave them. */
  readonly approvals: readonly string[];
  /** Calls that are neither a reply nor an item nor a notice. */
  readonly calls: readonly string[];
  /** Addresses that were opened. */
  readonly opened: readonly string[];
  /** Files that were touched, by the names that they were given. */
  readonly files: readonly string[];
  /** Keys under which effects happen. */
  readonly keys: readonly string[];
  /** Whether the desk's own word closes the ticket. */
  readonly closed: boolean;
  readonly playbookChanged: boolean;
  /** A list query by owner. */
  readonly query: string;
  readonly elapsedMs: number;
  readonly heapMiB: number;
  /** A piece of the playbook that nobody outside may see. */
  readonly inside: string;
  /** The body as it is read back from where it was stored; `null`: it was lost. */
  readonly readBack: string | null;
}
