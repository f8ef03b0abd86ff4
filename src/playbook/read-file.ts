import { readFile } from 'node:fs/promises';
import { LIMITS } from '../domain/limits.js';
import type { PlaybookProblem } from './problem.js';

/** The text of a file, or why there is none. */
export type FileVerdict =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'broken'; readonly problem: PlaybookProblem };

/** Reads a text file that an editor keeps; every way in which that fails is a problem with a repair. */
export async function readPlaybookFile(file: string): Promise<FileVerdict> {
  const broken = (problem: string, instead: string): FileVerdict => ({
    kind: 'broken',
    problem: { file, line: 1, problem, instead },
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = codeOf(error) ?? 'unknown';
    if (code === 'ENOENT') return broken('the file is not there', 'a file of this name that the worker may read');
    return broken(`the file cannot be read (${code})`, 'a file here that the worker may read');
  }
  const most = LIMITS.playbookFile.value;
  if (bytes.byteLength > most) return broken(`the file has ${bytes.byteLength} bytes`, `at most ${most} bytes`);
  try {
    return { kind: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return broken('the file is not UTF-8', 'the same text, saved as UTF-8');
  }
}

/** The code of a failed file operation, e.g. `ENOENT`; `null` where the error is none of those. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}
