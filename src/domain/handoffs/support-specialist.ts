/** How soon the customer needs an answer. Shouting does not raise it; described facts do. */
export type UrgencyLevel = 'low' | 'normal' | 'high' | 'critical';

/** Lowest first. */
export const URGENCY_LEVELS: readonly UrgencyLevel[] = ['low', 'normal', 'high', 'critical'];

/** A statement that stands in the ticket, proven by the customer's own words. */
export interface KnownFact {
  readonly statement: string;
  /** A substring of the ticket after white space is folded. */
  readonly quote: string;
}

/** Something that the reply promises: only what has an owner and a moment. */
export interface Commitment {
  readonly text: string;
  readonly owner: string;
  /** ISO 8601 moment or a condition in words. */
  readonly by: string;
  /** The policy line that allows the promise; `null` when none is needed. */
  readonly policyRef: string | null;
}

/** The answer to the customer, in the customer's language. */
export interface ReplyDraft {
  readonly body: string;
  /** BCP 47 primary language, e.g. `de`. */
  readonly language: string;
  /** The body, sentence by sentence: other fields point here by index. */
  readonly sentences: readonly string[];
  readonly nextStep: { readonly who: string; readonly what: string; readonly by: string; readonly sentence: number };
  readonly expectedOutcome: { readonly text: string; readonly sentence: number };
  readonly escalationPath: { readonly text: string; readonly sentence: number };
  /** At most three, each answering an entry of `missingInfo`. */
  readonly questions: readonly { readonly text: string; readonly answers: string }[];
  readonly commitments: readonly Commitment[];
}

/** What the support specialist hands on: the issue, its urgency, and the response needed now (stages A.2). */
export interface ClarifiedIssue {
  readonly customerGoal: string;
  readonly blockedOn: string;
  readonly confusionPoints: readonly string[];
  readonly knownFacts: readonly KnownFact[];
  readonly missingInfo: readonly string[];
  readonly urgency: {
    readonly level: UrgencyLevel;
    readonly drivers: readonly string[];
    readonly quote: string | null;
  };
  readonly goodResponseMust: readonly string[];
  readonly reply: ReplyDraft;
  readonly rewrites: readonly { readonly before: string; readonly why: string; readonly after: string }[];
  readonly recurrence: {
    readonly suspected: boolean;
    readonly signature: string | null;
    readonly evidence: readonly string[];
  };
  readonly systemFixes: readonly { readonly kind: 'product' | 'documentation' | 'macro'; readonly gap: string }[];
}
