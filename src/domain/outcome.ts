import type { AcceptedDecision } from './approval.js';
import type { Receipt } from './action.js';
import type { Instant } from './brand.js';
import type { DefinitionOfDone } from './definition-of-done.js';
import type { CheckResult, Evidence } from './verification.js';

/** How handling ended. */
export type OutcomeKind = 'resolved' | 'resolved_unconfirmed' | 'handed_to_human' | 'rejected_input' | 'cancelled';

/** Every outcome. */
export const OUTCOME_KINDS: readonly OutcomeKind[] = [
  'resolved',
  'resolved_unconfirmed',
  'handed_to_human',
  'rejected_input',
  'cancelled',
];

/** Why it ended that way; stable words that scripts may compare. */
export type OutcomeCause =
  | 'customer_confirmed'
  | 'system_state_confirmed'
  | 'silence_after_reply'
  | 'approval_rejected'
  | 'approval_expired'
  | 'taken_over'
  | 'customer_disagreed'
  | 'customer_wrote_again'
  | 'checks_failed'
  | 'nothing_to_send'
  | 'opening_failed'
  | 'stage_failed'
  | 'action_failed'
  | 'verification_failed'
  | 'input_invalid'
  | 'cancelled_by_operator';

/** The three questions of the use case, answered in one sentence each. */
export interface Answers {
  readonly howDoWeRespond: string;
  readonly doesItNeedEscalation: string;
  readonly whatFollowUp: string;
}

/** The result of a run; Temporal's `Completed` and `result()` mean exactly this. */
export interface Outcome {
  readonly schemaVersion: 1;
  readonly kind: OutcomeKind;
  readonly cause: OutcomeCause;
  /** One sentence for a reader. */
  readonly summary: string;
  readonly tenant: string;
  readonly ticketId: string;
  readonly round: number;
  readonly owner: string | null;
  /** Who wrote the drafts, in words; says so when no model did, and when it is mixed. */
  readonly writtenBy: string;
  readonly answers: Answers;
  readonly definitionOfDone: DefinitionOfDone;
  readonly decisions: readonly AcceptedDecision[];
  readonly receipts: readonly Receipt[];
  readonly evidence: readonly Evidence[];
  readonly checks: readonly CheckResult[];
  /** Why the input was refused; empty otherwise. */
  readonly problems: readonly string[];
  readonly closedAt: Instant;
}
