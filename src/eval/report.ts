import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import { costOf, type EvaluatedTicket } from './evaluated.js';
import { type Share, shareOf } from './interval.js';
import { type Measured, measure } from './measures.js';
import { quantile } from './quantile.js';

/** Under which conditions a set was run. */
export interface EvaluationFrame {
  /** As it was named on the command line. */
  readonly file: string;
  readonly thread: 'with' | 'without';
  readonly drafter: string;
  /** The policy file, as it was named; `null` for the one of the playbook. */
  readonly policy: string | null;
  readonly playbookHash: string;
}

/** The verdict about one ticket: no text of it. */
export interface TicketVerdict {
  readonly id: string;
  /** Of text and labels. */
  readonly rowHash: string;
  readonly group: string;
  readonly language: string | null;
  readonly escalated: boolean;
  readonly byRule: boolean;
  readonly urgency: string | null;
  readonly asksBack: boolean;
  readonly replyLanguage: string | null;
  readonly followThrough: readonly string[];
  readonly findings: readonly string[];
  /** Detectors that fired on a forbidden promise or a crossed limit. */
  readonly broken: readonly string[];
  readonly failure: string | null;
}

/** How a group or a language of tickets fared: shown where a person has to see them, and where nobody has to. */
export interface GroupRow {
  readonly name: string;
  readonly recall: Share;
  readonly falseAlarms: Share;
  readonly urgencyExact: Share;
}

/** How often a labelled string was judged, and what came out. */
export interface LabelRow {
  readonly label: string;
  readonly kept: number;
  readonly broken: number;
  readonly notAssessed: number;
}

/** Everything that one run over a set shows. Ids and verdicts, no ticket text. */
export interface Evaluation {
  readonly schemaVersion: 1;
  readonly frame: EvaluationFrame;
  readonly tickets: number;
  readonly measures: readonly Measured[];
  readonly groups: readonly GroupRow[];
  readonly languages: readonly GroupRow[];
  readonly promises: readonly LabelRow[];
  readonly limits: readonly LabelRow[];
  /** How many findings each rule left. */
  readonly findings: readonly { readonly rule: string; readonly count: number }[];
  /** `null`: the price of the model is not known. */
  readonly costMicroUsd: number | null;
  /** CPU of the process per stage, in milliseconds. */
  readonly cpuMs: readonly { readonly stage: StageId; readonly median: number; readonly p95: number }[];
  readonly verdicts: readonly TicketVerdict[];
}

/** Sums up a run over a set. */
export function evaluationOf(frame: EvaluationFrame, tickets: readonly EvaluatedTicket[]): Evaluation {
  return {
    schemaVersion: 1,
    frame,
    tickets: tickets.length,
    measures: measure(tickets),
    groups: groupRows(tickets, ({ labels }) => labels.group),
    languages: groupRows(tickets, ({ labels }) => labels.language ?? 'not labelled'),
    promises: labelRows(tickets.flatMap(({ promises }) => promises)),
    limits: labelRows(tickets.flatMap(({ limits }) => limits)),
    findings: countsOf(tickets.flatMap(({ findings }) => findings)).map(([rule, count]) => ({ rule, count })),
    costMicroUsd: costOf(tickets.map(({ costMicroUsd }) => costMicroUsd)),
    cpuMs: STAGE_ORDER.map((stage) => ({ stage, ...spreadOf(tickets, stage) })),
    verdicts: tickets.map(verdictOf),
  };
}

function verdictOf(ticket: EvaluatedTicket): TicketVerdict {
  const { labels } = ticket;
  return {
    id: ticket.rowId,
    rowHash: ticket.rowHash,
    group: labels.group,
    language: labels.language,
    escalated: ticket.escalated,
    byRule: ticket.byRule,
    urgency: ticket.urgency,
    asksBack: ticket.asksBack,
    replyLanguage: ticket.replyLanguage,
    followThrough: ticket.followThrough,
    findings: ticket.findings,
    broken: [...new Set([...ticket.promises, ...ticket.limits].flatMap(({ by }) => by))],
    failure: ticket.failure,
  };
}

function groupRows(
  tickets: readonly EvaluatedTicket[],
  nameOf: (ticket: EvaluatedTicket) => string,
): readonly GroupRow[] {
  const names = [...new Set(tickets.map(nameOf))].toSorted();
  return names.map((name) => {
    const measures = measure(tickets.filter((ticket) => nameOf(ticket) === name));
    const share = (id: string): Share => {
      const found = measures.find((entry) => entry.id === id);
      return shareOf(found?.numerator ?? 0, found?.denominator ?? 0);
    };
    return {
      name,
      recall: share('escalation-recall'),
      falseAlarms: share('false-alarms'),
      urgencyExact: share('urgency-exact'),
    };
  });
}

function labelRows(assessments: readonly EvaluatedTicket['promises'][number][]): readonly LabelRow[] {
  return countsOf(assessments.map(({ label }) => label)).map(([label]) => {
    const of = (verdict: (typeof assessments)[number]['verdict']): number =>
      assessments.filter((entry) => entry.label === label && entry.verdict === verdict).length;
    return { label, kept: of('kept'), broken: of('broken'), notAssessed: of('not assessed') };
  });
}

/** How often each word stands there, the most frequent first. */
function countsOf(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

function spreadOf(tickets: readonly EvaluatedTicket[], stage: StageId): { median: number; p95: number } {
  const times = tickets.flatMap((ticket) =>
    ticket.times.filter((time) => time.stage === stage).map(({ cpuMs }) => cpuMs),
  );
  return { median: hundredths(quantile(times, 0.5)), p95: hundredths(quantile(times, 0.95)) };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
