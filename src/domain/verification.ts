import type { Instant } from './brand.js';
import type { CheckDimension } from './handoffs/analyst.js';

/** A message from the customer after the ticket was filed. */
export interface CustomerMessage {
  /** The sending system's id: the same id twice is one message. */
  readonly messageId: string;
  readonly body: string;
  /** ISO 8601 as given by the sender; information only. */
  readonly receivedAt: string;
  /** When the run took it in. */
  readonly acceptedAt: Instant;
}

/** An observed fact with its source and time. */
export interface Evidence {
  readonly kind:
    | 'customer_confirmed'
    | 'customer_disagreed'
    | 'customer_wrote'
    | 'system_state'
    | 'no_recontact'
    | 'receipt';
  readonly source: string;
  readonly at: Instant;
  /** What was seen, in words; never the customer's text beyond a short quote. */
  readonly statement: string;
}

/** How one resolution check stands. */
export interface CheckResult {
  readonly checkId: string;
  readonly dimension: CheckDimension;
  readonly state: 'passed' | 'failed' | 'pending' | 'not_assessed';
  readonly why: string;
}

/** What verification says now: evaluated by an activity, recorded, and acted upon. */
export interface Verification {
  readonly evidence: readonly Evidence[];
  readonly results: readonly CheckResult[];
  readonly verdict: VerificationVerdict;
}

/**
 * What follows from the evidence. Each `cause` is one of the words of `OutcomeCause`, narrowed to those that can end
 * this way; they are spelled here because `outcome.ts` imports this file.
 */
export type VerificationVerdict =
  | { readonly kind: 'wait'; readonly nextCheckAt: Instant; readonly waitingFor: string }
  | {
      readonly kind: 'resolved';
      readonly cause: 'customer_confirmed' | 'system_state_confirmed';
      readonly why: string;
    }
  | { readonly kind: 'resolved_unconfirmed'; readonly cause: 'silence_after_reply'; readonly why: string }
  | {
      readonly kind: 'hand_to_human';
      readonly cause:
        | 'customer_disagreed'
        | 'customer_wrote_again'
        | 'silence_after_reply'
        | 'checks_failed'
        | 'nothing_to_send';
      readonly why: string;
    };
