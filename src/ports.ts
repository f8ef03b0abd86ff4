import type { Action, Receipt } from './domain/action.js';
import type { ContentHash, Instant } from './domain/brand.js';
import type { Opening } from './domain/opening.js';
import type { Playbook } from './domain/playbook.js';
import type { RoutingVerdict } from './domain/routing.js';
import type { DrafterKind, HandoffRecord, StageId } from './domain/stages.js';
import type { StartInput } from './domain/ticket.js';
import type { Usage } from './domain/usage.js';
import type { CustomerMessage } from './domain/verification.js';

/** What a drafter is given for one stage. */
export interface DraftRequest {
  readonly stage: StageId;
  readonly start: StartInput;
  readonly opening: Opening;
  readonly playbook: Playbook;
  /** Records of the earlier stages, oldest first. */
  readonly records: readonly HandoffRecord[];
  /** What the rules say; a draft may ask for more, never for less. */
  readonly routing: RoutingVerdict;
  readonly messages: readonly CustomerMessage[];
  /** The moment to reckon from. */
  readonly at: Instant;
}

/** What a drafter returned: unchecked. */
export interface Draft {
  /** Meant to be the stage's handoff; the schema and the mechanical checks decide. */
  readonly content: unknown;
  readonly model: string;
  readonly promptVersion: string;
  readonly usage: Usage;
}

/** Writes a stage's draft. Throws a `VendorFault` when the provider fails; stops at once when the signal fires. */
export interface Drafter {
  readonly kind: Exclude<DrafterKind, 'none'>;
  draft(request: DraftRequest, signal: AbortSignal): Promise<Draft>;
}

/** Carries out one action in one outside system. The same key again changes nothing and returns the first receipt. */
export interface Connector {
  readonly name: string;
  /** Throws a `VendorFault` with `ConnectorKeyReused` when the key is known with other content. */
  deliver(action: Action, signal: AbortSignal): Promise<Receipt>;
}

/** Playbooks, by hash: the one in force, and every earlier one that a retained run may name. */
export interface PlaybookShelf {
  current(): Promise<Playbook>;
  /** `null` when no worker kept it. */
  byHash(hash: ContentHash): Promise<Playbook | null>;
}

/** The time of day, as an activity sees it. */
export interface Clock {
  now(): Instant;
}
