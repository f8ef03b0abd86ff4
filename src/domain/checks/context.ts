import type { Instant } from '../brand.js';
import type { Roster } from '../opening.js';
import type { Playbook } from '../playbook.js';
import type { RoutingVerdict } from '../routing.js';
import type { HandoffRecord } from '../stages.js';
import type { Ticket } from '../ticket.js';

/** What a draft is held against: facts of the ticket and the house, never another opinion. */
export interface CheckContext {
  readonly ticket: Ticket;
  /** Records of the earlier stages, oldest first. */
  readonly records: readonly HandoffRecord[];
  readonly roster: Roster;
  /** The pinned playbook: standards, policy, knowledge. */
  readonly playbook: Playbook;
  /** What the rules say: the floor. */
  readonly routing: RoutingVerdict;
  readonly at: Instant;
}
