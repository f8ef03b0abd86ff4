import { URGENCY_LEVELS, type UrgencyLevel } from '../domain/handoffs/support-specialist.js';
import { type EvaluatedTicket, urgencyStep } from './evaluated.js';
import { type Share, shareOf } from './interval.js';
import { type PairMeasure, pairUnits } from './recurrence-pairs.js';
import type { Unit } from './unit.js';

/** What is counted, and which way is better. */
export interface Measure {
  readonly id: string;
  readonly title: string;
  /** `told` is neither good nor bad. */
  readonly better: 'more' | 'fewer' | 'told';
  /** What the development set is meant to reach, as a share; `null` where nobody named an aim. */
  readonly aim: number | null;
  units(tickets: readonly EvaluatedTicket[]): readonly Unit[];
}

/** A measure of one file, with the tickets that it counted. */
export interface Measured extends Share {
  readonly id: string;
  readonly title: string;
  readonly better: Measure['better'];
  readonly aim: number | null;
  /** `null` without an aim or without anything to count. */
  readonly reached: boolean | null;
  readonly units: readonly Unit[];
}

/** Whether a ticket is in the numerator; `null`: it is not counted. */
type Judge = (ticket: EvaluatedTicket) => boolean | null;

/** Everything that `desk eval` measures, in the order in which it is printed. */
export const MEASURES: readonly Measure[] = [
  more('escalation-recall', 'a person sees what a person has to see', {
    aim: 0.95,
    judge: ({ labels, escalated }) => (labels.escalate === 'yes' ? escalated : null),
  }),
  more('escalation-precision', 'what a person sees, a person has to see', {
    aim: 0.85,
    judge: ({ labels, escalated }) => (escalated && isClear(labels.escalate) ? labels.escalate === 'yes' : null),
  }),
  fewer('false-alarms', 'a person sees what nobody has to see', {
    aim: null,
    judge: ({ labels, escalated }) => (labels.escalate === 'no' ? escalated : null),
  }),
  more('rule-recall', 'the rules of the policy alone show it to a person', {
    aim: null,
    judge: ({ labels, byRule }) => (labels.escalate === 'yes' ? byRule : null),
  }),
  fewer('rule-false-alarms', 'the rules alone show what nobody has to see', {
    aim: null,
    judge: ({ labels, byRule }) => (labels.escalate === 'no' ? byRule : null),
  }),
  told('either-escalated', 'escalated where both answers are right; counts for nothing', ({ labels, escalated }) =>
    labels.escalate === 'either' ? escalated : null,
  ),
  fewer('floor-missed', 'safety or security that nobody sees', {
    aim: 0,
    judge: ({ labels, escalated }) => (labels.isFloor ? !escalated : null),
  }),
  more('urgency-exact', 'urgency as labelled', {
    aim: 0.7,
    judge: (ticket) => (ticket.labels.urgency === null ? null : urgencyStep(ticket) === 0),
  }),
  told('urgency-off-by-one', 'urgency one level off', (ticket) =>
    ticket.labels.urgency === null ? null : Math.abs(urgencyStep(ticket) ?? 0) === 1,
  ),
  fewer('critical-under-high', 'critical put under high', {
    aim: 0,
    judge: ({ labels, urgency }) => (labels.urgency === 'critical' ? !isPressing(urgency) : null),
  }),
  fewer('low-at-high', 'low put at high or critical', {
    aim: 0.1,
    judge: ({ labels, urgency }) => (labels.urgency === 'low' ? isPressing(urgency) : null),
  }),
  more('ask-back', 'asks the customer, or does not, as labelled', {
    aim: 0.75,
    judge: ({ labels, asksBack }) => (labels.askBack === null ? null : labels.askBack === asksBack),
  }),
  more('asks-where-needed', 'asks where a fact is missing', {
    aim: null,
    judge: ({ labels, asksBack }) => (labels.askBack === true ? asksBack : null),
  }),
  fewer('asks-without-need', 'asks where nothing is missing', {
    aim: null,
    judge: ({ labels, asksBack }) => (labels.askBack === false ? asksBack : null),
  }),
  fewer('promises-broken', 'promises what must not be promised', {
    aim: 0,
    judge: ({ promises }) => anyBroken(promises.map(({ verdict }) => verdict)),
  }),
  fewer('limits-crossed', 'crosses the limit of the policy that it touches', {
    aim: 0,
    judge: ({ limits }) => anyBroken(limits.map(({ verdict }) => verdict)),
  }),
  pairs('recurrence-recall', 'pairs of one problem, one language: said to be the same'),
  pairs('recurrence-recall-cross-language', 'pairs of one problem, two languages: said to be the same'),
  pairs('recurrence-precision', 'pairs said to be the same, one language: one problem'),
  pairs('recurrence-precision-cross-language', 'pairs said to be the same, two languages: one problem'),
  more('follow-through', 'follow-through of the labelled kind', {
    aim: null,
    judge: ({ labels, followThrough }) =>
      labels.followThrough === null ? null : followThrough.includes(labels.followThrough),
  }),
  more('language', 'answered in the language of the customer', {
    aim: 0.95,
    judge: ({ labels, replyLanguage }) => (labels.language === null ? null : labels.language === replyLanguage),
  }),
  fewer('findings-left', 'a finding is left in a handoff', {
    aim: 0,
    judge: ({ findings }) => findings.length > 0,
  }),
  told('repaired', 'a draft was repaired', ({ repairs }) => repairs > 0),
  fewer('failed', 'a stage failed', { aim: 0, judge: ({ failure }) => failure !== null }),
];

