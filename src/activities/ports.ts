import type { Clock, Connector, Drafter, PlaybookShelf } from '../ports.js';

/** What activities reach the world through. Only workers put real parts here. */
export interface ActivityPorts {
  readonly shelf: PlaybookShelf;
  /** By the kind that a run's opening record names, so a worker with other settings still serves a parked run. */
  readonly drafters: Readonly<Record<Drafter['kind'], Drafter>>;
  /** The drafter for new tickets. */
  readonly newTickets: Drafter['kind'];
  readonly connector: Connector;
  readonly clock: Clock;
  /** Whether decisions without a signature count. */
  readonly allowUnsigned: boolean;
  /** Whether the server knows our search attributes. */
  readonly searchAttributes: boolean;
}
