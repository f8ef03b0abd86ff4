import { z } from 'zod';
import type { Measured } from './measures.js';
import type { Evaluation, EvaluationFrame } from './report.js';

/** What a set showed when somebody last agreed to it. Ids and verdicts, no ticket text. */
export interface Baseline {
  readonly schemaVersion: 1;
  /** Why it is what it is; changed in the same commit as the figures. */
  readonly reason: string;
  readonly file: string;
  readonly thread: EvaluationFrame['thread'];
  readonly policy: string | null;
  readonly drafter: string;
  /** By id of the measure: the counted tickets in the numerator, and the others. */
  readonly measures: Readonly<Record<string, { readonly hits: readonly string[]; readonly others: readonly string[] }>>;
}

/** One measure held against its baseline. */
export interface MeasureComparison {
  readonly id: string;
  readonly was: { readonly numerator: number; readonly denominator: number };
  readonly is: { readonly numerator: number; readonly denominator: number };
  /** `worse`: fewer of what is good or more of what is bad. */
  readonly verdict: 'same' | 'better' | 'worse' | 'changed';
  /** Tickets that are in the numerator now and were not, and the other way round. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

const ids = z.array(z.string());
const schema = z.object({
  schemaVersion: z.literal(1),
  reason: z.string().min(10),
  file: z.string(),
  thread: z.enum(['with', 'without']),
  policy: z.string().nullable(),
  drafter: z.string(),
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
  return { schemaVersion: 1, reason, file, thread, policy, drafter, measures: Object.fromEntries(measures) };
}

/** The text of a baseline file: a line per measure, so that a diff shows which one moved. */
export function baselineText(baseline: Baseline): string {
  const { measures, ...head } = baseline;
  const lines = Object.entries(measures).map(([id, sides]) => `    ${JSON.stringify(id)}: ${JSON.stringify(sides)}`);
  const start = JSON.stringify(head, null, 2).replace(/\n\}$/u, ',\n  "measures": {\n');
  return `${start}${lines.join(',\n')}\n  }\n}\n`;
}

/** Holds an evaluation against a baseline, measure by measure and ticket by ticket. */
export function compareWith(baseline: Baseline, evaluation: Evaluation): readonly MeasureComparison[] {
  return evaluation.measures.flatMap((measured) => {
    const before = baseline.measures[measured.id];
    return before === undefined ? [] : [comparisonOf(measured, before)];
  });
}

function comparisonOf(
  measured: Measured,
  before: { readonly hits: readonly string[]; readonly others: readonly string[] },
): MeasureComparison {
  const hits = idsOf(measured.units, 'hits');
  const was = { numerator: before.hits.length, denominator: before.hits.length + before.others.length };
  const is = { numerator: measured.numerator, denominator: measured.denominator };
  return {
    id: measured.id,
    was,
    is,
    verdict: verdictOf(measured.better, is.numerator - was.numerator),
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
