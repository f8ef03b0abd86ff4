import type { ContentHash } from './brand.js';
import type { Article } from './article.js';
import type { ObservableEvidence } from './evidence-catalogue.js';
import type { ExperimentGain, Impact, PriorityLevel } from './handoffs/operations-lead.js';
import type { UrgencyLevel } from './handoffs/support-specialist.js';
import type { MoneyLimit } from './money-limit.js';
import type { ApprovalRule, Budget, Opening, RiskClass, RiskClasses, Roster } from './opening.js';
import type { StageId } from './stages.js';
import type { Standards } from './standards.js';

/** One role's part of the workflow document. */
export interface Brief {
  readonly id: StageId;
  readonly title: string;
  readonly required: boolean;
  readonly enabled: boolean;
  readonly responsibility: string;
  readonly handoff: string;
  readonly description: string;
  readonly personality: string;
  readonly scope: string;
  readonly instructions: string;
  readonly decisionRules: readonly string[];
}

/** The workflow document, parsed. */
export interface WorkflowDocument {
  readonly name: string;
  readonly description: string;
  readonly details: {
    readonly constraints: string;
    readonly experiments: string;
    readonly measurement: string;
    readonly definitionOfDone: string;
    readonly postExecutionFollowUp: string;
  };
  readonly order: readonly StageId[];
  readonly exampleUseCases: readonly string[];
  readonly briefs: Readonly<Record<StageId, Brief>>;
}

/** One line of the floor: what it looks for in a ticket, and what follows. The model may raise it, never lower it. */
export interface RoutingRule {
  readonly id: string;
  readonly meaning: string;
  /**
   * Fires when one of these phrases stands in the customer's words, after folding case and accents. Words are whole
   * words; `phrases.ts` says what `refund*`, `nobody/none`, `<kin.en>`, `speak ... human` and `smoke & charger` mean.
   */
  readonly anyWords: readonly string[];
  /** Phrases that take back what they cover and what follows them in the same clause. Absent in playbooks kept before 0.2. */
  readonly unless?: readonly string[];
  /** The line of the house's policy or of the workflow document that the rule comes from. Absent in playbooks kept before 0.2. */
  readonly source?: string;
  /** When set, the rule also needs an amount over `limits.moneyWithoutApproval` in the ticket. */
  readonly amount?: 'over-limit';
  /** Fires only for these tiers; empty means all. */
  readonly tiers: readonly string[];
  readonly queue: string;
  readonly owner: string;
  readonly urgency: UrgencyLevel;
  readonly impact: Impact;
  /** `null`: the rule routes without asking anybody. */
  readonly escalate: { readonly group: string; readonly risk: RiskClass; readonly reason: string } | null;
}

/** The rules of the house, as data. Durations are milliseconds. */
export interface Policy {
  /** Language of internal fields, e.g. `en`; customers are answered in their own. */
  readonly deskLanguage: string;
  readonly approval: { readonly reply: ApprovalRule; readonly items: ApprovalRule; readonly defaultGroup: string };
  readonly risk: RiskClasses;
  readonly windows: {
    readonly approvalMs: Readonly<Record<RiskClass, number>>;
    readonly silenceMs: number;
    readonly firstCheckMs: number;
  };
  readonly limits: {
    readonly moneyWithoutApproval: MoneyLimit;
    readonly silenceMayClose: boolean;
  };
  /** The level for each impact and urgency. It climbs, or stays, as either of them rises. */
  readonly priority: PriorityTable;
  /** Working time until the first reply is due, by level, in milliseconds of the business calendar. */
  readonly sla: { readonly firstReplyMs: Readonly<Record<PriorityLevel, number>> };
  /** From how many tickets on, this one included, a problem counts as recurring (stages, S8). */
  readonly recurrence: { readonly leastTickets: number };
  /** The least gain, in percent of today, for which an alternative is worth somebody's attention (stages, W6). */
  readonly materiality: { readonly leastGainPercent: Readonly<Record<ExperimentGain['kind'], number>> };
  readonly budget: Budget;
  readonly drafting: { readonly fallback: Opening['fallback']; readonly patienceMs: number };
  /** Where a ticket goes that no rule names. */
  readonly defaultRoute: { readonly queue: string; readonly owner: string };
  readonly routing: readonly RoutingRule[];
  /** Words that phrases share, by name and language: `kin.en`. Absent in playbooks kept before 0.2. */
  readonly sets?: Readonly<Record<string, readonly string[]>>;
  /** Names of sets that take back, in `unless`, only where nothing denies them. Absent in playbooks kept before 0.2. */
  readonly undenied?: readonly string[];
  /** Names of sets whose phrases in `unless`, but those with "+", take back within one clause. Absent in playbooks kept before 0.2. */
  readonly withinClause?: readonly string[];
  /** Words for parts of a product: what is quoted beside one of them is a name and fires nothing. Absent in playbooks kept before 0.2. */
  readonly names?: readonly string[];
  /** Stages that are switched off for one tenant, with the reason. */
  readonly tenants: Readonly<Record<string, { readonly switchedOff: Readonly<Partial<Record<StageId, string>>> }>>;
}

/** A priority level for each impact and urgency. */
export type PriorityTable = Readonly<Record<Impact, Readonly<Record<UrgencyLevel, PriorityLevel>>>>;

/** Everything a team writes down about how tickets are handled, loaded and hashed as one. */
export interface Playbook {
  readonly hash: ContentHash;
  readonly document: WorkflowDocument;
  readonly policy: Policy;
  readonly roster: Roster;
  readonly standards: Standards;
  /** What can be observed, and where; the analyst's sources come from here. */
  readonly evidence: readonly ObservableEvidence[];
  /** Help articles and macros, in the order of their ids. */
  readonly knowledge: readonly Article[];
}
