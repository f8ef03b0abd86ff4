import type { FollowThrough, FollowThroughItem } from '../handoffs/product-manager.js';
import { foldText } from '../text-folding.js';
import type { CheckContext } from './context.js';
import type { Finding } from './finding.js';
import { foldSpace, stands, ticketText } from './quotes.js';
import { canOwn, ownersInWords } from './roster.js';
import { workWordsIn } from './work-words.js';

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+){1,11}$/u;
const NONE = /^none\b/u;

/** Checks the product manager's draft (stages A.5). No findings: its items may be planned. */
export function checkProductManager(draft: FollowThrough, context: CheckContext): readonly Finding[] {
  const items = draft.followThrough.kind === 'items' ? draft.followThrough.items : [];
  return [
    ...separateLists(draft),
    ...draft.outOfScope.flatMap((entry, index) =>
      when(entry.why.trim() === '', { at: `outOfScope.${index}.why`, rule: 'P2', fix: 'Say why it is out.' }),
    ),
    ...owners(draft, { items, context }),
    ...items.flatMap((item, index) => [
      ...acceptance(item, { index, context }),
      ...readiness(item, { index, draft }),
      ...key(item, { index, context }),
    ]),
    ...order(items, draft),
    ...when(!stands(draft.problem.quote, ticketText(context.ticket)), {
      at: 'problem.quote',
      rule: 'S6',
      fix: 'Quote the ticket word for word, or leave it empty.',
    }),
  ];
}

function separateLists(draft: FollowThrough): readonly Finding[] {
  const lists = { known: draft.known, assumed: draft.assumed, missing: draft.missing };
  const seen = new Map<string, string>();
  return Object.entries(lists).flatMap(([name, entries]) => [
    ...when(entries.length === 0, { at: name, rule: 'P1', fix: 'Fill it, or write "none: " and why.' }),
    ...entries.flatMap((entry, index) => {
      const folded = foldText(foldSpace(entry));
      const elsewhere = seen.get(folded);
      seen.set(folded, name);
      const clash = elsewhere !== undefined && elsewhere !== name && !NONE.test(folded);
      return when(clash, {
        at: `${name}.${index}`,
        rule: 'P1',
        fix: `It stands in ${elsewhere ?? ''} too: decide which it is.`,
      });
    }),
  ]);
}

function owners(
  draft: FollowThrough,
  of: { readonly items: readonly FollowThroughItem[]; readonly context: CheckContext },
): readonly Finding[] {
  const named = [
    { at: 'nextStep.owner', owner: draft.nextStep.owner },
    ...draft.dependencies.map((entry, index) => ({ at: `dependencies.${index}.owner`, owner: entry.owner })),
    ...draft.teamDecisions.map((entry, index) => ({ at: `teamDecisions.${index}.owner`, owner: entry.owner })),
    ...of.items.map((item, index) => ({ at: `followThrough.items.${index}.owner`, owner: item.owner })),
  ];
  const fix = `Name an active person or group: ${ownersInWords(of.context.roster)}.`;
  return named.flatMap(({ at, owner }) => when(!canOwn(of.context.roster, owner), { at, rule: 'P4', fix }));
}

function acceptance(
  item: FollowThroughItem,
  of: { readonly index: number; readonly context: CheckContext },
): readonly Finding[] {
  const { standards } = of.context.playbook;
  const at = `followThrough.items.${of.index}.acceptance`;
  return [
    ...when(item.acceptance.length === 0, { at, rule: 'P3', fix: 'Add one case: given, when, then.' }),
    ...item.acceptance.flatMap((entry, place) => {
      const blank = [entry.given, entry.when, entry.then].some((part) => part.trim() === '');
      const weasel = workWordsIn(entry.then, 'weasel', standards) !== null;
      const seen = workWordsIn(entry.then, 'observable', standards) !== null;
      return [
        ...when(blank, { at: `${at}.${place}`, rule: 'P3', fix: 'Say given, when and then.' }),
        ...when(weasel, {
          at: `${at}.${place}.then`,
          rule: 'P3',
          fix: 'Replace the weasel word by what can be seen or counted.',
        }),
        ...when(!seen, { at: `${at}.${place}.then`, rule: 'P3', fix: 'Say what somebody sees, gets or counts.' }),
      ];
    }),
  ];
}

function readiness(
  item: FollowThroughItem,
  of: { readonly index: number; readonly draft: FollowThrough },
): readonly Finding[] {
  if (item.agentExecutionSpec === null) return [];
  const open = of.draft.missing.some((entry) => !NONE.test(foldText(entry.trim())));
  const at = `followThrough.items.${of.index}`;
  return [
    ...when(item.edgeCases.length === 0, {
      at: `${at}.edgeCases`,
      rule: 'P5',
      fix: 'An item that is ready names an edge case.',
    }),
    ...when(open, {
      at: `${at}.agentExecutionSpec`,
      rule: 'P5',
      fix: 'Not ready while something is missing: set it to null.',
    }),
  ];
}

/** A key that carries the ticket's id or a date would never meet the same work again. */
function key(
  item: FollowThroughItem,
  of: { readonly index: number; readonly context: CheckContext },
): readonly Finding[] {
  const stable = KEY.test(item.dedupeKey) && !namesTicket(item.dedupeKey, of.context.ticket.id);
  const dated = /(?:19|20)\d\d-?\d\d/u.test(item.dedupeKey);
  return when(!stable || dated, {
    at: `followThrough.items.${of.index}.dedupeKey`,
    rule: 'P8',
    fix: 'Name the problem class in lower-case words joined by hyphens, without ticket id or date.',
  });
}

/** An id of three characters or fewer may stand in any word, so it proves nothing. */
function namesTicket(dedupeKey: string, id: string): boolean {
  return id.length > 3 && dedupeKey.includes(id.toLowerCase());
}

function order(items: readonly FollowThroughItem[], draft: FollowThrough): readonly Finding[] {
  if (draft.conflicts.length > 0) return [];
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    const wrong = before !== undefined && item.impact / item.effort > before.impact / before.effort;
    return when(wrong, {
      at: `followThrough.items.${index}`,
      rule: 'P7',
      fix: 'Put more impact for less effort first, or name the conflict.',
    });
  });
}

function when(broken: boolean, finding: Finding): readonly Finding[] {
  return broken ? [finding] : [];
}
