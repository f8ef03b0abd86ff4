import type { ContentHash } from './brand.js';
import type { DrafterKind, StageId } from './stages.js';

/** How much harm a wrong decision could do; decides how long a gate waits. */
export type RiskClass = 'low' | 'normal' | 'high';

/** A person who may own work or decide. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/** A named group of people, e.g. the approvers of refunds. */
export interface RosterGroup {
  readonly id: string;
  readonly tier: number;
  readonly members: readonly string[];
}

/** Who works here, as pinned for one run. */
export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly groups: readonly RosterGroup[];
}

/** Whether a kind of action waits for a person: always, only when the ticket escalates, or never. */
export type ApprovalRule = 'always' | 'when-escalated' | 'never';

/** What the policy says about approvals. */
export interface GatePolicy {
  readonly reply: ApprovalRule;
  readonly items: ApprovalRule;
  /** Group that decides when no rule names another. */
  readonly defaultGroup: string;
}

/** How long a run waits, in milliseconds. Pinned at the start, so a changed policy never moves a parked run. */
export interface Windows {
  readonly approvalMs: Readonly<Record<RiskClass, number>>;
  /** From the reply until silence counts as `resolved_unconfirmed`. */
  readonly silenceMs: number;
  /** From the reply until the first look at the checks. */
  readonly firstCheckMs: number;
}

/** What a run was started with, recorded by its first activity and handed to all later ones (at most 32 KiB). */
export interface Opening {
  readonly schemaVersion: 1;
  /** The whole playbook, by hash: briefs, policy, roster and all. */
  readonly playbookHash: ContentHash;
  readonly playbookName: string;
  readonly order: readonly StageId[];
  /** Stages that are switched off for this tenant, with the reason that stands in their `skipped` handoff. */
  readonly switchedOff: Readonly<Partial<Record<StageId, string>>>;
  readonly gates: GatePolicy;
  readonly windows: Windows;
  readonly limits: {
    readonly moneyWithoutApproval: { readonly amount: number; readonly currency: string };
    /** Whether silence after the reply may close a ticket as `resolved_unconfirmed`. */
    readonly silenceMayClose: boolean;
  };
  readonly roster: Roster;
  readonly drafter: Exclude<DrafterKind, 'none'>;
  /** `false` where the server does not know our search attributes: the run then sets none. */
  readonly searchAttributes: boolean;
}

/** What the first activity returns: the record to go on with, or why this input can never become a ticket. */
export type OpeningVerdict =
  | { readonly kind: 'opened'; readonly opening: Opening }
  | { readonly kind: 'rejected'; readonly problems: readonly string[]; readonly searchAttributes: boolean };