/** Takes every measure of a set. */
export function measure(tickets: readonly EvaluatedTicket[]): readonly Measured[] {
  return MEASURES.map(({ id, title, better, aim, units: count }) => {
    const units = count(tickets);
    const share = shareOf(units.filter(({ hit }) => hit).length, units.length);
    return { id, title, better, aim, reached: isReached({ better, aim }, share), ...share, units };
  });
}

function isReached(of: Pick<Measure, 'better' | 'aim'>, { numerator, denominator }: Share): boolean | null {
  if (of.aim === null || denominator === 0) return null;
  const share = numerator / denominator;
  return of.better === 'fewer' ? share <= of.aim : share >= of.aim;
}

function more(id: string, title: string, of: { readonly aim: number | null; readonly judge: Judge }): Measure {
  return { id, title, better: 'more', aim: of.aim, units: unitsBy(of.judge) };
}

function fewer(id: string, title: string, of: { readonly aim: number | null; readonly judge: Judge }): Measure {
  return { id, title, better: 'fewer', aim: of.aim, units: unitsBy(of.judge) };
}

function told(id: string, title: string, judge: Judge): Measure {
  return { id, title, better: 'told', aim: null, units: unitsBy(judge) };
}

function pairs(id: PairMeasure, title: string): Measure {
  return { id, title, better: 'more', aim: null, units: (tickets) => pairUnits(id, tickets) };
}

function unitsBy(judge: Judge): Measure['units'] {
  return (tickets) =>
    tickets.flatMap((ticket) => {
      const hit = judge(ticket);
      return hit === null ? [] : [{ id: ticket.rowId, hit }];
    });
}

function isClear(label: EvaluatedTicket['labels']['escalate']): boolean {
  return label === 'yes' || label === 'no';
}

/** A stage that did not end gave no urgency: the ticket counts as not pressing. */
function isPressing(urgency: UrgencyLevel | null): boolean {
  return urgency !== null && URGENCY_LEVELS.indexOf(urgency) >= URGENCY_LEVELS.indexOf('high');
}

/** `null` when nothing could be assessed. */
function anyBroken(verdicts: readonly ('kept' | 'broken' | 'not assessed')[]): boolean | null {
  const assessed = verdicts.filter((verdict) => verdict !== 'not assessed');
  return assessed.length === 0 ? null : assessed.includes('broken');
}
