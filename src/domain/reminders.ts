import type { GateReminder } from './approval.js';
import type { Instant } from './brand.js';
import { dueBy } from './duty.js';
import type { PriorityLevel } from './handoffs/operations-lead.js';
import type { Roster } from './opening.js';
import type { Policy } from './playbook.js';

/**
 * How a gate reminds; `null` when its own end comes no later than the first reply is due, which bounds the wait already:
 * both are counted from `at`, in the working time of whoever owns the ticket and of whoever is asked.
 * Who is told beside the asked group is named by the roster, and by nothing else: which group of a higher tier knows the
 * matter cannot be guessed.
 */
export function reminderOf(of: {
  readonly roster: Roster;
  readonly sla: Policy['sla'];
  readonly level: PriorityLevel;
  /** Whose working time the first reply is due in. */
  readonly owner: string;
  readonly at: Instant;
  readonly gate: { readonly approverGroup: string; readonly waitMs: number };
}): GateReminder | null {
  const firstReplyMs = of.sla.firstReplyMs[of.level];
  const due = dueBy(of.sla, { roster: of.roster, id: of.owner, level: of.level, at: of.at });
  if (due !== null && due - of.at >= of.gate.waitMs) return null;
  const asked = of.roster.groups.find(({ id }) => id === of.gate.approverGroup);
  return { level: of.level, firstReplyMs, nextTier: asked?.remindsToo ?? null };
}
