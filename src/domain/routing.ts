import type { FiredRule } from './approval.js';
import type { Impact, PriorityLevel } from './handoffs/operations-lead.js';
import type { UrgencyLevel } from './handoffs/support-specialist.js';
import type { RiskClass } from './opening.js';

/** What the rules alone say about a ticket: the floor under whatever a draft says. */
export interface RoutingVerdict {
  readonly queue: string;
  readonly owner: string;
  readonly impact: Impact;
  readonly urgency: UrgencyLevel;
  readonly priority: PriorityLevel;
  readonly fired: readonly FiredRule[];
  /** `null` when no rule asks for a person. */
  readonly escalation: { readonly group: string; readonly risk: RiskClass; readonly reason: string } | null;
}
