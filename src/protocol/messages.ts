import type { Action } from '../domain/action.js';
import type { AcceptedDecision, DecisionVerdict, RefusedDecision } from '../domain/approval.js';
import type { CustomerMessage } from '../domain/verification.js';

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
  | { readonly kind: 'recorded'; readonly message: CustomerMessage }
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
      readonly reason: 'already_taken_over' | 'closed' | 'unauthorised';
      readonly detail: string;
    };

/** What `judgeDecision` returns: the verdict, and after an edit the action list with the new reply. */
export type Judgement =
  | { readonly kind: 'accepted'; readonly decision: AcceptedDecision; readonly editedAction: Action | null }
  | { readonly kind: 'refused'; readonly decision: RefusedDecision };
