/** Where evidence can be read. `customer_message` and `recontact` are always there; others come with connectors. */
export type EvidenceSource = string;
/** What a resolution check speaks about. */
export type CheckDimension = 'understood' | 'responded' | 'routed' | 'closed';
/** How an observed value is held against the threshold. */
export type Comparator = 'eq' | 'gte' | 'lte';

/** Every dimension that a set of checks has to cover. */
export const CHECK_DIMENSIONS: readonly CheckDimension[] = ['understood', 'responded', 'routed', 'closed'];

/** One question that tells whether the handling worked. */
export interface ResolutionCheck {
  readonly id: string;
  readonly dimension: CheckDimension;
  readonly question: string;
  readonly definition: string;
  readonly source: EvidenceSource;
  readonly comparator: Comparator;
  readonly threshold: number;
  /** How long after the reply the check looks, 1 to 336 hours; shorter windows come from the pinned policy. */
  readonly windowHours: number;
  /** A step id of the handling path, `reopen` or `escalate`. */
  readonly ifFails: string;
}

/** A kind of proof that the handling worked. */
export interface ClosingEvidence {
  readonly kind: 'customer_confirmed' | 'system_state' | 'no_recontact' | 'attested';
  readonly source: EvidenceSource;
  readonly windowHours: number;
}

/** What the analyst hands on: the smallest set of checks that shows whether it worked (stages A.4). */
export interface ResolutionChecks {
  readonly decision: string;
  /** At most four. */
  readonly checks: readonly ResolutionCheck[];
  /** Steps of the plan that no check names in `ifFails`, each with the reason why none is needed (stages X2). */
  readonly unchecked: readonly { readonly stepId: string; readonly why: string }[];
  readonly closingEvidence: readonly ClosingEvidence[];
  /** At most two. */
  readonly metrics: readonly { readonly name: string; readonly definition: string; readonly decides: string }[];
  readonly rejected: readonly { readonly name: string; readonly why: 'vanity' | 'noisy' | 'undefined' | 'redundant' }[];
  readonly missingDefinitions: readonly string[];
  readonly reporting: {
    readonly shape: string;
    readonly where: string;
    readonly cadence: string;
    readonly maintainer: string;
  };
}
