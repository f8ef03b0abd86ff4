import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentHash } from '../domain/brand.js';
import { toContentHash } from '../domain/brand.js';
import type { Playbook } from '../domain/playbook.js';
import { type KeptPlaybook, playbookHash } from './load.js';

/**
 * Keeps a playbook under its hash, once: written aside, brought to disk, then linked to its name, so that no reader ever
 * sees half a file and a second worker that keeps the same one changes nothing.
 */
export async function keepPlaybook(stateDir: string, kept: KeptPlaybook): Promise<void> {
  const folder = folderIn(stateDir);
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${kept.playbook.hash}.${randomUUID()}`);
  const file = await open(aside, 'wx');
  try {
    await file.writeFile(`${JSON.stringify({ schemaVersion: 1, ...kept })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(aside, fileOf(stateDir, kept.playbook.hash));
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(aside);
  }
}

/** Reads a kept playbook; `null` when it is not there or no longer fits its name. */
export async function readKeptPlaybook(stateDir: string, hash: ContentHash): Promise<Playbook | null> {
  if (toContentHash(hash) === null) return null;
  let text: string;
  try {
    text = await readFile(fileOf(stateDir, hash), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  const kept = parseKept(text);
  if (kept === null) return null;
  return playbookHash({ ...kept.playbook, documentText: kept.documentText }) === hash
    ? { ...kept.playbook, hash }
    : null;
}

function folderIn(stateDir: string): string {
  return join(stateDir, 'playbooks');
}

function fileOf(stateDir: string, hash: ContentHash): string {
  return join(folderIn(stateDir), `${hash}.json`);
}

/** The hash over the content proves afterwards that this is what one of our workers wrote; its shape needs no schema. */
function parseKept(text: string): KeptPlaybook | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('playbook' in kept) || !('documentText' in kept)) return null;
    return typeof kept.playbook === 'object' && kept.playbook !== null ? (kept as KeptPlaybook) : null;
  } catch {
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
