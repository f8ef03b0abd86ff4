import type { Action } from '../domain/action.js';
import type { AcceptedDecision, ApprovalRequest, DecisionVerdict, RefusedDecision } from '../domain/approval.js';
import type { Instant } from '../domain/brand.js';

/** What `decide` returns. */
export type DecideReply = DecisionVerdict;

/** Payload of `addCustomerMessage`: one object, as the Temporal UI sends it. */
export interface CustomerMessagePayload {
  readonly messageId: string;
  readonly body: string;
  /** ISO 8601; information only. */
  readonly receivedAt: string;
}

/** What `addCustomerMessage` returns; `duplicate` when the id was known, and nothing changed. */
export type CustomerMessageReply =
  | { readonly kind: 'recorded'; readonly messageId: string; readonly acceptedAt: Instant }
  | { readonly kind: 'duplicate'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly reason: 'too_many_messages' | 'closed'; readonly detail: string };

/** Payload of `takeOver`. */
export interface TakeOverPayload {
  readonly actor: { readonly id: string };
  readonly reason: string;
}

/** What `takeOver` returns. */
export type TakeOverReply =
  | { readonly kind: 'taken_over'; readonly by: string }
  | {
      readonly kind: 'refused';
      readonly reason: 'already_taken_over' | 'closed' | 'unauthorised' | 'unsigned' | 'not_judged';
      readonly detail: string;
    };

/** What `judgeTakeOver` returns. */
export type TakeOverJudgement =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: 'unauthorised' | 'unsigned'; readonly detail: string };

/** What `judgeDecision` returns: the verdict, after an edit the new reply, and what somebody else has to approve now. */
export type Judgement =
  | {
      readonly kind: 'accepted';
      readonly decision: AcceptedDecision;
      readonly editedAction: Action | null;
      readonly again: ApprovalRequest | null;
    }
  | { readonly kind: 'refused'; readonly decision: RefusedDecision };
