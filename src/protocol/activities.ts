import type { Action, ArtifactEntry, Receipt } from '../domain/action.js';
import type { ApprovalRequest, Decision, GateVerdict } from '../domain/approval.js';
import type { Instant, TenantId, TicketId } from '../domain/brand.js';
import type { Acceptance } from '../domain/definition-of-done.js';
import type { ResolutionChecks } from '../domain/handoffs/analyst.js';
import type { PriorityLevel } from '../domain/handoffs/operations-lead.js';
import type { LaterWords } from '../domain/later-words.js';
import type { GatePolicy, Opening, OpeningVerdict } from '../domain/opening.js';
import type { RoutingVerdict } from '../domain/routing.js';
import type { DrafterKind, HandoffRecord, RejectedDraft, StageId } from '../domain/stages.js';
import type { StartInput } from '../domain/ticket.js';
import type { Usage } from '../domain/usage.js';
import type { CustomerMessage, Verification } from '../domain/verification.js';
import type { Judgement, TakeOverJudgement } from './messages.js';

/** What a stage works on. */
export interface StageInput {
  readonly start: StartInput;
  readonly opening: Opening;
  /** When the run was accepted; absent in inputs of earlier versions. */
  readonly acceptedAt?: Instant;
  /** Earlier handoff records of this round, oldest first. */
  readonly records: readonly HandoffRecord[];
  readonly ordinal: number;
  readonly version: number;
  /** Who drafts: the one that the run began with, or the embedded one after the provider was given up. */
  readonly drafter: Exclude<DrafterKind, 'none'>;
  /** What attempts of this stage used that were given up. */
  readonly spent: Usage;
  /** Request ids of the gates that have opened in this round. */
  readonly openedGates: readonly string[];
  /** Actions planned so far; the reply as it stands now, edits included. */
  readonly actions: readonly Action[];
  /** What persons let pass so far; absent in inputs of earlier versions. */
  readonly accepted?: readonly Acceptance[];
  /** Everything a person has approved in this round. */
  readonly approved: readonly ArtifactEntry[];
  readonly messages: readonly CustomerMessage[];
  /** What the rules said, once the operations lead's turn has come. */
  readonly routing: RoutingVerdict | null;
}

/** What a stage activity returns: its record, the plan as it stands, and whether a person is asked. */
export interface HandedOff {
  readonly kind: 'handed_off';
  readonly record: HandoffRecord;
  readonly actions: readonly Action[];
  readonly gate: GateVerdict;
  readonly routing: RoutingVerdict | null;
  /** From the reply until verification first looks, unless the customer writes before; in milliseconds. */
  readonly firstLookMs: number;
}

/** How a first draft ends: it is handed on, or it gets its one repair. */
export type StageVerdict = HandedOff | { readonly kind: 'needs_repair'; readonly rejected: RejectedDraft };

/** A stage whose first draft was turned down. */
export interface RepairInput {
  readonly stage: StageId;
  readonly input: StageInput;
  readonly rejected: RejectedDraft;
}

/** A stage that gets no draft any more. */
export interface FailedStageInput {
  readonly stage: StageId;
  readonly input: StageInput;
  /** Why, as failure code. */
  readonly code: string;
  /** What the drafter said beyond the code, in safe words; `null` when nothing. */
  readonly detail: string | null;
  /** The draft that was turned down before, if one was. */
  readonly rejected: RejectedDraft | null;
}

/** The ticket that an activity works for, where it does not need the ticket itself. */
export interface TicketRef {
  readonly tenant: TenantId;
  readonly ticketId: TicketId;
  readonly round: number;
}

/** A notice of a gate beyond the first one. */
export interface FurtherNotice {
  /**
   * `reminder`: nobody has decided yet; `told`: for a group that does not decide, since another rule leads; `wrote`: the
   * customer has written since, and the card has to be read again.
   */
  readonly kind: 'reminder' | 'told' | 'wrote';
  /** Which one of its kind, from 1; the two groups of a reminder share it. */
  readonly count: number;
  /** The group that gets it. */
  readonly to: string;
}

