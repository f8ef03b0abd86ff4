import { otherGroups } from '../coordination.js';
import { dueBy } from '../duty.js';
import { effectiveHandling } from '../effective-handling.js';
import type { HandlingPath } from '../handoffs/operations-lead.js';
import type { CheckContext } from './context.js';
import { coordinationWordsOf } from './coordination-words.js';
import { isoOf } from './due-moment.js';
import type { DraftChange } from './finding.js';
import { canOwn } from './roster.js';

/**
 * Adds the group of each escalating rule that fired to the coordination, where the draft lacks it: harm leads over law, and the
 * legal contact still has to hear of a lawyer's letter (O4). Where nobody of that group is there, the default group is asked.
 */
export function withEveryGroup(
  path: HandlingPath,
  context: CheckContext,
): { readonly handoff: HandlingPath; readonly changes: readonly DraftChange[] } {
  const { routing, playbook, roster, at } = context;
  const { policy } = playbook;
  const { level } = effectiveHandling(routing, path);
  const words = coordinationWordsOf(policy);
  const coordination = [...path.coordination];
  const changes: DraftChange[] = [];
  const decides = routing.escalation?.group ?? path.escalation.approverGroup;
  for (const { group, because } of otherGroups({ routing, policy, decides })) {
    const who = canOwn(roster, { id: group, at }) ? group : policy.approval.defaultGroup;
    if (coordination.some((entry) => entry.who === who)) continue;
    const due = dueBy(policy.sla, { roster, id: who, level, at });
    changes.push({
      at: `coordination.${coordination.length}`,
      rule: 'O4',
      what: `added: ${because} asks for ${group}${who === group ? '' : `, of whom nobody is there: ${who} is asked`}`,
    });
    coordination.push({
      who,
      ask: words.ask(because),
      by: due === null ? words.beforeReply : isoOf(due),
    });
  }
  return changes.length === 0 ? { handoff: path, changes } : { handoff: { ...path, coordination }, changes };
}
