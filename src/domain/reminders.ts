import type { GateReminder } from './approval.js';
import { type Instant, plusMs } from './brand.js';
import { dutyOf } from './duty.js';
import type { PriorityLevel } from './handoffs/operations-lead.js';
import type { Roster } from './opening.js';
import type { Policy } from './playbook.js';

/**
 * How a gate reminds; `null` when its own end comes no later than the first reply is due, which bounds the wait already.
 * The next tier is the first group of the lowest tier above the asked one that has somebody on duty at the first reminder.
 */
export function reminderOf(of: {
  readonly roster: Roster;
  readonly sla: Policy['sla'];
  readonly level: PriorityLevel;
  readonly gate: { readonly approverGroup: string; readonly waitMs: number };
  readonly at: Instant;
}): GateReminder | null {
  const firstReplyMs = of.sla.firstReplyMs[of.level];
  if (firstReplyMs >= of.gate.waitMs) return null;
  const at = plusMs(of.at, firstReplyMs);
  return { level: of.level, firstReplyMs, nextTier: nextTierOf(of.roster, { id: of.gate.approverGroup, at }) };
}

function nextTierOf(roster: Roster, of: { readonly id: string; readonly at: Instant }): string | null {
  const asked = roster.groups.find(({ id }) => id === of.id);
  const higher = roster.groups.filter(({ tier }) => asked !== undefined && tier > asked.tier);
  const next = Math.min(...higher.map(({ tier }) => tier));
  const there = higher.find(({ id, tier }) => tier === next && dutyOf(roster, id, of.at).kind === 'on-duty');
  return there?.id ?? null;
}
