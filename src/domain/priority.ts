import type { Impact, PriorityLevel } from './handoffs/operations-lead.js';
import { URGENCY_LEVELS, type UrgencyLevel } from './handoffs/support-specialist.js';
import type { PriorityTable } from './playbook.js';

/** Every impact, smallest first. */
export const IMPACTS: readonly Impact[] = ['one', 'team', 'organisation', 'everyone'];

/** The level for an impact and an urgency, by the table of the policy (stages, O5). */
export function priorityOf(
  of: { readonly impact: Impact; readonly urgency: UrgencyLevel },
  table: PriorityTable,
): PriorityLevel {
  return table[of.impact][of.urgency];
}

/** Cells in which more impact or more urgency gives a lower level than less of it: a floor must never sink. */
export function sinkingCells(
  table: PriorityTable,
): readonly { readonly impact: Impact; readonly urgency: UrgencyLevel; readonly least: PriorityLevel }[] {
  return IMPACTS.flatMap((impact, row) =>
    URGENCY_LEVELS.flatMap((urgency, column) => {
      const above = IMPACTS[row - 1];
      const before = URGENCY_LEVELS[column - 1];
      const neighbours = [
        ...(above === undefined ? [] : [table[above][urgency]]),
        ...(before === undefined ? [] : [table[impact][before]]),
      ];
      const least = neighbours.toSorted()[0];
      return least !== undefined && table[impact][urgency] > least ? [{ impact, urgency, least }] : [];
    }),
  );
}

/** The larger of two impacts. */
export function higherImpact(a: Impact, b: Impact): Impact {
  return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b;
}

/** The more pressing of two urgencies. */
export function higherUrgency(a: UrgencyLevel, b: UrgencyLevel): UrgencyLevel {
  return URGENCY_LEVELS.indexOf(a) >= URGENCY_LEVELS.indexOf(b) ? a : b;
}
