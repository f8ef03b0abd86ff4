import { contentHash } from '../content-hash.js';
import { readTicket } from '../schemas/ticket.js';
import { readLabels } from './label-formats.js';
import type { LabelledTicket } from './labels.js';

/** What a stage may know of a row: everything else stays with the measures. */
const HANDED_ON = ['subject', 'body', 'customer', 'channel', 'productArea', 'receivedAt'] as const;

/** 64 bits: enough to see a change, and short enough to read a baseline. */
const ROW_HASH_DIGITS = 16;

/** What is wrong with a line: its number, counted from 1, and what to write instead. */
export interface LineProblem {
  readonly line: number;
  readonly problem: string;
}

/** A labelled file as read: all lines are good, some with a label that is not known, or every bad one is told. */
export type LabelledFile =
  | { readonly kind: 'read'; readonly tickets: readonly LabelledTicket[]; readonly doubts: readonly LineProblem[] }
  | { readonly kind: 'broken'; readonly problems: readonly LineProblem[] };

/** How a labelled file is read. */
export interface LabelledReading {
  readonly text: string;
  /** Whether the turns around the body are handed to the stages as well. */
  readonly thread: 'with' | 'without';
}

/**
 * Reads a labelled file, one JSON object a line, split at line feeds only. The stages get subject, body, customer, channel,
 * product area and the moment of arrival, with the thread on request. Labels, id and source never reach them: the ticket
 * is named after its content.
 */
export function readLabelledFile({ text, thread }: LabelledReading): LabelledFile {
  const tickets: LabelledTicket[] = [];
  const problems: LineProblem[] = [];
  const doubts: LineProblem[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const reading = readRow(line, thread);
    if (reading.kind === 'broken') problems.push({ line: index + 1, problem: reading.problem });
    else if (seen.has(reading.row.rowId)) {
      problems.push({ line: index + 1, problem: 'has the id of an earlier line. Instead: an id of its own' });
    } else {
      seen.add(reading.row.rowId);
      tickets.push(reading.row);
      doubts.push(...reading.doubts.map((problem) => ({ line: index + 1, problem })));
    }
  }
  if (problems.length > 0) return { kind: 'broken', problems };
  if (tickets.length > 0) return { kind: 'read', tickets, doubts };
  return { kind: 'broken', problems: [{ line: 1, problem: 'holds no ticket. Instead: one labelled ticket a line' }] };
}

type RowReading =
  | { readonly kind: 'row'; readonly row: LabelledTicket; readonly doubts: readonly string[] }
  | { readonly kind: 'broken'; readonly problem: string };

function readRow(line: string, thread: LabelledReading['thread']): RowReading {
  const row = parsed(line);
  if (row === null) return broken('is no JSON object. Instead: one labelled ticket as one JSON object');
  const id = row['id'];
  if (typeof id !== 'string' || id === '') {
    return broken('has no id. Instead: a text in "id" that names the row in reports');
  }
  const fields: readonly string[] = thread === 'with' ? [...HANDED_ON, 'thread'] : HANDED_ON;
  const given = Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
  const ticket = readTicket(given, { fileFields: 'refused' });
  const reading = readLabels(row['labels']);
  if (ticket.kind === 'invalid' || reading.kind === 'unknown') {
    const ofTicket = ticket.kind === 'invalid' ? ticket.problems : [];
    const ofLabels = reading.kind === 'unknown' ? reading.problems : [];
    return broken([...ofTicket, ...ofLabels].join('; '));
  }
  const { labels, doubts } = reading;
  // Of the line, not of the ticket: what is filled in where a line says nothing is no change of it.
  const rowHash = contentHash({ given, labels: row['labels'] }).slice(0, ROW_HASH_DIGITS);
  return { kind: 'row', row: { rowId: id, rowHash, ticket: ticket.ticket, labels }, doubts };
}

function broken(problem: string): RowReading {
  return { kind: 'broken', problem };
}

function parsed(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : null;
  } catch {
    // The parser's message quotes the line, which is a customer's text.
    return null;
  }
}
