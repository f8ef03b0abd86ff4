import type { OutcomeCause, OutcomeKind } from '../../src/domain/outcome.js';

/** How the run of a recorded history ended. */
export interface RecordedEnd {
  readonly kind: OutcomeKind;
  readonly cause: OutcomeCause;
  /** What else its outcome holds: the part that makes the file worth its name. */
  readonly holds?: Readonly<Record<string, unknown>>;
}

/**
 * Every scenario that is played on a real server, and whose history lies beside this file as `<name>.json`. The file has to
 * end as it is said here; a new outcome or cause enters here first.
 */
export const SCENARIOS = {
  approved: {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ action: 'approve', door: 'update' }] },
  },
  'approved-by-signal': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ action: 'approve', door: 'signal' }] },
  },
  'approved-after-refusals': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ action: 'approve', actor: { id: 'cem' } }] },
  },
  'approved-at-both-gates': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ requestId: 'r1/escalation/1' }, { requestId: 'r1/definition-of-done/1' }] },
  },
  'approved-silence': {
    kind: 'resolved_unconfirmed',
    cause: 'silence_after_reply',
    holds: { decisions: [{ action: 'approve' }] },
  },
  edited: {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ action: 'edit' }, { action: 'approve' }] },
  },
  automatic: { kind: 'resolved', cause: 'customer_confirmed', holds: { decisions: [] } },
  'without-search-attributes': { kind: 'resolved', cause: 'customer_confirmed' },
  'skipped-stage': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { definitionOfDone: { checks: { state: 'not_assessed' } } },
  },
  rejected: { kind: 'handed_to_human', cause: 'approval_rejected', holds: { receipts: [] } },
  'two-rules': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ action: 'approve', actor: { group: 'support-leads' } }] },
  },
  reminded: {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ action: 'approve', actor: { id: 'cem' } }] },
  },
  'heard-at-the-gate': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: {
      decisions: [
        { requestId: 'r1/definition-of-done/2', action: 'edit', actor: { group: 'security-desk' } },
        { requestId: 'r1/definition-of-done/3', action: 'approve', actor: { group: 'security-desk' } },
      ],
    },
  },
  'unread-message': { kind: 'handed_to_human', cause: 'customer_wrote_again', holds: { decisions: [] } },
  expired: { kind: 'handed_to_human', cause: 'approval_expired', holds: { decisions: [], receipts: [] } },
  'taken-over': { kind: 'handed_to_human', cause: 'taken_over', holds: { owner: 'ana', receipts: [] } },
  'taken-over-while-drafting': {
    kind: 'handed_to_human',
    cause: 'taken_over',
    holds: { definitionOfDone: { checks: { state: 'not_met' } } },
  },
  'stage-failed': {
    kind: 'handed_to_human',
    cause: 'stage_failed',
    holds: { problems: ['PlaybookInvalid'] },
  },
  'stage-refused': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: {
      decisions: [{ requestId: 'r1/escalation/1' }, { requestId: 'r1/definition-of-done/1' }],
      definitionOfDone: {
        plan: { state: 'not_met', reason: 'operations-lead: no draft could be used: DrafterRefused' },
      },
    },
  },
  repaired: {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ requestId: 'r1/definition-of-done/1' }] },
  },
  'still-broken': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: {
      decisions: [{ requestId: 'r1/escalation/1', action: 'edit' }],
      definitionOfDone: {
        response: { reason: 'a reply with next step and outcome is ready, as cem let it pass after an edit' },
      },
    },
  },
  'fell-back': {
    kind: 'resolved',
    cause: 'customer_confirmed',
    holds: { decisions: [{ requestId: 'r1/definition-of-done/1' }] },
  },
  'action-failed': {
    kind: 'handed_to_human',
    cause: 'action_failed',
    holds: { problems: ['acme/action-failed/r1/reply-1: ConnectorKeyReused'] },
  },
  'customer-disagreed': { kind: 'handed_to_human', cause: 'customer_disagreed' },
  'customer-wrote-again': { kind: 'handed_to_human', cause: 'customer_wrote_again' },
  'silence-may-not-close': { kind: 'handed_to_human', cause: 'silence_after_reply' },
  'nothing-to-send': { kind: 'handed_to_human', cause: 'nothing_to_send', holds: { evidence: [] } },
  'rejected-input': { kind: 'rejected_input', cause: 'input_invalid' },
  cancelled: { kind: 'cancelled', cause: 'cancelled_by_operator', holds: { receipts: [] } },
  'cancelled-while-verifying': {
    kind: 'cancelled',
    cause: 'cancelled_by_operator',
    holds: { receipts: [{ connector: 'outbox' }, { connector: 'outbox' }] },
  },
} as const satisfies Readonly<Record<string, RecordedEnd>>;

/** The name of a scenario, and of its file. */
export type ScenarioName = keyof typeof SCENARIOS;

/** Every scenario, by name. */
// cast: the keys of a constant are known.
export const SCENARIO_NAMES = Object.keys(SCENARIOS) as readonly ScenarioName[];

/** How a scenario ends. */
export function endOf(name: ScenarioName): RecordedEnd {
  return SCENARIOS[name];
}
