import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContentHash, toContentHash } from '../domain/brand.js';
import type { Playbook } from '../domain/playbook.js';
import { type KeptPlaybook, partsOf, playbookHash } from './load.js';
import { codeOf } from './read-file.js';

/**
 * Keeps a playbook under its hash, once. It is written aside, brought to disk and then renamed, so that no reader ever
 * sees half a file; a second worker that keeps the same playbook at the same moment puts the same bytes there. A file
 * that no longer fits its name is replaced.
 */
export async function keepPlaybook(stateDir: string, kept: KeptPlaybook): Promise<void> {
  const { hash } = kept.playbook;
  if ((await readKeptPlaybook(stateDir, hash)) !== null) return;
  await mkdir(folderIn(stateDir), { recursive: true });
  const aside = join(folderIn(stateDir), `.${hash}.${randomUUID()}`);
  try {
    const file = await open(aside, 'wx');
    try {
      const content = { schemaVersion: SCHEMA_VERSION, documentText: kept.documentText, ...partsOf(kept.playbook) };
      await file.writeFile(`${JSON.stringify(content)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, fileOf(stateDir, hash));
  } finally {
    await rm(aside, { force: true });
  }
}

/** The form in which playbooks are kept; 1 had no standards, evidence and knowledge. */
const SCHEMA_VERSION = 2;

/** Reads a kept playbook; `null` when it is not there or its content does not fit its name. */
export async function readKeptPlaybook(stateDir: string, hash: ContentHash): Promise<Playbook | null> {
  if (toContentHash(hash) === null) return null;
  let text: string;
  try {
    text = await readFile(fileOf(stateDir, hash), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const parts = partsIn(text);
  if (parts === null || playbookHash(parts) !== hash) return null;
  return { hash, ...partsOf(parts) };
}

type Parts = Parameters<typeof playbookHash>[0];

function partsIn(text: string): Parts | null {
  try {
    const content: unknown = JSON.parse(text);
    // cast: the caller holds the hash over all parts against the name, and only a loaded playbook ever gave that hash
    return typeof content === 'object' && content !== null ? (content as Parts) : null;
  } catch {
    return null;
  }
}

function folderIn(stateDir: string): string {
  return join(stateDir, 'playbooks');
}

function fileOf(stateDir: string, hash: ContentHash): string {
  return join(folderIn(stateDir), `${hash}.json`);
}
