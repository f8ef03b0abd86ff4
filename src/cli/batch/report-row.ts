import type { TicketStatus } from '../../domain/ticket-state.js';
import { type FailureCode, isFailureCode } from '../../protocol/failures.js';

/** What became of a row: its run was started, was there already, the row is bad, or the server could not be reached. */
export type RowStatus = 'started' | 'known' | 'refused' | 'failed';

/** One line of `FILE.report.ndjson`. The names stay; `docs/cli.md` explains them. */
export interface ReportRow {
  readonly schemaVersion: 1;
  readonly row: number;
  readonly line: number;
  /** First 32 hexadecimal digits of the SHA-256 of the row: a row that was changed since is read again. */
  readonly digest: string;
  readonly ticketId: string | null;
  readonly status: RowStatus;
  readonly code: FailureCode | null;
  readonly message: string | null;
  /** The last known status of the ticket, with `--wait`. */
  readonly state: TicketStatus | null;
}

/** Every row status, in the order in which counts are shown. */
export const ROW_STATUSES: readonly RowStatus[] = ['started', 'known', 'refused', 'failed'];

/** Reads a line of a report; `null` for a torn or foreign one, whose row is then simply done again. */
export function readReportRow(text: string): ReportRow | null {
  try {
    const value: unknown = JSON.parse(text);
    return isReportRow(value) ? value : null;
  } catch {
    // A process that was killed leaves half a line; what it stood for is found again as `known`.
    return null;
  }
}

function isReportRow(value: unknown): value is ReportRow {
  if (typeof value !== 'object' || value === null) return false;
  if (!('row' in value && 'line' in value && 'digest' in value && 'status' in value && 'ticketId' in value))
    return false;
  const { row, line, digest, status, ticketId } = value;
  return (
    Number.isInteger(row) &&
    Number.isInteger(line) &&
    typeof digest === 'string' &&
    ROW_STATUSES.some((known) => known === status) &&
    (ticketId === null || typeof ticketId === 'string') &&
    (!('code' in value) || value.code === null || (typeof value.code === 'string' && isFailureCode(value.code)))
  );
}
