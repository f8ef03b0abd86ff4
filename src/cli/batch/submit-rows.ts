import { createHash } from 'node:crypto';
import PQueue from 'p-queue';
import type { Desk, TicketInput } from '../../client/types.js';
import { LIMITS } from '../../domain/limits.js';
import { CliFailure, failureReport } from '../failure.js';
import { readableId, readTicketRow, ticketInput } from '../ticket-file.js';
import { type Pace, queueLimits } from './pace.js';
import type { BatchReport } from './report.js';
import type { ReportRow } from './report-row.js';
import type { BatchRow } from './rows.js';
import { submitPatiently } from './submit-patiently.js';

/** What submitting needs. */
export interface Submitting {
  readonly desk: Pick<Desk, 'submit'>;
  readonly rows: AsyncIterable<BatchRow>;
  readonly report: BatchReport;
  readonly pace: Pace;
  readonly interrupted: AbortSignal;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Called after each row with the bytes of the file that were read. */
  onProgress(bytesRead: number): void;
}

/** How far submitting came. */
export interface Submitted {
  /** Rows of the file, or the last row that was looked at before an interruption. */
  readonly lastRow: number;
  /** Rows that an earlier run had filed already. */
  readonly skipped: number;
  readonly end: 'all_read' | 'interrupted';
}

/**
 * Files the rows of a batch, in order, at the pace that was asked for. A bad row is reported and the others go on; when
 * nothing gets through any more, it stops, because another thousand failures would say the same.
 */
export async function submitRows(of: Submitting): Promise<Submitted> {
  const queue = new PQueue({ ...queueLimits(of.pace), concurrency: of.pace.concurrency });
  const interruption = onInterruption(of.interrupted, () => queue.clear());
  const inFlight = new Map<string, Promise<void>>();
  const luck = { failuresInARow: 0 };
  const done = { lastRow: 0, skipped: 0, unsaved: 0 };

  for await (const row of of.rows) {
    if (of.interrupted.aborted || luck.failuresInARow >= FAILURES_BEFORE_STOP) break;
    done.lastRow = row.row;
    const work = workOn(row, of.report);
    if (work.kind === 'skip') done.skipped += 1;
    if (work.kind === 'refused') of.report.add(work.row);
    if (work.kind === 'submit') {
      await Promise.race([queue.onSizeLessThan(of.pace.concurrency), interruption]);
      if (of.interrupted.aborted) break;
      void queue.add(() => submitOne({ of, work, inFlight, luck }));
    }
    done.unsaved += work.kind === 'skip' ? 0 : 1;
    if (done.unsaved % ROWS_PER_FLUSH === ROWS_PER_FLUSH - 1) await of.report.flush();
    of.onProgress(row.bytesRead);
  }
  await queue.onIdle();
  await of.report.flush();
  if (luck.failuresInARow >= FAILURES_BEFORE_STOP) throw stopped(of.report, done.lastRow);
  const end = of.interrupted.aborted ? 'interrupted' : 'all_read';
  return { lastRow: done.lastRow, skipped: done.skipped, end };
}

/** Acts at once when the signal fires, and resolves then, so that a slow pace does not hold up Ctrl-C. */
function onInterruption(signal: AbortSignal, act: () => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      act();
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

const FAILURES_BEFORE_STOP = 5;
const ROWS_PER_FLUSH = 64;
const DIGEST_DIGITS = 32;

type Work =
  | { readonly kind: 'skip' }
  | { readonly kind: 'refused'; readonly row: ReportRow }
  | { readonly kind: 'submit'; readonly blank: ReportRow; readonly ticket: TicketInput; readonly ticketId: string };

function workOn(row: BatchRow, report: BatchReport): Work {
  const digest = digestOf(row);
  const earlier = report.rows.get(row.row);
  if (earlier?.digest === digest && (earlier.status === 'started' || earlier.status === 'known'))
    return { kind: 'skip' };
  const blank = blankRow(row, digest);
  if (row.kind === 'too_long') {
    const most = LIMITS.batchRow.value.toLocaleString('en-GB');
    return refused(blank, `the row has ${row.length.toLocaleString('en-GB')} bytes; a row may have ${most}`);
  }
  const reading = readTicketRow(row.bytes);
  if (reading.kind === 'invalid') {
    return refused({ ...blank, ticketId: readableId(row.bytes) }, reading.problems.join('; '));
  }
  return { kind: 'submit', blank, ticket: ticketInput(reading.ticket), ticketId: reading.ticket.id };
}

/** Two rows with one id are filed in the order of the file, so that which of them wins does not depend on the network. */
async function submitOne(one: {
  readonly of: Submitting;
  readonly work: Extract<Work, { kind: 'submit' }>;
  readonly inFlight: Map<string, Promise<void>>;
  readonly luck: { failuresInARow: number };
}): Promise<void> {
  const { of, work, inFlight, luck } = one;
  const earlier = inFlight.get(work.ticketId) ?? Promise.resolve();
  const mine = earlier
    .then(() => fileOne(of, work))
    .then((row) => {
      of.report.add(row);
      luck.failuresInARow = row.status === 'failed' ? luck.failuresInARow + 1 : 0;
    });
  inFlight.set(work.ticketId, mine);
  await mine;
  if (inFlight.get(work.ticketId) === mine) inFlight.delete(work.ticketId);
}

async function fileOne(of: Submitting, work: Extract<Work, { kind: 'submit' }>): Promise<ReportRow> {
  try {
    const submission = await submitPatiently(of, work.ticket);
    return { ...work.blank, ticketId: submission.ticketId, status: submission.created ? 'started' : 'known' };
  } catch (error) {
    const { code, message } = failureReport(error);
    const status = code === 'TicketInvalid' || code === 'TicketConflict' ? 'refused' : 'failed';
    return { ...work.blank, ticketId: work.ticketId, status, code, message };
  }
}

function refused(blank: ReportRow, message: string): Work {
  return { kind: 'refused', row: { ...blank, status: 'refused', code: 'TicketInvalid', message } };
}

function blankRow({ row, line }: BatchRow, digest: string): ReportRow {
  return {
    schemaVersion: 1,
    row,
    line,
    digest,
    ticketId: null,
    status: 'failed',
    code: null,
    message: null,
    state: null,
  };
}

function digestOf(row: BatchRow): string {
  const hash = createHash('sha256').update(row.kind === 'ticket' ? row.bytes : `too long: ${row.length}`);
  return hash.digest('hex').slice(0, DIGEST_DIGITS);
}

function stopped(report: BatchReport, lastRow: number): CliFailure {
  const failed = [...report.rows.values()].findLast((row) => row.status === 'failed');
  const why = failed?.message ?? 'nothing gets through';
  return new CliFailure(
    failed?.code ?? 'ServerUnavailable',
    `stopped after row ${lastRow}, because several rows in a row failed; the last: ${why} Run the same command again to go on`,
  );
}
