import type { Action, Receipt } from './action.js';
import type { AcceptedDecision, ApprovalRequest, GateRecord, OpenGate, RefusedDecision } from './approval.js';
import type { ActionKey, Instant, TenantId } from './brand.js';
import type { Acceptance, DefinitionOfDone } from './definition-of-done.js';
import type { LaterWords } from './later-words.js';
import type { Opening } from './opening.js';
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
  /** What the run was started with; `null` until the first activity has recorded it. */
  readonly opening: Opening | null;
  readonly routing: RoutingVerdict | null;
  /** Who drafts now; `null` until the run is opened. */
  readonly drafter: Exclude<DrafterKind, 'none'> | null;
  /** Since when and why the embedded drafter goes on instead of the model; `null` when it does not. */
  readonly fellBack: { readonly stage: StageId; readonly code: string } | null;
  /** Drafts that were turned down and got their one repair. */
  readonly repairs: number;
  readonly handoffs: readonly HandoffRecord[];
  /** What would be or was carried out, in order. */
  readonly actions: readonly Action[];
  /** Every gate of this round, oldest first. */
  readonly gates: readonly GateRecord[];
  readonly decisions: readonly AcceptedDecision[];
  /** What persons let pass at gates, open findings included; oldest first. */
  readonly accepted: readonly Acceptance[];
  /** The last twenty. */
  readonly refusedDecisions: readonly RefusedDecision[];
  readonly refusedDecisionCount: number;
  /** Signals that could not be read; they changed nothing. */
  readonly malformedSignalCount: number;
  readonly takenOver: { readonly by: string; readonly reason: string; readonly at: Instant } | null;
  readonly messages: readonly CustomerMessage[];
  /** How many of them the reply answers: those that were there when it was drafted, or edited by a person. */
  readonly answeredMessages: number;
  /** Messages that came too late or were too many. */
  readonly refusedMessageCount: number;
  /** When the reply had left, and how many messages had come by then; `null` before. */
  readonly replied: { readonly at: Instant; readonly messagesBefore: number } | null;
  /** What is asked after an edit at risk high, or after the customer wrote again and a rule fired; `null` when nothing. */
  readonly askAgain: ApprovalRequest | null;
  readonly receipts: readonly Receipt[];
  /** Actions that could not be carried out, by failure code. */
  readonly failedActions: readonly { readonly actionKey: ActionKey; readonly code: string }[];
  /** From the reply until verification first looks, unless the customer writes before; in milliseconds. */
  readonly firstLookMs: number;
  readonly verification: Verification | null;
  readonly definitionOfDone: DefinitionOfDone;
}

/** The one word for a state. Part of the row: see `rowOf` before changing it. */
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

/** How many messages of the customer nobody has answered: they came after the reply was drafted and before it left. */
export function unansweredMessages(state: TicketState): number {
  return Math.max(0, (state.replied?.messagesBefore ?? state.messages.length) - state.answeredMessages);
}

/** What the customer wrote after the reply was drafted, or edited by a person, until now. */
export function laterWords({ ticket, messages, answeredMessages }: TicketState): LaterWords {
  return { tier: ticket.customer.tier, messages: messages.slice(answeredMessages) };
}
