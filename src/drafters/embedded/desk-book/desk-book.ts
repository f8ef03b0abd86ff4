import type { FollowThroughKind } from '../../../domain/handoffs/product-manager.js';
import type { Channel } from '../../../domain/ticket.js';
import type { FactId } from '../facts.js';
import type { Intent } from '../intent.js';

/** What the desk notes about a class of tickets, for colleagues. */
export interface DeskNote {
  /** What the customer wants to reach, with a verb; no full stop, since a quote may follow. */
  readonly goal: string;
  readonly blockedOn: string;
  /** What the handling is, in two or three words: the kind of route. */
  readonly route: string;
  /** What the owner does after the reply. */
  readonly work: string;
}

/** Classes that leave nothing to build or write. */
export type IdleIntent = 'account-misuse' | 'refund' | 'change' | 'sales' | 'spam' | 'thanks' | 'unknown';

/** Classes that leave work after the customer is served. */
export type WorkIntent = Exclude<Intent, IdleIntent>;

/** What a class of tickets leaves to do after the customer is served, in words. */
export interface WorkWords {
  /** Title with `{object}`, the place for the matter in the customer's words. */
  readonly title: string;
  readonly value: string;
  readonly scope: string;
  readonly nonScope: string;
  readonly given: string;
  readonly when: string;
  /** What somebody sees, gets or counts (P3). */
  readonly then: string;
  readonly edgeCase: string;
}

/** Why there is nothing to do: each begins with the word for "none" or "none yet", which code reads. */
export interface IdleWords {
  readonly classes: Readonly<Record<IdleIntent, string>>;
  /** The ticket does not say enough to repeat a fault. */
  readonly tooLittle: string;
  readonly article: (id: string) => string;
}

/** How a class is named: its id, and the words for its route. */
export interface ClassName {
  readonly intent: Intent;
  readonly route: string;
}

/** Whether the desk waits for the customer's answer, or begins with its own reply. */
export type Since = 'answer' | 'reply';

/** What the support specialist writes for colleagues. */
export interface SpecialistWords {
  /** The goal and what stands beside it, as one sentence. */
  readonly goal: (parts: readonly string[]) => string;
  readonly inTheirWords: (quote: string) => string;
  readonly besideThat: (quote: string) => string;
  readonly kindWords: string;
  readonly nothingWanted: string;
  readonly mustSayUnderstood: string;
  readonly mustName: (quote: string) => string;
  readonly mustAsk: (missing: string) => string;
  readonly mustSayWho: (owner: string) => string;
  readonly mustSayHow: string;
  /** Whole hours, 1 or more. */
  readonly within: (hours: number, since: Since) => string;
  readonly beforeReply: string;
  readonly onAsking: string;
  readonly standstill: string;
  readonly deadline: string;
  readonly theMatter: (name: ClassName) => string;
  /** How many earlier tickets were compared: 0 or more. */
  readonly saidBefore: (compared: number) => string;
  /** How many earlier tickets read alike: 1 or more. */
  readonly comesBack: (alike: number) => string;
  /** Why a sentence of an earlier answer is written anew: the rule, and what to do instead as the check says it. */
  readonly rewrite: (finding: { readonly rule: string; readonly fix: string }) => string;
}

/** Why a person is asked, or not. */
export interface ReasonWords {
  readonly harm: string;
  readonly weakness: string;
  readonly complaint: string;
  readonly outage: string;
  readonly largeCustomer: string;
  readonly gaveAway: string;
  /** BCP 47 primary language of the customer. */
  readonly noTemplates: (language: string) => string;
  /** A class for a person, in a language without words in the rules. */
  readonly noRuleWords: (language: string) => string;
  readonly noRule: string;
  /** `reason` has no full stop; `moment` as `2026-03-02 09:00 UTC`. */
  readonly offDuty: (of: { readonly reason: string; readonly group: string; readonly moment: string }) => string;
  readonly afterGate: (hours: number) => string;
}

