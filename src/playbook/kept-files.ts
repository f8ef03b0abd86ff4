import { link, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContentHash, toContentHash } from '../domain/brand.js';
import { codeOf } from './read-file.js';
import { fileOf, folderIn, hashAside, newAside } from './store.js';

/** A playbook that is kept. */
export interface KeptFile {
  readonly hash: ContentHash;
  /** When it was last kept or renewed, in UTC milliseconds. A worker renews what it opens tickets with every hour. */
  readonly keptAtMs: number;
  readonly bytes: number;
}

/** Every playbook that is kept in a state folder, in whatever form, newest first; none where nothing was ever kept. */
export async function listKept(stateDir: string): Promise<readonly KeptFile[]> {
  const hashes = (await namesIn(folderIn(stateDir))).flatMap((name) => {
    const hash = name.endsWith(ENDING) ? toContentHash(name.slice(0, -ENDING.length)) : null;
    return hash === null ? [] : [hash];
  });
  const files = await Promise.all(hashes.map((hash) => keptFile(stateDir, hash)));
  return files.filter((file) => file !== null).sort((a, b) => b.keptAtMs - a.keptAtMs || a.hash.localeCompare(b.hash));
}

const ENDING = '.json';

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Puts back what a prune or a worker that was stopped left aside before a moment, unless it is kept under its name again. A
 * later look then judges it like any other. What was put aside since belongs to a process that may still be at work.
 */
export async function putBackLeftAside(stateDir: string, beforeMs: number): Promise<void> {
  for (const name of await namesIn(folderIn(stateDir))) {
    const hash = hashAside(name);
    if (hash === null) continue;
    const aside = join(folderIn(stateDir), name);
    // Renaming sets this moment and leaves the age of the content.
    const { ctimeMs } = await stat(aside);
    if (ctimeMs >= beforeMs) continue;
    await linkUnlessThere(aside, fileOf(stateDir, hash));
    await rm(aside, { force: true });
  }
}

/** A rename would replace what a worker wrote meanwhile. */
async function linkUnlessThere(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function keptFile(stateDir: string, hash: ContentHash): Promise<KeptFile | null> {
  try {
    const { mtimeMs, size } = await stat(fileOf(stateDir, hash));
    return { hash, keptAtMs: Math.floor(mtimeMs), bytes: size };
  } catch (error) {
    // Somebody else removed it meanwhile.
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes a kept playbook unless it was kept or renewed at or after a moment. It is put aside before it is looked at, so that a
 * worker that renews it in the same instant either finds it gone and writes it anew, or is seen here and gets it back.
 */
export async function removeKept(
  stateDir: string,
  { hash, beforeMs }: { readonly hash: ContentHash; readonly beforeMs: number },
): Promise<'removed' | 'renewed' | 'gone'> {
  const aside = newAside(stateDir, hash);
  try {
    await rename(fileOf(stateDir, hash), aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    throw error;
  }
  const { mtimeMs } = await stat(aside);
  if (mtimeMs >= beforeMs) {
    await rename(aside, fileOf(stateDir, hash));
    return 'renewed';
  }
  await rm(aside, { force: true });
  return 'removed';
}
