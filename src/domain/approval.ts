import type { ArtifactEntry } from './action.js';
import type { ContentHash, Instant } from './brand.js';
import type { Finding } from './checks/finding.js';
import type { PriorityLevel } from './handoffs/operations-lead.js';
import type { RiskClass } from './opening.js';

/** Which gate: after the operations lead, or after the product manager. */
export type GateKind = 'escalation' | 'definition-of-done';

/** A rule that opened a gate, and the words that made it fire. */
export interface FiredRule {
  readonly ruleId: string;
  readonly reason: string;
  /** The customer's words; `null` for a rule about drafts or policy. */
  readonly words: string | null;
  /** The line of policy that the rule comes from; absent for rules about drafts, and in records made before 0.2. */
  readonly source?: string;
}

/** What a person is asked to decide; computed by an activity and recorded, so a changed rule never moves it. */
export interface ApprovalRequest {
  /** `r1/escalation/1`: round, gate, and how often this gate has opened in the round. */
  readonly requestId: string;
  readonly gate: GateKind;
  /** The ask in one sentence. */
  readonly ask: string;
  readonly rules: readonly FiredRule[];
  readonly risk: RiskClass;
  readonly approverGroup: string;
  readonly artifact: readonly ArtifactEntry[];
  /** Hash of `artifact`: a decision names it, and fits nothing else. */
  readonly artifactHash: ContentHash;
  /** How long the gate waits, in milliseconds by the clock on the wall. */
  readonly waitMs: number;
  /** The pinned window that gives `waitMs` in the working time of the group. Absent before 0.2: it was `waitMs` itself. */
  readonly windowMs?: number;
  /** When the first reply to the customer is due, which may lie behind; absent in records made before 0.2, or when it never is. */
  readonly dueAt?: Instant;
  readonly findings: readonly Finding[];
  /** An active member of the group, so that the JSON shown to an operator works when it is pasted. */
  readonly exampleApprover: string;
  /** Who wrote the reply as it stands: at risk `high` somebody else approves it. `null` when no person did. */
  readonly editedBy: string | null;
  /** Groups of the other escalating rules that fired: they are told and do not decide. Absent: none. */
  readonly alsoTold?: readonly string[];
  /** The group that was asked before the customer wrote again and a rule named another; absent: none was. */
  readonly askedBefore?: string;
  /** How it reminds while nobody decides; absent: not at all, as in records made before 0.2. */
  readonly reminder?: GateReminder;
}

/** How a gate reminds. No reminder approves anything or ends the gate. */
export interface GateReminder {
  /** The priority of the ticket when the gate was asked for. */
  readonly level: PriorityLevel;
  /** The first reply due on this level, in milliseconds: no first reminder comes later. */
  readonly firstReplyMs: number;
  /** The group that the roster has told too, and whose people may take the ticket over; `null` when it names none. */
  readonly nextTier: string | null;
}

/** Whether a stage asks for a person. */
export type GateVerdict =
  | { readonly kind: 'pass'; readonly why: string }
  | { readonly kind: 'ask'; readonly request: ApprovalRequest };

/** What an approver can do at this gate. */
export type DecisionAction = 'approve' | 'reject' | 'edit';

/** Every action, in the order in which people are offered them. */
export const DECISION_ACTIONS: readonly DecisionAction[] = ['approve', 'edit', 'reject'];

/** A decision as it arrives through either door: one object, all fields (spec "approvals", C.4(2)). */
export interface Decision {
  readonly schemaVersion: 1;
  readonly requestId: string;
  readonly artifactHash: string;
  readonly action: DecisionAction;
  readonly actor: { readonly id: string; readonly group: string };
  /** Required for `reject`. */
  readonly reason: string | null;
  /** Required for `edit`: the new text of the reply. */
  readonly edits: { readonly reply: string } | null;
  /** ISO 8601; information only. */
  readonly issuedAt: string;
  /** Makes a decision usable once. */
  readonly nonce: string;
  readonly signature: string | null;
}

/** Why a well-formed decision had no effect. */
export type RefusalReason =
  | 'too_early'
  | 'stale'
  | 'already_decided'
  | 'expired'
  | 'closed'
  | 'taken_over'
  | 'replayed'
  | 'unauthorised'
  | 'unsigned'
  | 'not_judged'
  | 'edit_breaks_rules';

/** How sure we are who decided. */
export type Identity = 'signed' | 'unsigned, identity not proven';

/** A decision that took effect. */
export interface AcceptedDecision {
  readonly schemaVersion: 1;
  readonly requestId: string;
  readonly action: DecisionAction;
  readonly actor: { readonly id: string; readonly group: string };
  readonly identity: Identity;
  readonly reason: string | null;
  readonly decidedAt: Instant;
  readonly door: 'update' | 'signal';
  readonly nonce: string;
  /** What is approved by it: the gate's artifact, or after an edit the edited one. Empty for `reject`, and for an edit at risk `high`. */
  readonly approved: readonly ArtifactEntry[];
  /** The action that an edit replaced; the text before stands in the handoff. */
  readonly editedReply: string | null;
}

/** A decision that was recorded and refused. */
export interface RefusedDecision {
  readonly schemaVersion: 1;
  readonly requestId: string;
  readonly action: DecisionAction;
  readonly actor: { readonly id: string; readonly group: string };
  readonly reason: RefusalReason;
  /** What happened and what to do, in one sentence; never the reply or the ticket. */
  readonly detail: string;
  readonly refusedAt: Instant;
  readonly door: 'update' | 'signal';
  readonly findings: readonly Finding[];
}

/** What a decider is told. */
export type DecisionVerdict =
  | { readonly kind: 'accepted'; readonly decision: AcceptedDecision }
  | { readonly kind: 'refused'; readonly decision: RefusedDecision };

/** A gate that is open now. */
export interface OpenGate {
  readonly request: ApprovalRequest;
  readonly openedAt: Instant;
  readonly deadline: Instant;
  /** Reminders sent, and when the next one is due (`null`: none before the deadline). Absent where the gate does not remind. */
  readonly reminders?: { readonly sent: number; readonly nextAt: Instant | null };
}

/** By when a decision is wanted: when the first reply is due, or at the end of the gate where that comes first. */
export function decisionDueAt({ request, deadline }: Pick<OpenGate, 'request' | 'deadline'>): Instant {
  const { dueAt } = request;
  return dueAt !== undefined && dueAt < deadline ? dueAt : deadline;
}

/** One gate of a round, open or ended; a decision for an ended one is stale. */
export interface GateRecord {
  readonly requestId: string;
  readonly gate: GateKind;
  readonly openedAt: Instant;
  readonly end: 'open' | 'approved' | 'edited' | 'rejected' | 'expired' | 'overtaken' | 'abandoned';
  /** Who ended it: an approver, the policy's clock, or the customer who wrote again. Never a person for an expiry. */
  readonly endedBy: string | null;
}
