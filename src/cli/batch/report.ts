import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { errorCode } from '../failure.js';
import { batchRows } from './rows.js';
import { type ReportRow, readReportRow } from './report-row.js';

/** The report of one batch file: kept in memory by row, on disk as lines. About 300 bytes per row in memory. */
export interface BatchReport {
  readonly path: string;
  readonly rows: ReadonlyMap<number, ReportRow>;
  /** Notes what became of a row; it is on disk after the next `flush`. */
  add(row: ReportRow): void;
  /** Appends what was added since and waits until the disk has it. */
  flush(): Promise<void>;
  /** Rewrites the report in the order of the rows, one line each, and drops rows that the file no longer has. */
  finish(lastRow: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens the report of an earlier run, or begins one. What a killed run left half written is mended first. */
export async function openReport(path: string): Promise<BatchReport> {
  const earlier = await readEarlier(path);
  const rows = new Map(earlier.rows.map((row) => [row.row, row]));
  if (earlier.isTorn) await rewrite(path, rows.values());

  let file: FileHandle = await open(path, 'a');
  let pending: ReportRow[] = [];
  let writing: Promise<void> = Promise.resolve();

  async function append(lines: readonly ReportRow[]): Promise<void> {
    if (lines.length === 0) return;
    await file.appendFile(lines.map(lineOf).join(''));
    await file.sync();
  }

  function flush(): Promise<void> {
    const lines = pending;
    pending = [];
    // One write after the other, so that no line is torn by another one.
    writing = writing.then(() => append(lines));
    return writing;
  }

  return {
    path,
    rows,
    add: (row) => {
      rows.set(row.row, row);
      pending.push(row);
    },
    flush,
    finish: async (lastRow) => {
      await flush();
      for (const row of rows.keys()) if (row > lastRow) rows.delete(row);
      const inOrder = [...rows.values()].toSorted((one, other) => one.row - other.row);
      await file.close();
      await rewrite(path, inOrder);
      file = await open(path, 'a');
    },
    close: async () => {
      await flush();
      await file.close();
    },
  };
}

/** A line of a report is short; a longer one is none of ours. */
const MOST_LINE_BYTES = 64 * 1024;

async function readEarlier(path: string): Promise<{ readonly rows: readonly ReportRow[]; readonly isTorn: boolean }> {
  const rows: ReportRow[] = [];
  let isTorn = false;
  let lastByte: number | undefined = LINE_FEED;
  async function* watched(): AsyncGenerator<Uint8Array> {
    // cast: without an encoding a stream gives bytes, which its type does not say.
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      lastByte = chunk.at(-1);
      yield chunk;
    }
  }
  try {
    for await (const line of batchRows(watched(), MOST_LINE_BYTES)) {
      const row = line.kind === 'ticket' ? readReportRow(Buffer.from(line.bytes).toString('utf8')) : null;
      if (row === null) isTorn = true;
      else rows.push(row);
    }
  } catch (error) {
    // No report is no failure: this is the first run.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return { rows, isTorn: isTorn || lastByte !== LINE_FEED };
}

/** Writes a report beside and moves it into place, so that a reader finds the old one or the new one, never half. */
async function rewrite(path: string, rows: Iterable<ReportRow>): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  const file = await open(beside, 'w');
  try {
    let chunk = '';
    for (const row of rows) {
      chunk += lineOf(row);
      if (chunk.length < CHUNK_CHARACTERS) continue;
      await file.appendFile(chunk);
      chunk = '';
    }
    await file.appendFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}

const LINE_FEED = 0x0a;
const CHUNK_CHARACTERS = 1_000_000;

function lineOf(row: ReportRow): string {
  return `${JSON.stringify(row)}\n`;
}