/** What the operations lead writes. */
export interface LeadWords {
  readonly filed: (channel: Channel) => string;
  readonly customer: string;
  readonly awaitsAnswer: string;
  readonly theTicket: string;
  readonly earlierAnswers: (count: number) => string;
  readonly awaitsEnd: string;
  readonly theThread: string;
  readonly replyDrafted: string;
  readonly awaitsApproval: string;
  readonly thisRun: string;
  readonly doesNotSay: (missing: readonly string[]) => string;
  readonly happenedBefore: string;
  readonly readAlike: (cited: string) => string;
  /** Ids of tickets, and how many more there are beyond them. */
  readonly andMore: (ids: string, more: number) => string;
  readonly defaultRoute: string;
  readonly decide: (reason: string) => string;
  readonly onlyIfAsked: string;
  readonly decideStep: { readonly action: string; readonly doneWhen: string };
  readonly replyStep: {
    readonly action: string;
    readonly afterDecision: string;
    readonly afterApproval: string;
    readonly doneWhen: string;
  };
  readonly confirmStep: {
    readonly action: string;
    readonly by: (hours: number) => string;
    readonly doneWhen: (hours: number) => string;
  };
  readonly report: string;
  readonly beReachable: string;
  readonly keepPromise: string;
  readonly kept: (promise: string) => string;
}

/** A check in words. */
export interface CheckWords {
  readonly question: string;
  readonly definition: string;
}

/** What the analyst writes. */
export interface AnalystWords {
  readonly decision: (name: ClassName, owner: string) => string;
  /** How many questions the reply asks: 1 or more. */
  readonly answered: (questions: number) => CheckWords;
  readonly understood: CheckWords;
  readonly responded: CheckWords;
  readonly routed: CheckWords;
  readonly closed: CheckWords;
  readonly gateRecords: string;
  readonly checksAreIt: string;
  readonly noSource: string;
  readonly ticketsPerDay: string;
  readonly handleTime: string;
  readonly shape: string;
  readonly where: string;
  readonly cadence: string;
}

/** What the product manager writes. */
export interface ManagerWords {
  readonly unnamedMatter: string;
  readonly unnamedArea: string;
  readonly who: (of: { readonly tier: string; readonly channel: Channel }) => string;
  readonly servedByReply: string;
  readonly wroteAbout: (of: { readonly matter: string; readonly area: string }) => string;
  /** A fact that the ticket states, with its quote between marks. */
  readonly states: (fact: FactId, quote: string) => string;
  readonly classIs: (name: ClassName) => string;
  readonly othersToo: string;
  readonly theReply: string;
  readonly noWork: { readonly item: string; readonly why: string };
  readonly belongsToOthers: string;
  readonly waitFor: (missing: string) => string;
  readonly endOfTicket: string;
  readonly theItem: (title: string) => string;
  readonly problem: (of: {
    readonly blockedOn: string;
    readonly matter: string;
    readonly area: string | null;
  }) => string;
  readonly onlyThisTicket: string;
  readonly oneCause: (cited: string) => string;
  readonly fileNothing: string;
  readonly fileOne: (kind: FollowThroughKind) => string;
  readonly fileBoth: string;
}

/**
 * Everything that the embedded drafter writes for colleagues, in one language of a desk. The customer's words stand in
 * it between quotation marks, in their language; what the house wrote itself (reasons of rules, names) is put in as it is.
 */
export interface DeskBook {
  /** Puts the customer's words between the quotation marks of this language. */
  readonly quoted: (words: string) => string;
  readonly classes: Readonly<Record<Intent, DeskNote>>;
  /** What arrived damaged is neither a wish to cancel nor a delivery that is missed. */
  readonly damaged: DeskNote;
  /** What is missing: one entry per fact that the reply asks for. */
  readonly missing: Readonly<Record<FactId, string>>;
  /** What a stated fact tells. */
  readonly stated: Readonly<Record<FactId, string>>;
  readonly followThrough: Readonly<Record<WorkIntent, WorkWords>>;
  readonly idle: IdleWords;
  readonly specialist: SpecialistWords;
  readonly reasons: ReasonWords;
  readonly lead: LeadWords;
  readonly analyst: AnalystWords;
  readonly manager: ManagerWords;
}
