import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { LIMITS } from '../domain/limits.js';
import type { PlaybookProblem } from './problem.js';

/** The text of a file, or why there is none. */
export type FileVerdict =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'broken'; readonly problem: PlaybookProblem };

/**
 * Reads a text file that an editor keeps; every way in which that fails is a problem with a repair. A link is followed
 * within its folder, as where a cluster mounts files, and not out of it: problems quote what is wrong in a file.
 */
export async function readPlaybookFile(file: string): Promise<FileVerdict> {
  const broken = (problem: string, instead: string): FileVerdict => ({
    kind: 'broken',
    problem: { file, line: 1, problem, instead },
  });
  const most = LIMITS.playbookFile.value;
  let bytes: Uint8Array;
  try {
    if (await leadsOut(file)) {
      return broken('the file is a link that leads out of its folder', 'the file itself, or a link within the folder');
    }
    const found = await stat(file);
    if (!found.isFile()) return broken('this is no regular file', 'a text file of this name');
    if (found.size > most) return broken(`the file has ${found.size} bytes`, `at most ${most} bytes`);
    bytes = await readFile(file);
  } catch (error) {
    const code = codeOf(error) ?? 'unknown';
    if (code === 'ENOENT') return broken('the file is not there', 'a file of this name that the worker may read');
    return broken(`the file cannot be read (${code})`, 'a file here that the worker may read');
  }
  if (bytes.byteLength > most) return broken(`the file has ${bytes.byteLength} bytes`, `at most ${most} bytes`);
  try {
    return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return broken('the file is not UTF-8', 'the same text, saved as UTF-8');
  }
}

/** Whether something is a link to a place outside of the folder in which the link stands. */
export async function leadsOut(path: string): Promise<boolean> {
  if (!(await lstat(path)).isSymbolicLink()) return false;
  const [end, home] = await Promise.all([realpath(path), realpath(dirname(path))]);
  return !end.startsWith(home.endsWith(sep) ? home : `${home}${sep}`);
}

/** The code of a failed file operation, e.g. `ENOENT`; `null` where the error is none of those. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}
