import { tellsSomething } from '../../domain/checks/telling-quote.js';
import { citedInWords } from '../../domain/cited-tickets.js';
import type { FollowThrough, FollowThroughItem } from '../../domain/handoffs/product-manager.js';
import type { Impact } from '../../domain/handoffs/operations-lead.js';
import { higherUrgency } from '../../domain/priority.js';
import { handoffOf } from '../../domain/stages.js';
import { wordsOf } from '../../domain/text-folding.js';
import type { DraftRequest } from '../../ports.js';
import { deskNoteOf, MISSING_NOTES } from './desk-notes.js';
import { WORK_NOTES, type WorkNote } from './follow-through-notes.js';
import { filled } from './letter.js';
import { thingsIn } from './matter.js';
import { problemClass } from './problem-class.js';
import type { Reading } from './reading.js';
import { workFor } from './work-for.js';

const IMPACT: Readonly<Record<Impact, number>> = { one: 2, team: 3, organisation: 4, everyone: 5 };

/** Drafts the product manager's part: at most one item that the ticket gives reason for, or why there is none. */
export function draftProductManager(request: DraftRequest, reading: Reading): FollowThrough {
  const { ticket } = request.start;
  const { owner } = request.routing;
  const note = workFor(reading);
  const desk = deskNoteOf(reading);
  const item = 'why' in note ? null : itemOf({ request, reading, note });
  const items = inOrder([...(item === null ? [] : [item]), ...wishBeside({ request, reading })]);
  const area = ticket.productArea ?? 'an area that the ticket does not name';
  const open = reading.missing.map((fact) => MISSING_NOTES[fact]);
  return {
    problem: {
      who: `one customer (${ticket.customer.tier}), who wrote by ${ticket.channel}`,
      pain: desk.blockedOn,
      quote: quoteOf(request, reading),
      value: item?.value ?? 'The customer is served by the reply alone.',
    },
    known: [
      `The customer wrote about ${matter(reading)} in ${area}.`,
      ...reading.known.slice(0, 3).map(({ fact, quote }) => `The ticket states ${fact}: “${quote}”.`),
    ],
    assumed: [`The class of the ticket is ${reading.intent}; rules over words decided it.`],
    missing: [...open, 'whether other customers report the same'],
    inScope: items.length === 0 ? ['the reply to this customer'] : items.flatMap(({ scope }) => scope),
    outOfScope:
      item === null
        ? [{ item: 'work on product or documents', why: 'The ticket gives no reason for it.' }]
        : item.nonScope.map((entry) => ({ item: entry, why: 'It belongs to others or needs a decision of its own.' })),
    nextStep: {
      what: open.length > 0 ? `Wait for the answer about ${open[0] ?? 'the matter'}` : desk.work,
      owner,
      unblocks: item === null ? 'the end of this ticket' : `the item “${item.title}”`.slice(0, 300),
    },
    dependencies: [],
    followThrough: items.length === 0 ? { kind: 'none', why: 'why' in note ? note.why : '' } : { kind: 'items', items },
    conflicts: [],
    recommendation: recommendationOf(items),
    uncertainties: [oftenWords(request)],
    teamDecisions: [],
    technicalClaims: [],
  };
}

/** The customer's words for the matter, where they tell something by themselves (S6); else nothing is quoted. */
function quoteOf({ start }: DraftRequest, { object }: Reading): string {
  return object !== null && tellsSomething(object, start.ticket) ? object : '';
}

function oftenWords({ records }: DraftRequest): string {
  const cited = citedInWords(handoffOf(records, 'support-specialist')?.recurrence.evidence ?? []);
  if (cited === null) return 'Only this ticket was read: how often it happens is not known.';
  return `Earlier tickets of the customer read alike (${cited}): whether they have one cause is not known.`;
}

/** What does more for less work stands first; of two that are the same problem one is enough. */
function inOrder(items: readonly FollowThroughItem[]): readonly FollowThroughItem[] {
  const keys = new Set<string>();
  return items
    .filter(({ dedupeKey }) => !keys.has(dedupeKey) && keys.add(dedupeKey))
    .sort((a, b) => b.impact / b.effort - a.impact / a.effort);
}

function recommendationOf(items: readonly FollowThroughItem[]): string {
  const [first, second] = items;
  if (first === undefined) return 'File nothing for this ticket.';
  if (second === undefined) return `File one ${first.kind} item and link further tickets to it.`;
  return 'File one item for the matter and one for the wish beside it, and link further tickets to each.';
}

/** The wish that stands beside another matter is an item of its own. */
function wishBeside(of: { readonly request: DraftRequest; readonly reading: Reading }): readonly FollowThroughItem[] {
  const { reading } = of;
  const note = WORK_NOTES['feature-wish'];
  if (reading.also?.kind !== 'wish' || reading.intent === 'feature-wish' || 'why' in note) return [];
  const [thing = null] = thingsIn(wordsOf(reading.also.quote));
  const matter = { thing, symptom: null };
  const wish: Reading = { ...reading, intent: 'feature-wish', fault: null, matter, object: reading.also.quote };
  return [itemOf({ ...of, reading: wish, note })];
}

function itemOf(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly note: WorkNote;
}): FollowThroughItem {
  const { request, reading, note } = of;
  const { ticket } = request.start;
  const issue = handoffOf(request.records, 'support-specialist');
  const urgency = higherUrgency(request.routing.urgency, issue?.urgency.level ?? 'low');
  const impact = IMPACT[request.routing.impact] + (urgency === 'critical' ? 1 : 0);
  return {
    kind: note.kind,
    title: filled(note.title, { object: matter(reading) }),
    problem: `${deskNoteOf(reading).blockedOn} The customer names it ${matter(reading)}${
      ticket.productArea === null ? '' : `, in the area ${ticket.productArea}`
    }.`,
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

function matter(reading: Reading): string {
  return reading.object === null ? 'a matter that the text does not name' : `“${reading.object}”`;
}
