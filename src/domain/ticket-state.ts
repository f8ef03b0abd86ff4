import type { Action, Receipt } from './action.js';
import type { AcceptedDecision, OpenGate, RefusedDecision } from './approval.js';
import type { ContentHash, Instant, TenantId } from './brand.js';
import type { DefinitionOfDone } from './definition-of-done.js';
import type { Outcome, OutcomeKind } from './outcome.js';
import type { RoutingVerdict } from './routing.js';
import type { DrafterKind, HandoffRecord, StageId } from './stages.js';
import type { Ticket } from './ticket.js';
import type { CustomerMessage, Verification } from './verification.js';

/** What a ticket is doing now. */
export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'stage'; readonly stage: StageId; readonly ordinal: number }
  | { readonly kind: 'awaiting_approval'; readonly gate: OpenGate }
  | { readonly kind: 'executing' }
  | { readonly kind: 'verifying'; readonly nextCheckAt: Instant; readonly waitingFor: string }
  | { readonly kind: 'closed'; readonly outcome: Outcome };

/** One word for a list. */
export type TicketStatus = 'working' | 'awaiting_approval' | 'verifying' | OutcomeKind;

/** Everything that is known about a ticket in one round: the answer of the query `ticketState`. */
export interface TicketState {
  readonly schemaVersion: 1;
  readonly tenant: TenantId;
  readonly round: number;
  readonly acceptedAt: Instant;
  readonly ticket: Ticket;
  readonly phase: Phase;
  readonly playbook: { readonly hash: ContentHash; readonly name: string } | null;
  readonly drafter: DrafterKind;
  readonly routing: RoutingVerdict | null;
  readonly handoffs: readonly HandoffRecord[];
  /** What would be or was carried out, in order. */
  readonly actions: readonly Action[];
  readonly decisions: readonly AcceptedDecision[];
  /** The last twenty. */
  readonly refusedDecisions: readonly RefusedDecision[];
  readonly refusedDecisionCount: number;
  readonly messages: readonly CustomerMessage[];
  readonly receipts: readonly Receipt[];
  readonly verification: Verification | null;
  readonly definitionOfDone: DefinitionOfDone;
}

/** The one word for a state. */
export function statusOf(state: TicketState): TicketStatus {
  switch (state.phase.kind) {
    case 'awaiting_approval':
    case 'verifying':
      return state.phase.kind;
    case 'closed':
      return state.phase.outcome.kind;
    case 'opening':
    case 'stage':
    case 'executing':
      return 'working';
  }
}
