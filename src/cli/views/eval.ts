import { idsInWords, type MeasureComparison } from '../../eval/baseline.js';
import type { Share } from '../../eval/interval.js';
import type { Measured } from '../../eval/measures.js';
import type { Evaluation, GroupRow, LabelRow } from '../../eval/report.js';
import type { Screen } from '../screen.js';
import { type Column, NOTHING, table } from '../table.js';
import { indented, prose, section } from '../text-layout.js';
import type { Visible } from '../visible.js';

/** What `desk eval` found, with the comparison that was asked for. */
export interface EvaluationAnswer {
  readonly evaluation: Evaluation;
  readonly comparison: readonly MeasureComparison[] | null;
}

/** The document of `desk eval --json`. Field names are stable; it holds ids and verdicts, no ticket text. */
export function evaluationDocument(evaluation: Evaluation, comparison: EvaluationAnswer['comparison']): unknown {
  const measures = evaluation.measures.map(({ units, ...measured }) => ({
    ...measured,
    missed: missedOf({ ...measured, units }),
  }));
  return { ...evaluation, measures, comparison };
}

/** An evaluation as people read it: measures, groups, what was broken or not assessed, cost and time. */
export function evaluationLines(
  { evaluation, comparison }: Visible<EvaluationAnswer>,
  screen: Screen,
): readonly string[] {
  const { frame } = evaluation;
  const head = `${evaluation.tickets} tickets of ${frame.file}, ${frame.thread} thread, ${frame.drafter} drafter, under ${frame.policy ?? 'the policy of the playbook'} (playbook ${frame.playbookHash.slice(0, 12)})`;
  const measures = evaluation.measures.filter(({ denominator }) => denominator > 0);
  const promises = tellingRows(evaluation.promises);
  const limits = tellingRows(evaluation.limits);
  return [
    ...prose(head, screen),
    '',
    ...table({ columns: measureColumns(screen), rows: measures }, screen),
    ...section(
      { title: 'By reason to escalate, or what it nearly is', lines: groupLines(evaluation.groups, screen) },
      screen,
    ),
    ...section({ title: 'By language', lines: groupLines(evaluation.languages, screen) }, screen),
    ...section({ title: 'Promises broken or not assessed', lines: labelLines(promises, screen) }, screen),
    ...section({ title: 'Limits crossed or not assessed', lines: labelLines(limits, screen) }, screen),
    ...section(
      { title: 'Findings left', lines: evaluation.findings.map(({ rule, count }) => `${rule}: ${count}`) },
      screen,
    ),
    ...section({ title: 'Cost and CPU', lines: costLines(evaluation) }, screen),
    ...(comparison === null ? [] : comparisonLines(comparison, screen)),
  ];
}

/** Tickets on the wrong side: not in the numerator of what should be many, or in that of what should be few. */
function missedOf({ better, units }: Pick<Measured, 'better' | 'units'>): readonly string[] {
  return better === 'told' ? [] : units.filter(({ hit }) => hit !== (better === 'more')).map(({ id }) => id);
}

function measureColumns(screen: Screen): readonly Column<Measured>[] {
  return [
    { title: 'measure', text: ({ id }) => id },
    { title: 'count', text: fraction },
    { title: 'share', text: percent },
    { title: '95 % interval', text: intervalWords },
    { title: 'aim', text: (measured) => aimWords(measured, screen) },
    { title: 'what is counted', text: ({ title }) => title, spare: true },
  ];
}

function groupLines(rows: readonly GroupRow[], screen: Screen): readonly string[] {
  const columns: readonly Column<GroupRow>[] = [
    { title: 'group', text: ({ name }) => name },
    { title: 'seen by a person', text: ({ recall }) => shareWords(recall) },
    { title: 'false alarms', text: ({ falseAlarms }) => shareWords(falseAlarms) },
    { title: 'urgency exact', text: ({ urgencyExact }) => shareWords(urgencyExact) },
  ];
  return rows.length === 0 ? [] : table({ columns, rows }, screen);
}

function labelLines(rows: readonly LabelRow[], screen: Screen): readonly string[] {
  const columns: readonly Column<LabelRow>[] = [
    { title: 'must not', text: ({ label }) => label, wraps: true },
    { title: 'kept', text: ({ kept }) => String(kept) },
    { title: 'broken', text: ({ broken }) => String(broken) },
    { title: 'not assessed', text: ({ notAssessed }) => String(notAssessed) },
  ];
  return rows.length === 0 ? [] : table({ columns, rows }, screen);
}

function tellingRows(rows: readonly LabelRow[]): readonly LabelRow[] {
  return rows.filter(({ broken, notAssessed }) => broken + notAssessed > 0);
}

function costLines({ costMicroUsd, cpuMs }: Evaluation): readonly string[] {
  return [
    `cost: ${costMicroUsd === null ? 'not known, the model has no price' : `${(costMicroUsd / 1_000_000).toFixed(6)} USD`}`,
    ...cpuMs.map(({ stage, median, p95 }) => `${stage}: median ${median} ms, 95th percentile ${p95} ms`),
  ];
}

function comparisonLines(comparison: readonly MeasureComparison[], screen: Screen): readonly string[] {
  const moved = comparison.filter(
    ({ was, verdict, came, went }) => verdict !== 'same' || was.denominator === 0 || came.length + went.length > 0,
  );
  const lines = moved.flatMap(({ id, was, is, verdict, came, went }) => {
    const tone = verdict === 'worse' ? 'bad' : verdict === 'better' ? 'good' : 'quiet';
    return [
      ...prose(`${screen.paint(tone, verdict)} ${id}: ${wasWords(was)}, ${isWords(is)}`, screen),
      ...(came.length === 0 ? [] : indented({ text: `came: ${idsInWords(came)}`, indent: '  ' }, screen)),
      ...(went.length === 0 ? [] : indented({ text: `went: ${idsInWords(went)}`, indent: '  ' }, screen)),
    ];
  });
  return [
    '',
    ...prose(screen.paint('heading', 'Beside the baseline'), screen),
    ...(lines.length === 0 ? ['No ticket moved.'] : lines),
  ];
}

function wasWords(was: MeasureComparison['was']): string {
  return was.denominator === 0 ? 'not in the baseline' : `${fraction(was)} was`;
}

function isWords(is: MeasureComparison['is']): string {
  return is.denominator === 0 ? 'nothing is counted any more' : `${fraction(is)} is`;
}

function fraction({ numerator, denominator }: Pick<Share, 'numerator' | 'denominator'>): string {
  return `${numerator}/${denominator}`;
}

function shareWords(share: Share): string {
  return share.denominator === 0 ? NOTHING : fraction(share);
}

function percent({ numerator, denominator }: Share): string {
  return denominator === 0 ? NOTHING : `${((numerator / denominator) * 100).toFixed(1)} %`;
}

function intervalWords({ interval }: Share): string {
  return interval === null ? NOTHING : `${(interval.low * 100).toFixed(1)} to ${(interval.high * 100).toFixed(1)} %`;
}

function aimWords({ better, aim, reached }: Measured, screen: Screen): string {
  if (aim === null) return NOTHING;
  const words = `${better === 'more' ? 'at least' : 'at most'} ${Math.round(aim * 100)} %`;
  if (reached === null) return words;
  return `${words}: ${reached ? screen.paint('good', 'yes') : screen.paint('bad', 'no')}`;
}
