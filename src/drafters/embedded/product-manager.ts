import { tellsSomething } from '../../domain/checks/telling-quote.js';
import { citedInWords } from '../../domain/cited-tickets.js';
import type { FollowThrough, FollowThroughItem } from '../../domain/handoffs/product-manager.js';
import type { Impact } from '../../domain/handoffs/operations-lead.js';
import { higherUrgency } from '../../domain/priority.js';
import { handoffOf } from '../../domain/stages.js';
import { wordsOf } from '../../domain/text-folding.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import type { DeskBook } from './desk-book/desk-book.js';
import { classNameOf, deskNoteOf, promisedWork } from './desk-notes.js';
import type { WorkNote } from './follow-through-notes.js';
import { filled } from './letter.js';
import { thingsIn } from './matter.js';
import { problemClass } from './problem-class.js';
import type { Reading } from './reading.js';
import { workFor, workNoteOf } from './work-for.js';

const IMPACT: Readonly<Record<Impact, number>> = { one: 2, team: 3, organisation: 4, everyone: 5 };

/** Drafts the product manager's part: at most one item that the ticket gives reason for, or why there is none. */
export function draftProductManager(request: DraftRequest, reading: Reading): FollowThrough {
  const { ticket } = request.start;
  const { owner } = request.routing;
  const desk = deskBookOf(request.playbook.policy);
  const words = desk.manager;
  const note = workFor(reading, desk);
  const { blockedOn } = deskNoteOf(reading, desk);
  const item = 'why' in note ? null : itemOf({ request, reading, note, desk });
  const items = inOrder([...(item === null ? [] : [item]), ...wishBeside({ request, reading, desk })]);
  const area = ticket.productArea ?? words.unnamedArea;
  const open = reading.missing.map((fact) => desk.missing[fact]);
  return {
    problem: {
      who: words.who({ tier: ticket.customer.tier, channel: ticket.channel }),
      pain: blockedOn,
      quote: quoteOf(request, reading),
      value: item?.value ?? words.servedByReply,
    },
    known: [
      words.wroteAbout({ matter: matter(reading, desk), area }),
      ...reading.known.slice(0, 3).map(({ fact, quote }) => words.states(fact, desk.quoted(quote))),
    ],
    assumed: [words.classIs(classNameOf(reading, desk))],
    missing: [...open, words.othersToo],
    inScope: items.length === 0 ? [words.theReply] : items.flatMap(({ scope }) => scope),
    outOfScope:
      item === null ? [words.noWork] : item.nonScope.map((entry) => ({ item: entry, why: words.belongsToOthers })),
    nextStep: {
      what: open[0] === undefined ? promisedWork(reading, desk) : words.waitFor(open[0]),
      owner,
      unblocks: item === null ? words.endOfTicket : words.theItem(item.title).slice(0, 300),
    },
    dependencies: [],
    followThrough: items.length === 0 ? { kind: 'none', why: 'why' in note ? note.why : '' } : { kind: 'items', items },
    conflicts: [],
    recommendation: recommendationOf(items, desk),
    uncertainties: [oftenWords(request, desk)],
    teamDecisions: [],
    technicalClaims: [],
  };
}

/** The customer's words for the matter, where they tell something by themselves (S6); else nothing is quoted. */
function quoteOf({ start }: DraftRequest, { object }: Reading): string {
  return object !== null && tellsSomething(object, start.ticket) ? object : '';
}

function oftenWords({ records }: DraftRequest, { lead, manager }: DeskBook): string {
  const evidence = handoffOf(records, 'support-specialist')?.recurrence.evidence ?? [];
  const cited = citedInWords(evidence, lead.andMore);
  return cited === null ? manager.onlyThisTicket : manager.oneCause(cited);
}

/** What does more for less work stands first; of two that are the same problem one is enough. */
function inOrder(items: readonly FollowThroughItem[]): readonly FollowThroughItem[] {
  const keys = new Set<string>();
  return items
    .filter(({ dedupeKey }) => !keys.has(dedupeKey) && keys.add(dedupeKey))
    .sort((a, b) => b.impact / b.effort - a.impact / a.effort);
}

function recommendationOf(items: readonly FollowThroughItem[], { manager }: DeskBook): string {
  const [first, second] = items;
  if (first === undefined) return manager.fileNothing;
  if (second === undefined) return manager.fileOne(first.kind);
  return manager.fileBoth;
}

/** The wish that stands beside another matter is an item of its own. */
function wishBeside(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly desk: DeskBook;
}): readonly FollowThroughItem[] {
  const { reading, desk } = of;
  if (reading.also?.kind !== 'wish' || reading.intent === 'feature-wish') return [];
  const [thing = null] = thingsIn(wordsOf(reading.also.quote));
  const about = { thing, symptom: null };
  const wish: Reading = { ...reading, intent: 'feature-wish', fault: null, matter: about, object: reading.also.quote };
  return [itemOf({ ...of, reading: wish, note: workNoteOf('feature-wish', desk) })];
}

function itemOf(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly note: WorkNote;
  readonly desk: DeskBook;
}): FollowThroughItem {
  const { request, reading, note, desk } = of;
  const { ticket } = request.start;
  const named = matter(reading, desk);
  const issue = handoffOf(request.records, 'support-specialist');
  const urgency = higherUrgency(request.routing.urgency, issue?.urgency.level ?? 'low');
  const impact = IMPACT[request.routing.impact] + (urgency === 'critical' ? 1 : 0);
  return {
    kind: note.kind,
    title: filled(note.title, { object: named }),
    problem: desk.manager.problem({
      blockedOn: deskNoteOf(reading, desk).blockedOn,
      matter: named,
      area: ticket.productArea,
    }),
    value: note.value,
    scope: [note.scope],
    nonScope: [note.nonScope],
    acceptance: [{ given: note.given, when: note.when, then: note.then }],
    edgeCases: [note.edgeCase],
    agentExecutionSpec: null,
    impact: Math.min(5, impact),
    effort: note.effort,
    owner: request.routing.owner,
    dedupeKey: `${note.kind}-${problemClass(reading)}`,
  };
}

function matter(reading: Reading, desk: DeskBook): string {
  return reading.object === null ? desk.manager.unnamedMatter : desk.quoted(reading.object);
}
