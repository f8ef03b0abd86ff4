import type { Impact, PriorityLevel } from './handoffs/operations-lead.js';
import { URGENCY_LEVELS, type UrgencyLevel } from './handoffs/support-specialist.js';

/** Every impact, smallest first. */
export const IMPACTS: readonly Impact[] = ['one', 'team', 'organisation', 'everyone'];

/**
 * The one table that turns impact and urgency into a level (stages, O5). It only ever climbs to the right and downwards,
 * and `critical` is P1 for a single customer too: harm to one person is not weighed against a head count.
 */
export const PRIORITY_TABLE: Readonly<Record<Impact, Readonly<Record<UrgencyLevel, PriorityLevel>>>> = {
  one: { low: 'P4', normal: 'P3', high: 'P2', critical: 'P1' },
  team: { low: 'P4', normal: 'P3', high: 'P2', critical: 'P1' },
  organisation: { low: 'P4', normal: 'P2', high: 'P1', critical: 'P1' },
  everyone: { low: 'P3', normal: 'P2', high: 'P1', critical: 'P1' },
};

/** The level for an impact and an urgency. */
export function priorityOf(of: { readonly impact: Impact; readonly urgency: UrgencyLevel }): PriorityLevel {
  return PRIORITY_TABLE[of.impact][of.urgency];
}

/** The larger of two impacts. */
export function higherImpact(a: Impact, b: Impact): Impact {
  return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b;
}

/** The more pressing of two urgencies. */
export function higherUrgency(a: UrgencyLevel, b: UrgencyLevel): UrgencyLevel {
  return URGENCY_LEVELS.indexOf(a) >= URGENCY_LEVELS.indexOf(b) ? a : b;
}
