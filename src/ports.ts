import type { Action, Receipt } from './domain/action.js';
import type { ContentHash, Instant } from './domain/brand.js';
import type { Opening } from './domain/opening.js';
import type { Playbook } from './domain/playbook.js';
import type { RoutingVerdict } from './domain/routing.js';
import type { RedactionCounts } from './domain/redaction/span.js';
import type { DrafterKind, HandoffRecord, RejectedDraft, StageId } from './domain/stages.js';
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
  /** What this round of the ticket has used so far, rejected drafts and booked estimates included. */
  readonly spent: Usage;
  /** Where each call of a paid provider is booked before it is made. */
  readonly calls: CallBook;
  /** Stands for the customer at a model provider: at most 64 characters that name nobody. */
  readonly safetyIdentifier?: string;
  /** The draft that was turned down, when this is its one repair; `null` for a first draft. */
  readonly rejected: Pick<RejectedDraft, 'content' | 'findings'> | null;
  /** The moment to reckon from. */
  readonly at: Instant;
}

/**
 * The calls of one stage. A call whose usage never comes back (a timeout, a dropped connection, a killed worker) may be
 * paid for all the same, so it is booked before it is made.
 */
export interface CallBook {
  /** Books a call at its estimate. What it really used replaces the estimate; without it the estimate stays, marked. */
  book(estimate: Usage): (used: Usage) => void;
}

/** What a drafter returned: unchecked. */
export interface Draft {
  /** Meant to be the stage's handoff; the schema and the mechanical checks decide. */
  readonly content: unknown;
  readonly model: string;
  readonly promptVersion: string;
  /** How the provider served the last call, in its own words; left out where it does not say. */
  readonly serviceTier?: string;
  /** Of the calls of this draft. */
  readonly usage: Usage;
  /** How many personal data were replaced on the way to a provider, by kind; absent when nothing left this process. */
  readonly redacted?: RedactionCounts;
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
  /** `null` when no worker kept it; `PlaybookOfOtherForm` is thrown when another version did, in a form of its own. */
  byHash(hash: ContentHash): Promise<Playbook | null>;
}

/** The time of day, as an activity sees it. */
export interface Clock {
  now(): Instant;
}
