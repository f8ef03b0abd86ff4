import type { Action, Receipt } from './action.js';
import type { AcceptedDecision, ApprovalRequest, OpenGate, RefusedDecision } from './approval.js';
import type { ActionKey, Instant } from './brand.js';
import type { Finding } from './checks/finding.js';
import type { Opening } from './opening.js';
import type { Outcome } from './outcome.js';
import type { RoutingVerdict } from './routing.js';
import type { HandoffRecord, StageId } from './stages.js';
import type { CustomerMessage, Verification } from './verification.js';

/** What happened to a ticket, in the past tense. The state of a ticket is these events, applied in order. */
export type TicketEvent =
  | { readonly type: 'opened'; readonly opening: Opening }
  | { readonly type: 'input-rejected'; readonly searchAttributes: boolean }
  | { readonly type: 'stage-begun'; readonly stage: StageId; readonly ordinal: number }
  | { readonly type: 'draft-rejected'; readonly stage: StageId; readonly findings: readonly Finding[] }
  | { readonly type: 'drafter-fell-back'; readonly stage: StageId; readonly code: string }
  | {
      readonly type: 'handed-off';
      readonly record: HandoffRecord;
      readonly actions: readonly Action[];
      readonly routing: RoutingVerdict | null;
      readonly firstLookMs: number;
    }
  | { readonly type: 'gate-opened'; readonly gate: OpenGate }
  /** Nobody decided until now, and those who may were told again. */
  | { readonly type: 'gate-reminded'; readonly nextAt: Instant | null }
  | {
      readonly type: 'decided';
      readonly decision: AcceptedDecision;
      readonly editedAction: Action | null;
      /** What another person has to approve now; `null` when the decision stands by itself. */
      readonly again: ApprovalRequest | null;
    }
  | { readonly type: 'decision-refused'; readonly decision: RefusedDecision }
  | { readonly type: 'signal-ignored' }
  | { readonly type: 'gate-expired' }
  /** The customer wrote again, a rule fired, and the gate is asked anew. */
  | { readonly type: 'gate-overtaken'; readonly again: ApprovalRequest }
  | { readonly type: 'customer-wrote'; readonly message: CustomerMessage }
  | { readonly type: 'message-refused' }
  | { readonly type: 'taken-over'; readonly by: string; readonly reason: string; readonly at: Instant }
  | { readonly type: 'execution-begun' }
  | { readonly type: 'carried-out'; readonly receipt: Receipt; readonly at: Instant }
  | { readonly type: 'action-failed'; readonly actionKey: ActionKey; readonly code: string }
  | { readonly type: 'verification-parked'; readonly nextCheckAt: Instant; readonly waitingFor: string }
  | { readonly type: 'verified'; readonly verification: Verification }
  | { readonly type: 'closed'; readonly outcome: Outcome };
