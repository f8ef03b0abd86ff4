import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Half-written files live here, below the root and so on the same file system, where a hard link can reach them. */
export const UNFINISHED = '.tmp';

/** Customer text is for the owner of the folder only. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** Longer than any write takes, so that no writer of another process loses the file it is working on. */
const LEFTOVER_MS = 60 * 60 * 1000;

/** What to write, and where. */
export interface WriteOnce {
  readonly root: string;
  /** Below the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly signal: AbortSignal;
}

/**
 * Writes a file that is either whole or not there, and never replaces one. The text goes to an unfinished file, is
 * forced to disk, and gets its name by a hard link, which fails when the name is taken: of many writers one wins, in
 * one process or in several, and a crash at any moment leaves nothing under the name or all of it.
 */
export async function writeOnce({ root, path, text, signal }: WriteOnce): Promise<'written' | 'exists'> {
  const unfinished = join(root, UNFINISHED, `${process.pid}-${randomUUID()}`);
  const file = join(root, path);
  await makeFolder(root, dirname(unfinished));
  try {
    await writeToDisk(unfinished, text);
    await makeFolder(root, dirname(file));
    signal.throwIfAborted();
    await link(unfinished, file);
    await forceToDisk(dirname(file));
    return 'written';
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'exists';
    throw error;
  } finally {
    // A file that cannot be removed now is swept later; the delivery itself is decided by then.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** Removes what crashed writers left behind, an hour after they touched it last. */
export async function sweepUnfinished(root: string, nowMs: number): Promise<void> {
  const folder = join(root, UNFINISHED);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    // Sweeping is tidiness: a leftover that cannot be removed harms nobody, and the next start tries again.
    if (found !== null && nowMs - found.mtimeMs > LEFTOVER_MS) await rm(path, { force: true }).catch(() => undefined);
  }
}

/**
 * The code of a system error, e.g. `ENOSPC`; `null` for every other value. It looks at the shape alone: an error of
 * another realm (a test's, a worker thread's) is no `instanceof Error` here.
 */
export function errorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

async function writeToDisk(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', FILE_MODE);
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and the folders above it up to the root; new ones are forced to disk, or a power cut could lose them. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const firstMade = await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  if (firstMade === undefined) return;
  await forceToDisk(root);
  const steps = relative(root, folder).split(sep);
  for (const [index] of steps.slice(0, -1).entries()) await forceToDisk(join(root, ...steps.slice(0, index + 1)));
}

async function forceToDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
