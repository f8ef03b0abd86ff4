import { z } from 'zod';
import type { Measured } from './measures.js';
import type { Evaluation, EvaluationFrame } from './report.js';

/** What a set showed when somebody last agreed to it. Ids and verdicts, no ticket text. */
export interface Baseline {
  readonly schemaVersion: 2;
  /** Why it is what it is; changed in the same commit as the figures. */
  readonly reason: string;
  readonly file: string;
  readonly thread: EvaluationFrame['thread'];
  readonly policy: string | null;
  readonly drafter: string;
  /** What each ticket was, text and labels, by its id. */
  readonly rows: RowHashes;
  /** By id of the measure: the counted tickets in the numerator, and the others. */
  readonly measures: Readonly<Record<string, { readonly hits: readonly string[]; readonly others: readonly string[] }>>;
}

/** Hashes of text and labels, by the id of a row. */
export type RowHashes = Readonly<Record<string, string>>;

/** One measure held against its baseline. */
export interface MeasureComparison {
  readonly id: string;
  /** A denominator of 0: the baseline does not hold this measure. */
  readonly was: { readonly numerator: number; readonly denominator: number };
  /** A denominator of 0: nothing is counted any more. */
  readonly is: { readonly numerator: number; readonly denominator: number };
  /** `worse`: fewer of what is good, more of what is bad, or a measure of the baseline that counts nothing any more. */
  readonly verdict: 'same' | 'better' | 'worse' | 'changed';
  /** Tickets that are in the numerator now and were not, and the other way round. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

const ids = z.array(z.string());
const schema = z.object({
  schemaVersion: z.literal(2),
  reason: z.string().min(10),
  file: z.string(),
  thread: z.enum(['with', 'without']),
  policy: z.string().nullable(),
  drafter: z.string(),
  rows: z.record(z.string(), z.string()),
  measures: z.record(z.string(), z.object({ hits: ids, others: ids })),
}) satisfies z.ZodType<Baseline>;

/** Reads the text of a baseline file; `null` when it is none. */
export function readBaseline(text: string): Baseline | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // A file that is no JSON is no baseline either; the caller names it.
    return null;
  }
}

/** The baseline of an evaluation, with the reason for which it becomes one. */
export function baselineOf(evaluation: Evaluation, reason: string): Baseline {
  const { file, thread, policy, drafter } = evaluation.frame;
  const measures = evaluation.measures
    .filter(({ denominator }) => denominator > 0)
    .map(({ id, units }) => [id, { hits: idsOf(units, 'hits'), others: idsOf(units, 'others') }] as const);
  return {
    schemaVersion: 2,
    reason,
    file,
    thread,
    policy,
    drafter,
    rows: rowHashesOf(evaluation.verdicts),
    measures: Object.fromEntries(measures),
  };
}

/** The hash of each row, by its id. */
export function rowHashesOf(rows: readonly { readonly id: string; readonly rowHash: string }[]): RowHashes {
  return Object.fromEntries(rows.map(({ id, rowHash }) => [id, rowHash]));
}

/** The text of a baseline file: a line per ticket and per measure, so that a diff shows which one moved. */
export function baselineText({ rows, measures, ...head }: Baseline): string {
  const start = JSON.stringify(head, null, 2).replace(/\n\}$/u, '');
  return `${start},\n  "rows": ${linePerEntry(rows)},\n  "measures": ${linePerEntry(measures)}\n}\n`;
}

function linePerEntry(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries).map(([id, value]) => `    ${JSON.stringify(id)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}

/**
 * What makes a comparison say nothing: another file, thread, policy or drafter, other tickets, or tickets whose text or
 * labels have changed. In words for people; empty when the run can be held against the baseline. Folders before a file's
 * name do not count.
 */
export function differencesFrom(
  baseline: Baseline,
  run: { readonly frame: Omit<EvaluationFrame, 'playbookHash'>; readonly rows: RowHashes },
): readonly string[] {
  const { frame } = run;
  const framed = (['file', 'thread', 'policy', 'drafter'] as const).flatMap((name) => {
    const [was, is] = name === 'file' ? [nameOf(baseline.file), nameOf(frame.file)] : [baseline[name], frame[name]];
    return was === is ? [] : [`${name}: the baseline has ${was ?? 'none'}, this run has ${is ?? 'none'}`];
  });
  const [held, now] = [new Map(Object.entries(baseline.rows)), new Map(Object.entries(run.rows))];
  const [was, is] = [[...held.keys()], [...now.keys()]];
  return [
    ...framed,
    ...idDifference(
      'only in the baseline',
      was.filter((id) => !now.has(id)),
    ),
    ...idDifference(
      'not in the baseline',
      is.filter((id) => !held.has(id)),
    ),
    ...idDifference(
      'with another text or other labels than in the baseline',
      is.filter((id) => held.has(id) && held.get(id) !== now.get(id)),
    ),
  ];
}

/** How many ids a line for people names; the rest is counted. */
const IDS_TOLD = 10;

/** Ids as a line for people: the first ten, and how many more. */
export function idsInWords(list: readonly string[]): string {
  const told = list.slice(0, IDS_TOLD).join(', ');
  return list.length > IDS_TOLD ? `${told} and ${list.length - IDS_TOLD} more` : told;
}

/**
 * Holds an evaluation against a baseline, measure by measure and ticket by ticket. It takes for granted that
 * `differencesFrom` found none. What only one side counts is compared with nothing counted.
 */
export function compareWith(baseline: Baseline, evaluation: Evaluation): readonly MeasureComparison[] {
  const known = evaluation.measures
    .filter(({ id, denominator }) => denominator > 0 || isHeld(baseline.measures[id]))
    .map((measured) => comparisonOf(measured, baseline.measures[measured.id] ?? NOTHING_COUNTED));
  const gone = Object.entries(baseline.measures)
    .filter(([id, sides]) => isHeld(sides) && !evaluation.measures.some((measured) => measured.id === id))
    .map(([id, sides]) => comparisonOf({ id, better: 'told', units: [], numerator: 0, denominator: 0 }, sides));
  return [...known, ...gone];
}

type Sides = Baseline['measures'][string];

const NOTHING_COUNTED: Sides = { hits: [], others: [] };

function isHeld(sides: Sides | undefined): boolean {
  return sides !== undefined && sides.hits.length + sides.others.length > 0;
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/u, '');
}

function idDifference(where: string, found: readonly string[]): readonly string[] {
  if (found.length === 0) return [];
  return [`tickets ${where}: ${found.length} (${idsInWords(found.toSorted())})`];
}

function comparisonOf(
  measured: Pick<Measured, 'id' | 'better' | 'units' | 'numerator' | 'denominator'>,
  before: Sides,
): MeasureComparison {
  const hits = idsOf(measured.units, 'hits');
  const was = { numerator: before.hits.length, denominator: before.hits.length + before.others.length };
  const is = { numerator: measured.numerator, denominator: measured.denominator };
  return {
    id: measured.id,
    was,
    is,
    verdict: is.denominator === 0 ? 'worse' : verdictOf(measured.better, is.numerator - was.numerator),
    came: hits.filter((id) => !before.hits.includes(id)),
    went: before.hits.filter((id) => !hits.includes(id)),
  };
}

function verdictOf(better: Measured['better'], step: number): MeasureComparison['verdict'] {
  if (step === 0) return 'same';
  if (better === 'told') return 'changed';
  return step > 0 === (better === 'more') ? 'better' : 'worse';
}

function idsOf(units: Measured['units'], side: 'hits' | 'others'): readonly string[] {
  return units.filter(({ hit }) => hit === (side === 'hits')).map(({ id }) => id);
}
