import Table from 'cli-table3';
import type { Screen } from './screen.js';
import { field, prose, widthOf } from './text-layout.js';
import { oneLine } from './visible.js';

/** One column of a table. The first column names the row. */
export interface Column<Row> {
  readonly title: string;
  text(row: Row): string;
  /** A column of sentences: it wraps before the table is given up. */
  readonly wraps?: true;
}

/**
 * Rows as aligned columns without lines around them, which reads the same on a terminal and in a pipe. Where they do not
 * fit, each row becomes a block of labelled values.
 */
export function table<Row>(
  of: { columns: readonly Column<Row>[]; rows: readonly Row[]; indent?: string },
  screen: Screen,
): readonly string[] {
  const indent = of.indent ?? '';
  const columns = screen.columns === null ? null : screen.columns - indent.length;
  return rowsOf(of, { ...screen, columns }).map((line) => `${indent}${line}`.trimEnd());
}

const GAP = 2;
const LEAST_WRAPPED = 24;

function rowsOf<Row>(of: { columns: readonly Column<Row>[]; rows: readonly Row[] }, screen: Screen): readonly string[] {
  const cells = of.rows.map((row) => of.columns.map((column) => oneLine(column.text(row))));
  const widths = of.columns.map((column, index) => widest([column.title, ...cells.map((row) => row[index] ?? '')]));
  const fitted = fit({ widths, wraps: of.columns.map((column) => column.wraps === true) }, screen.columns);
  return fitted === null
    ? blocks({ titles: of.columns.map((column) => column.title), cells }, screen)
    : aligned({ titles: of.columns.map((column) => screen.paint('heading', column.title)), cells, widths: fitted });
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 1);
}

/** Column widths that fit, or `null`; room is taken from the wrapping columns only. */
function fit(
  of: { readonly widths: readonly number[]; readonly wraps: readonly boolean[] },
  columns: number | null,
): readonly number[] | null {
  const needed = of.widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const excess = columns === null ? 0 : needed - columns;
  if (excess <= 0) return of.widths;
  const wrapping = of.wraps.filter((wraps) => wraps).length;
  const cut = Math.ceil(excess / wrapping);
  const fitted = of.widths.map((width, index) => (of.wraps[index] === true ? width - cut : width));
  return wrapping > 0 && fitted.every((width, index) => of.wraps[index] !== true || width >= LEAST_WRAPPED)
    ? fitted
    : null;
}

function aligned(of: {
  titles: readonly string[];
  cells: readonly (readonly string[])[];
  widths: readonly number[];
}): readonly string[] {
  const drawn = new Table({
    head: [...of.titles],
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: of.widths.map((width) => width + GAP),
    wordWrap: true,
  });
  for (const row of of.cells) drawn.push([...row]);
  return drawn.toString().split('\n');
}

function blocks(
  of: { titles: readonly string[]; cells: readonly (readonly string[])[] },
  screen: Screen,
): readonly string[] {
  return of.cells.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...prose(screen.paint('heading', row[0] ?? ''), screen),
    ...of.titles.slice(1).flatMap((label, at) => field({ label: `  ${label}`, value: row[at + 1] ?? '' }, screen)),
  ]);
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
