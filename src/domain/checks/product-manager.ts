import type { FollowThrough, FollowThroughItem } from '../handoffs/product-manager.js';
import { foldText } from '../text-folding.js';
import type { CheckContext } from './context.js';
import { keyFindings } from './dedupe-key.js';
import type { Finding } from './finding.js';
import { saysNone, saysNoneAndWhy } from './none-entry.js';
import { foldSpace, stands } from './quotes.js';
import { customerText, tellsSomething } from './telling-quote.js';
import { canOwn, ownersInWords } from './roster.js';
import { workWordsIn } from './work-words.js';

/** Checks the product manager's draft (stages A.5). No findings: its items may be planned. */
export function checkProductManager(draft: FollowThrough, context: CheckContext): readonly Finding[] {
  const items = draft.followThrough.kind === 'items' ? draft.followThrough.items : [];
  return [
    ...separateLists(draft),
    ...draft.outOfScope.flatMap((entry, index) =>
      when(entry.why.trim() === '', { at: `outOfScope.${index}.why`, rule: 'P2', fix: 'Say why it is out.' }),
    ),
    ...owners(draft, { items, context }),
    ...items.flatMap((item, index) => [...acceptance(item, { index, context }), ...readiness(item, { index, draft })]),
    ...keyFindings(items, context),
    ...draft.technicalClaims.flatMap((entry, index) =>
      when((entry.support ?? '').trim() === '', {
        at: `technicalClaims.${index}.support`,
        rule: 'P6',
        fix: 'Name what supports the claim, or move it to assumed.',
      }),
    ),
    ...separateVoices(draft),
    ...order(items, draft),
    ...problemQuote(draft, context),
  ];
}

function problemQuote({ problem }: FollowThrough, { ticket }: CheckContext): readonly Finding[] {
  const isQuote = stands(problem.quote, customerText(ticket)) && tellsSomething(problem.quote, ticket);
  return when(problem.quote.trim() !== '' && !isQuote, {
    at: 'problem.quote',
    rule: 'S6',
    fix: 'Quote a few words of the customer word for word, or leave it empty.',
  });
}

/** What is known, assumed and missing: three lists that share nothing, none of them silent. */
function separateLists(draft: FollowThrough): readonly Finding[] {
  const lists = { known: draft.known, assumed: draft.assumed, missing: draft.missing };
  const emptiness = Object.entries(lists).flatMap(([name, entries]) => [
    ...when(entries.length === 0, { at: name, rule: 'P1', fix: 'Fill it, or write "none: " and why.' }),
    ...entries.flatMap((entry, index) => {
      const isBare = saysNone(entry) && !saysNoneAndWhy(entry);
      return when(isBare || (saysNone(entry) && entries.length > 1), {
        at: `${name}.${index}`,
        rule: 'P1',
        fix: 'Write "none: " and why as the only entry, or leave it out.',
      });
    }),
  ]);
  return [...emptiness, ...shared(lists)];
}

/** What is recommended, what is uncertain and what the team decides are three things. */
function separateVoices(draft: FollowThrough): readonly Finding[] {
  return shared({
    recommendation: [draft.recommendation],
    uncertainties: draft.uncertainties,
    teamDecisions: draft.teamDecisions.map((entry) => entry.question),
  });
}

/** Entries that stand in more than one list. "None, because" may stand in each. */
function shared(lists: Readonly<Record<string, readonly string[]>>): readonly Finding[] {
  const seen = new Map<string, string>();
  return Object.entries(lists).flatMap(([name, entries]) =>
    entries.flatMap((entry, index) => {
      const elsewhere = seen.get(plain(entry));
      seen.set(plain(entry), name);
      const clash = elsewhere !== undefined && elsewhere !== name && !saysNone(entry);
      const fix = `It stands in ${elsewhere ?? ''} too: decide which it is.`;
      return when(clash, { at: name === 'recommendation' ? name : `${name}.${index}`, rule: 'P1', fix });
    }),
  );
}

function plain(text: string): string {
  return foldText(foldSpace(text));
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
  const { roster, at: now } = of.context;
  const fix = `Name an active person or group: ${ownersInWords(of.context)}.`;
  return named.flatMap(({ at, owner }) => when(!canOwn(roster, { id: owner, at: now }), { at, rule: 'P4', fix }));
}

function acceptance(
  item: FollowThroughItem,
  of: { readonly index: number; readonly context: CheckContext },
): readonly Finding[] {
  const { standards } = of.context.playbook;
  const at = `followThrough.items.${of.index}.acceptance`;
  return [
    ...(['scope', 'nonScope'] as const).flatMap((field) =>
      when(item[field].length === 0, {
        at: `followThrough.items.${of.index}.${field}`,
        rule: 'P2',
        fix: 'Say what is in and what is out.',
      }),
    ),
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

/** An item is ready when it carries a specification: then nothing may be missing any more, and it says what is tested. */
function readiness(
  item: FollowThroughItem,
  of: { readonly index: number; readonly draft: FollowThrough },
): readonly Finding[] {
  if (item.agentExecutionSpec === null) return [];
  const open = of.draft.missing.some((entry) => !saysNone(entry));
  const at = `followThrough.items.${of.index}`;
  return [
    ...when(item.agentExecutionSpec.trim() === '', {
      at: `${at}.agentExecutionSpec`,
      rule: 'P5',
      fix: 'Write the specification, or set it to null.',
    }),
    ...when(item.acceptance.length === 0, {
      at: `${at}.acceptance`,
      rule: 'P5',
      fix: 'An item that is ready names a case that tests it.',
    }),
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
