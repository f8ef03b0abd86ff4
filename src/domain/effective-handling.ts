import type { HandlingPath, Impact, PriorityLevel } from './handoffs/operations-lead.js';
import type { UrgencyLevel } from './handoffs/support-specialist.js';
import { higherImpact, higherUrgency } from './priority.js';
import type { RoutingVerdict } from './routing.js';

/** What the desk acts on: what the rules say, raised by what the operations lead drafted. */
export interface EffectiveHandling {
  readonly queue: string;
  readonly impact: Impact;
  readonly urgency: UrgencyLevel;
  readonly level: PriorityLevel;
  /** Whether the rules or the draft hand the ticket to a person. */
  readonly escalates: boolean;
}

/**
 * The rules are a floor: whatever a draft says, queue, priority and escalation never come out below them. The queue is
 * the rules' own; impact, urgency and level are the higher of both; one of the two is enough to escalate. A draft whose
 * level does not fit its own impact and urgency has a finding (O5) and can raise only. Part of the row: see `rowOf` before
 * changing it.
 */
export function effectiveHandling(routing: RoutingVerdict, path: HandlingPath | null): EffectiveHandling {
  const { queue, impact, urgency, priority: level } = routing;
  const escalates = routing.escalation !== null;
  if (path === null) return { queue, impact, urgency, level, escalates };
  return {
    queue,
    impact: higherImpact(impact, path.priority.impact),
    urgency: higherUrgency(urgency, path.priority.urgency),
    level: higherLevel(level, path.priority.level),
    escalates: escalates || path.escalation.needed,
  };
}

/** The more pressing of two levels: P1 stands above P4. */
export function higherLevel(a: PriorityLevel, b: PriorityLevel): PriorityLevel {
  return a <= b ? a : b;
}
