import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where the report of a batch file goes, and why when it is not beside the file. */
export interface ReportPlace {
  readonly path: string;
  readonly note: string | null;
}

/** Beside the file: `tickets.ndjson` gets `tickets.report.ndjson`. In a folder that is read-only: in the current folder. */
export async function reportPlace(file: string, folder: string): Promise<ReportPlace> {
  const name = `${basename(file).replace(BATCH_ENDING, '')}${REPORT_ENDING}`;
  const beside = dirname(file);
  if (await isWritable(beside)) return { path: join(beside, name), note: null };
  const path = join(folder, name);
  return { path, note: `${beside} is read-only, so the report goes to ${path}` };
}

/** Whether a file holds many tickets, one a line. */
export function isBatchFile(file: string): boolean {
  return BATCH_ENDING.test(file);
}

/** Whether a file is a report of ours, which nobody means to submit. */
export function isReportFile(file: string): boolean {
  return file.endsWith(REPORT_ENDING);
}

const BATCH_ENDING = /\.(ndjson|jsonl)$/u;
const REPORT_ENDING = '.report.ndjson';
const ANYBODY_MAY_WRITE = 0o222;

/** A folder that nobody may write to is left alone even by the administrator, who could write anywhere. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return ((await stat(folder)).mode & ANYBODY_MAY_WRITE) !== 0;
  } catch {
    // Whatever the reason, the report cannot be written there.
    return false;
  }
}
