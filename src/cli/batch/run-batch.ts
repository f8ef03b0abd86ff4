import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Desk } from '../../client/types.js';
import { LIMITS } from '../../domain/limits.js';
import type { TicketStatus } from '../../domain/ticket-state.js';
import type { CommandContext } from '../context.js';
import { CliFailure } from '../failure.js';
import { Interrupted } from '../interruption.js';
import { unreadable } from '../read-file.js';
import { awaitTickets, type Until } from './await-tickets.js';
import { countStates, countWords } from './counts.js';
import type { Pace } from './pace.js';
import { bar, type Progress, progressOn } from './progress.js';
import { type BatchReport, openReport } from './report.js';
import { isReportFile, reportPlace } from './report-place.js';
import type { ReportRow, RowStatus } from './report-row.js';
import { batchRows } from './rows.js';
import { submitRows } from './submit-rows.js';
import { type Waiting, waitingLine } from './waiting-line.js';

/** One batch file and how it is filed. */
export interface Batch {
  readonly file: string;
  readonly pace: Pace;
  /** `null`: return once every row is filed. */
  readonly until: Until | null;
}

/** What became of a batch; with `--json` this is the document of the batch. */
export interface BatchResult {
  readonly file: string;
  readonly report: string;
  /** Tickets in the file; empty lines do not count. */
  readonly rows: number;
  readonly counts: Readonly<Record<RowStatus, number>>;
  /** Rows that an earlier run had filed; they stand in `counts` as well. */
  readonly skipped: number;
  /** How many tickets are in which status, with `--wait`; else `null`. */
  readonly states: Readonly<Partial<Record<TicketStatus, number>>> | null;
  /** The first bad rows; all of them stand in the report. */
  readonly bad: readonly ReportRow[];
}

/** Files all tickets of a file; run again, it goes on where it stopped. */
export async function runBatch(of: {
  readonly batch: Batch;
  readonly desk: Desk;
  readonly context: CommandContext;
}): Promise<BatchResult> {
  const { batch, desk, context } = of;
  const file = resolve(context.folder, batch.file);
  if (isReportFile(file))
    throw new CliFailure('UsageInvalid', `${batch.file} is a report of an earlier batch, not a batch`);
  const { source, size } = await openBatch({ file, named: batch.file });
  const place = await reportPlace(file, context.folder);
  if (place.note !== null) context.stderr.write(`Note: ${place.note}\n`);

  const report = await openReport(place.path);
  const progress = progressOn(context.stderr, context.now);
  try {
    const submitted = await submitRows({
      desk,
      report,
      pace: batch.pace,
      interrupted: context.interrupted,
      sleep: context.sleep,
      rows: batchRows(source.createReadStream(), LIMITS.batchRow.value),
      onProgress: (bytesRead) => progress.show(() => submittingLine({ share: bytesRead / size, report })),
    });
    if (submitted.end === 'interrupted') throw stoppedEarly(report);
    const states = batch.until === null ? null : await follow({ ...of, report, progress, until: batch.until });
    await report.finish(submitted.lastRow);
    if (context.interrupted.aborted)
      throw new Interrupted(`All ${submitted.lastRow} rows are filed; run it again to wait again.`);
    return resultOf({ batch, report, submitted, states });
  } finally {
    progress.clear();
    await report.close();
  }
}

const BAD_ROWS_SHOWN = 10;

async function openBatch({
  file,
  named,
}: {
  file: string;
  named: string;
}): Promise<{ source: FileHandle; size: number }> {
  const source = await open(file).catch((error: unknown) => {
    throw unreadable(named, error);
  });
  const found = await source.stat();
  const hasRows = found.isFile() && found.size > 0 && (await holdsRow(file));
  if (hasRows) return { source, size: found.size };
  await source.close();
  if (!found.isFile())
    throw new CliFailure(
      'UsageInvalid',
      `${named} cannot be read: it is ${found.isDirectory() ? 'a folder' : 'no ordinary file'}`,
    );
  throw new CliFailure(
    'TicketInvalid',
    `${named} ${found.size === 0 ? 'is empty (0 bytes)' : 'holds empty lines only'}; a batch file holds one ticket a line`,
  );
}

/** Whether anything stands in the file. It is read on its own, before a report is begun. */
async function holdsRow(file: string): Promise<boolean> {
  const rows = batchRows(createReadStream(file), LIMITS.batchRow.value);
  const { done } = await rows.next();
  await rows.return();
  return done !== true;
}

/** Waits for the tickets of the batch and writes into the report where they stand. */
async function follow(of: {
  readonly desk: Desk;
  readonly context: CommandContext;
  readonly report: BatchReport;
  readonly progress: Progress;
  readonly until: Until;
}): Promise<ReadonlyMap<string, TicketStatus>> {
  const { desk, context, report, progress, until } = of;
  const filed = [...report.rows.values()].filter(isFiled);
  const ticketIds = new Set(filed.flatMap((row) => (row.ticketId === null ? [] : [row.ticketId])));
  const { interrupted, now, sleep } = context;
  const onLook = (waiting: Waiting) => progress.show(() => waitingLine(waiting));
  const states = await awaitTickets({ desk, ticketIds, until, interrupted, now, sleep, onLook });
  for (const row of filed) {
    const state = row.ticketId === null ? undefined : states.get(row.ticketId);
    if (state !== undefined && state !== row.state) report.add({ ...row, state });
  }
  return states;
}

function isFiled(row: ReportRow): boolean {
  return row.status === 'started' || row.status === 'known';
}

function submittingLine({ share, report }: { share: number; report: BatchReport }): string {
  return `submitting  ${bar(share)} ${Math.floor(share * 100)} %  ${countWords(countRows(report))}`;
}

function stoppedEarly(report: BatchReport): Interrupted {
  return new Interrupted(`So far ${countWords(countRows(report))}. Run it again to go on; nothing is filed twice.`);
}

function resultOf(of: {
  readonly batch: Batch;
  readonly report: BatchReport;
  readonly submitted: { readonly lastRow: number; readonly skipped: number };
  readonly states: ReadonlyMap<string, TicketStatus> | null;
}): BatchResult {
  const rows = [...of.report.rows.values()].toSorted((one, other) => one.row - other.row);
  return {
    file: of.batch.file,
    report: of.report.path,
    rows: of.submitted.lastRow,
    counts: countRows(of.report),
    skipped: of.submitted.skipped,
    states: of.states === null ? null : countStates(of.states),
    bad: rows.filter((row) => !isFiled(row)).slice(0, BAD_ROWS_SHOWN),
  };
}

function countRows(report: BatchReport): Record<RowStatus, number> {
  const counts = { started: 0, known: 0, refused: 0, failed: 0 };
  for (const row of report.rows.values()) counts[row.status] += 1;
  return counts;
}
