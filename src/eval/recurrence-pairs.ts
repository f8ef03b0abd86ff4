import type { EvaluatedTicket } from './evaluated.js';
import type { Unit } from './unit.js';

/** Recall counts pairs of one problem; precision counts pairs that are said to be the same. Languages apart. */
export type PairMeasure =
  | 'recurrence-recall'
  | 'recurrence-recall-cross-language'
  | 'recurrence-precision'
  | 'recurrence-precision-cross-language';

/** The pairs that a measure counts. Only tickets with a labelled key take part: others are not proven to be unique. */
export function pairUnits(id: PairMeasure, tickets: readonly EvaluatedTicket[]): readonly Unit[] {
  const keyed = tickets.filter(({ labels }) => labels.recurrenceKey !== null);
  const isAcross = id.endsWith('-cross-language');
  const isRecall = id.startsWith('recurrence-recall');
  const units: Unit[] = [];
  for (const [index, one] of keyed.entries()) {
    for (const other of keyed.slice(index + 1)) {
      if ((one.labels.language !== other.labels.language) !== isAcross) continue;
      const isSame = one.labels.recurrenceKey === other.labels.recurrenceKey;
      const isSaid = one.problemKeys.some((key) => other.problemKeys.includes(key));
      if (isRecall ? !isSame : !isSaid) continue;
      units.push({ id: `${one.rowId}+${other.rowId}`, hit: isRecall ? isSaid : isSame });
    }
  }
  return units;
}