/** Tells the approver group that a gate is open, reminds of it, or lets another group know. */
export interface AnnounceInput {
  readonly ticket: TicketRef;
  readonly request: ApprovalRequest;
  /** Absent: the first notice, for those who decide. */
  readonly further?: FurtherNotice;
}

/** Reads with the rules of the floor what the customer wrote while a gate is open, or while it was on its way. */
export interface HearInput {
  readonly ticket: TicketRef;
  readonly opening: Opening;
  readonly request: ApprovalRequest;
  readonly later: LaterWords;
  /** Ids of the rules that fired on the ticket itself. */
  readonly fired: readonly string[];
  readonly owner: string;
  readonly level: PriorityLevel;
  readonly at: Instant;
}

/** Whether the gate is asked anew; `null`: no rule fired that its approvers do not know of. */
export interface Heard {
  readonly again: ApprovalRequest | null;
}

/** Judges who decides, and what an edit does; timing was judged by the workflow before. */
export interface JudgeInput {
  readonly ticket: TicketRef;
  readonly opening: Opening;
  readonly request: ApprovalRequest;
  readonly decision: Decision;
  readonly door: 'update' | 'signal';
  readonly at: Instant;
  /** Where a reply goes, should an edit write the first one. */
  readonly replyTo: { readonly name: string | null; readonly channel: string; readonly subject: string };
  /** The actions planned so far; the gate's artifact names some or all of them. */
  readonly actions: readonly Action[];
  /** What the customer wrote that the reply does not answer. Absent in runs of earlier versions. */
  readonly later?: LaterWords;
  /** Rules that fired on the ticket: a person who decides knows of them. Absent in runs of earlier versions. */
  readonly fired?: readonly string[];
}

/** Judges who takes a ticket over. */
export interface JudgeTakeOverInput {
  readonly ticket: TicketRef;
  readonly opening: Opening;
  readonly personId: string;
}

/** Carries out one action. */
export interface CarryOutInput {
  readonly ticket: TicketRef;
  readonly action: Action;
  /** What the policy says about approvals, and whether this ticket escalates. */
  readonly gates: GatePolicy;
  readonly escalates: boolean;
  /** Everything a person has approved in this round. */
  readonly approved: readonly ArtifactEntry[];
}

/** Looks whether the handling worked. */
export interface VerifyInput {
  readonly ticket: TicketRef;
  readonly opening: Opening;
  /** `null` when the analyst's stage was skipped: the policy's windows alone decide then. */
  readonly checks: ResolutionChecks | null;
  readonly receipts: readonly Receipt[];
  /** Whether the customer was sent a reply. */
  readonly replied: boolean;
  /** Messages that came after the reply was drafted and before it left. */
  readonly unanswered: number;
  /** Customer messages that came in after the reply went out. */
  readonly messages: readonly CustomerMessage[];
  /** What the customer wrote that the reply does not answer, sent or not. Absent in runs of earlier versions. */
  readonly later?: LaterWords;
  readonly repliedAt: Instant;
  readonly at: Instant;
}

/** A stage activity: its type is the stage id, letter for letter. */
export type StageActivities = { readonly [S in StageId]: (input: StageInput) => Promise<StageVerdict> };

/** The one contract between workflows and activities. */
export interface TicketActivities extends StageActivities {
  /** Drafts a stage once more, after a draft was turned down; what is still wrong then, a person decides. */
  repairDraft(input: RepairInput): Promise<HandedOff>;
  /** Records that a stage has no draft, evaluates the rules all the same, and asks a person. */
  recordFailedStage(input: FailedStageInput): Promise<HandedOff>;
  /** Reads the start input as untrusted data and records what the run is started with. */
  openTicket(start: unknown): Promise<OpeningVerdict>;
  announceGate(input: AnnounceInput): Promise<Receipt>;
  hearCustomer(input: HearInput): Promise<Heard>;
  judgeDecision(input: JudgeInput): Promise<Judgement>;
  judgeTakeOver(input: JudgeTakeOverInput): Promise<TakeOverJudgement>;
  carryOutAction(input: CarryOutInput): Promise<Receipt>;
  verifyHandling(input: VerifyInput): Promise<Verification>;
}
