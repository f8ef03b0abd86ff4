/** Which kind of work the ticket creates. */
export type FollowThroughKind = 'product' | 'tooling' | 'documentation' | 'process';

/** One piece of work, ready to be filed as one tracker item. */
export interface FollowThroughItem {
  readonly kind: FollowThroughKind;
  readonly title: string;
  readonly problem: string;
  readonly value: string;
  readonly scope: readonly string[];
  readonly nonScope: readonly string[];
  readonly acceptance: readonly { readonly given: string; readonly when: string; readonly then: string }[];
  readonly edgeCases: readonly string[];
  readonly agentExecutionSpec: string | null;
  /** 1 (little) to 5 (much). */
  readonly impact: number;
  /** 1 (little) to 5 (much). */
  readonly effort: number;
  readonly owner: string;
  /** The same for the same work, so that a second ticket links instead of filing again. */
  readonly dedupeKey: string;
}

/** What the product manager hands on: follow-through worth shipping or documenting, or why there is none (stages A.5). */
export interface FollowThrough {
  readonly problem: { readonly who: string; readonly pain: string; readonly quote: string; readonly value: string };
  readonly known: readonly string[];
  readonly assumed: readonly string[];
  readonly missing: readonly string[];
  readonly inScope: readonly string[];
  readonly outOfScope: readonly { readonly item: string; readonly why: string }[];
  readonly nextStep: { readonly what: string; readonly owner: string; readonly unblocks: string };
  readonly dependencies: readonly { readonly what: string; readonly owner: string; readonly mustPrecede: string }[];
  readonly followThrough:
    | { readonly kind: 'items'; readonly items: readonly FollowThroughItem[] }
    | { readonly kind: 'none'; readonly why: string };
  readonly conflicts: readonly { readonly a: string; readonly b: string; readonly decisionNeeded: string }[];
  readonly recommendation: string;
  readonly uncertainties: readonly string[];
  readonly teamDecisions: readonly {
    readonly question: string;
    readonly options: readonly string[];
    readonly owner: string;
    readonly by: string;
  }[];
  readonly technicalClaims: readonly { readonly claim: string; readonly support: string | null }[];
}
