import Table from 'cli-table3';
import type { Screen } from './screen.js';
import { indented, prose, widthOf } from './text-layout.js';
import { oneLine } from './visible.js';

/** One column of a table. The first column names the row. */
export interface Column<Row> {
  readonly title: string;
  text(row: Row): string;
  /** A column of sentences: it wraps before the table is given up. */
  readonly wraps?: true;
  /** Left out of a table that is too wide; the last spare column goes first. Blocks and JSON still have it. */
  readonly spare?: true;
}

/**
 * Rows as aligned columns without lines around them, which reads the same on a terminal and in a pipe. Where they do not
 * fit, spare columns
 * go, and at last each row becomes two or three lines of its own.
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

function rowsOf<Row>(
  { columns, rows }: { columns: readonly Column<Row>[]; rows: readonly Row[] },
  screen: Screen,
): readonly string[] {
  const cells: Cells = columns.map((column) => rows.map((row) => oneLine(column.text(row))));
  const drawn = columns.map((column, index) => ({ column, cells: cells[index] ?? [] }));
  const fitted = fit(drawn, screen.columns);
  return fitted === null
    ? rows.flatMap((_row, at) => block({ titles: columns.map(({ title }) => title), cells, at }, screen))
    : aligned(fitted, screen);
}

/** Cells by column, then by row. */
type Cells = readonly (readonly string[])[];

interface Drawn<Row> {
  readonly column: Column<Row>;
  readonly cells: readonly string[];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 1);
}

/** The columns that fit, each with its width; `null` when not even those fit that must stay. */
function fit<Row>(drawn: readonly Drawn<Row>[], room: number | null): readonly Fitted[] | null {
  const widths = drawn.map(({ column, cells }) => widest([column.title, ...cells]));
  const excess = room === null ? 0 : widths.reduce((sum, width) => sum + width + GAP, -GAP) - room;
  const wrapping = drawn.filter(({ column }) => column.wraps === true).length;
  const cut = excess <= 0 ? 0 : Math.ceil(excess / wrapping);
  const fitted = drawn.map(({ column, cells }, index) => {
    const width = (widths[index] ?? 1) - (column.wraps === true ? cut : 0);
    return {
      title: column.title,
      cells,
      width,
      isTooNarrow: column.wraps === true && cut > 0 && width < LEAST_WRAPPED,
    };
  });
  const fits = excess <= 0 || (wrapping > 0 && !fitted.some(({ isTooNarrow }) => isTooNarrow));
  if (fits) return fitted;
  const spare = drawn.findLastIndex(({ column }) => column.spare === true);
  return spare === -1 ? null : fit(drawn.toSpliced(spare, 1), room);
}

interface Fitted {
  readonly title: string;
  readonly cells: readonly string[];
  readonly width: number;
}

function aligned(columns: readonly Fitted[], screen: Screen): readonly string[] {
  const drawn = new Table({
    head: columns.map(({ title }) => screen.paint('heading', title)),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: columns.map(({ width }) => width + GAP),
    wordWrap: true,
  });
  for (const at of (columns[0]?.cells ?? []).keys()) drawn.push(columns.map(({ cells }) => cells[at] ?? ''));
  return drawn.toString().split('\n');
}

/** One row where columns do not fit: what it is on the first line, everything that is known about it below. */
function block(
  { titles, cells, at }: { titles: readonly string[]; cells: Cells; at: number },
  screen: Screen,
): readonly string[] {
  const [name = '', second = '', ...rest] = cells.map((column) => column[at] ?? '');
  const facts = rest.flatMap((value, index) => (value === NOTHING ? [] : [`${titles[index + 2] ?? ''}: ${value}`]));
  return [
    ...prose(`${screen.paint('heading', name)}  ${second}`, screen),
    ...indented({ text: facts.join('; '), indent: '  ' }, screen),
  ];
}

/** What stands in a cell that has nothing to say. */
export const NOTHING = '-';

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
