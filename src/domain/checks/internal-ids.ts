import type { Playbook } from '../playbook.js';
import { STAGE_ORDER } from '../stages.js';
import { foldText } from '../text-folding.js';

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}_./~-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu;
const HASH = /^(?:[0-9a-f]{32,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;
/** `ticket/acme/4711` is a workflow id, `acme/4711/r1/reply-1` an action key. */
const RUN = /^(?:ticket\/[^/]+\/[^/]+.*|[^/]+\/[^/]+\/r\d+\/.+)$/u;
/** A plain word says nothing by itself, even when a queue is called so. */
const MORE_THAN_A_WORD = /[-_./\d]/u;
const idsOf = new WeakMap<Playbook, ReadonlySet<string>>();

/**
 * Ids in a text that mean something inside the desk only: of rules, groups, people, queues, evidence, stages, workflows,
 * actions, and hashes. Letter for letter, since "Support-Team" is a German word. What the customer wrote is known to them.
 */
export function internalIdsIn(
  text: string,
  of: { readonly playbook: Playbook /** Folded. */; readonly known: string },
): readonly string[] {
  const ids = internalIds(of.playbook);
  return [...text.matchAll(TOKEN)]
    .map((match) => match[0])
    .filter((token) => ids.has(token) || HASH.test(token) || RUN.test(token))
    .filter((token) => !of.known.includes(foldText(token)));
}

function internalIds(playbook: Playbook): ReadonlySet<string> {
  const known = idsOf.get(playbook);
  if (known !== undefined) return known;
  const { policy, roster, evidence } = playbook;
  const ids = [
    ...policy.routing.flatMap((rule) => [rule.id, rule.queue, rule.owner]),
    policy.defaultRoute.queue,
    policy.defaultRoute.owner,
    ...roster.groups.map((group) => group.id),
    ...roster.people.map((person) => person.id),
    ...evidence.map((entry) => entry.id),
    ...STAGE_ORDER,
  ].filter((id) => MORE_THAN_A_WORD.test(id));
  const set = new Set(ids);
  idsOf.set(playbook, set);
  return set;
}
