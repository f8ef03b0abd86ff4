import type { GateReminder } from './approval.js';
import type { PriorityLevel } from './handoffs/operations-lead.js';
import type { Roster } from './opening.js';
import type { Policy } from './playbook.js';

/**
 * How a gate reminds; `null` when its own end comes no later than the first reply is due, which bounds the wait already.
 * Who is told beside the asked group is named by the roster, and by nothing else: which group of a higher tier knows the
 * matter cannot be guessed.
 */
export function reminderOf(of: {
  readonly roster: Roster;
  readonly sla: Policy['sla'];
  readonly level: PriorityLevel;
  readonly gate: { readonly approverGroup: string; readonly waitMs: number };
}): GateReminder | null {
  const firstReplyMs = of.sla.firstReplyMs[of.level];
  if (firstReplyMs >= of.gate.waitMs) return null;
  const asked = of.roster.groups.find(({ id }) => id === of.gate.approverGroup);
  return { level: of.level, firstReplyMs, nextTier: asked?.remindsToo ?? null };
}
