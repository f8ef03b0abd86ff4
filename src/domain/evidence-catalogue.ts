import type { Comparator } from './handoffs/analyst.js';

/** What kind of fact a source shows. The first three are seen by the desk itself. */
export type EvidenceKind = 'customer_message' | 'recontact' | 'receipt' | 'system_state' | 'attested';

/** One entry of the catalogue: something that can be observed, and what it may be held against. */
export interface ObservableEvidence {
  /** What checks and closing evidence name as their source. */
  readonly id: string;
  readonly kind: EvidenceKind;
  /** What an observed value says, in one sentence. */
  readonly tells: string;
  readonly unit: 'count' | 'yes-no' | 'hours' | 'percent';
  /** How a check may hold a value against its threshold; at least one. */
  readonly comparators: readonly Comparator[];
  /** Who observes it: the desk itself, or a connector that has to be there first. */
  readonly brings: { readonly kind: 'desk' } | { readonly kind: 'connector'; readonly connector: string };
}

/** Sources that the desk observes by itself, whatever connectors there are (`check-results.ts` counts them). */
export const DESK_SOURCES: readonly EvidenceKind[] = ['customer_message', 'recontact', 'receipt'];

/** The sources that can be observed today. */
export function observableHere(catalogue: readonly ObservableEvidence[]): readonly ObservableEvidence[] {
  return catalogue.filter((entry) => entry.brings.kind === 'desk');
}

/** Ids of the sources that a check may name today. */
export function availableEvidence(catalogue: readonly ObservableEvidence[]): readonly string[] {
  return observableHere(catalogue).map((entry) => entry.id);
}
