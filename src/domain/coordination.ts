import { groupAskedBy, type RoutingVerdict } from './routing.js';
import type { Policy } from './playbook.js';

/** A group that an escalating rule names beside the one that leads, and why. */
export interface OtherGroup {
  readonly group: string;
  /** The rules that name it, with their reasons: `R5 (letters go to the legal contact)`. */
  readonly because: string;
}

/**
 * The groups of all escalating rules that fired, but for the one that decides: who has the highest risk leads, and the others
 * would not hear of a ticket that is theirs too. In the order of the rules, each group once.
 */
export function otherGroups(of: {
  readonly routing: RoutingVerdict;
  readonly policy: Pick<Policy, 'routing'>;
  readonly decides: string;
}): readonly OtherGroup[] {
  const because = new Map<string, string[]>();
  for (const { ruleId, reason, escalates } of of.routing.fired) {
    const group = groupAskedBy(ruleId, of.policy);
    if (!escalates || group === undefined || group === of.decides) continue;
    because.set(group, [...(because.get(group) ?? []), `${ruleId} (${reason})`]);
  }
  return [...because].map(([group, reasons]) => ({ group, because: reasons.join(', ') }));
}
