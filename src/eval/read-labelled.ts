import { readTicket } from '../schemas/ticket.js';
import { readLabels } from './label-formats.js';
import type { LabelledTicket } from './labels.js';

/** What a stage may know of a row: everything else stays with the measures. */
const HANDED_ON = ['subject', 'body', 'customer', 'channel', 'productArea', 'receivedAt'] as const;

/** A line that is no labelled ticket: its number, counted from 1, and what to write instead. */
export interface LineProblem {
  readonly line: number;
  readonly problem: string;
}

/** A labelled file as read: all lines are good, or every bad one is told. */
export type LabelledFile =
  | { readonly kind: 'read'; readonly tickets: readonly LabelledTicket[] }
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
    }
  }
  if (problems.length > 0) return { kind: 'broken', problems };
  if (tickets.length > 0) return { kind: 'read', tickets };
  return { kind: 'broken', problems: [{ line: 1, problem: 'holds no ticket. Instead: one labelled ticket a line' }] };
}

type RowReading =
  | { readonly kind: 'row'; readonly row: LabelledTicket }
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
  if (ticket.kind === 'invalid') return broken(ticket.problems.join('; '));
  const reading = readLabels(row['labels']);
  if (reading.kind === 'unknown') return broken(reading.problem);
  return { kind: 'row', row: { rowId: id, ticket: ticket.ticket, labels: reading.labels } };
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
