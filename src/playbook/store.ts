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
 * that no longer fits its name is replaced. Tells whether it was written now, or kept before.
 */
export async function keepPlaybook(stateDir: string, kept: KeptPlaybook): Promise<'written' | 'kept-before'> {
  const { hash } = kept.playbook;
  const found = await readFile(fileOf(stateDir, hash), 'utf8').catch(() => null);
  // Parsing and hashing what is there costs more than writing down what should be.
  if (found === contentText(kept)) return 'kept-before';
  if ((await readKeptPlaybook(stateDir, hash)).kind === 'kept') return 'kept-before';
  await renewKept(stateDir, kept);
  return 'written';
}

/** Writes a kept playbook anew, so that its age counts from now, whether or not it is still there. */
export async function renewKept(stateDir: string, kept: KeptPlaybook): Promise<void> {
  const { hash } = kept.playbook;
  await mkdir(folderIn(stateDir), { recursive: true });
  const aside = newAside(stateDir, hash);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(contentText(kept));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, fileOf(stateDir, hash));
  } finally {
    await rm(aside, { force: true });
  }
}

function contentText({ playbook, documentText }: KeptPlaybook): string {
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, documentText, ...partsOf(playbook) })}\n`;
}

/**
 * The form in which playbooks are kept. It counts up when a part comes or goes, as the hash covers all parts: form 1 had
 * no standards, evidence and knowledge. An older form is not filled up with today's defaults, because the ticket was
 * opened without them and its hash would no longer fit.
 */
const SCHEMA_VERSION = 2;

/** What looking for a kept playbook gives. A file whose content does not fit its name counts as absent. */
export type KeptReading =
  | { readonly kind: 'kept'; readonly playbook: Playbook }
  | { readonly kind: 'absent' }
  /** Kept by another version; `form` is its number, this version reads one form only. */
  | { readonly kind: 'other-form'; readonly form: number };

/** Reads a kept playbook. */
export async function readKeptPlaybook(stateDir: string, hash: ContentHash): Promise<KeptReading> {
  if (toContentHash(hash) === null) return { kind: 'absent' };
  let text: string;
  try {
    text = await readFile(fileOf(stateDir, hash), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'absent' };
    throw error;
  }
  const content = contentOf(text);
  const form = content?.schemaVersion;
  if (typeof form === 'number' && form !== SCHEMA_VERSION) return { kind: 'other-form', form };
  // The hash over all parts stands against the name, and only a loaded playbook ever gave that hash.
  if (content === null || playbookHash(content) !== hash) return { kind: 'absent' };
  return { kind: 'kept', playbook: { hash, ...partsOf(content) } };
}

type Content = Parameters<typeof playbookHash>[0] & { readonly schemaVersion?: unknown };

function contentOf(text: string): Content | null {
  try {
    const content: unknown = JSON.parse(text);
    // cast: the caller holds the hash over all parts against the name
    return typeof content === 'object' && content !== null ? (content as Content) : null;
  } catch {
    return null;
  }
}

/** The folder of kept playbooks within a state folder. */
export function folderIn(stateDir: string): string {
  return join(stateDir, 'playbooks');
}

/** A name beside it that no reader takes for a kept playbook, and that `hashAside` reads. */
export function newAside(stateDir: string, hash: ContentHash): string {
  return join(folderIn(stateDir), `.${hash}.${randomUUID()}`);
}

/** The hash in a name that `newAside` gave; `null` for any other name. */
export function hashAside(name: string): ContentHash | null {
  const hash = /^\.([0-9a-f]{64})\.[0-9a-f-]{36}$/u.exec(name)?.[1];
  return hash === undefined ? null : toContentHash(hash);
}

/** Where the playbook with this hash is kept, if it is. */
export function fileOf(stateDir: string, hash: ContentHash): string {
  return join(folderIn(stateDir), `${hash}.json`);
}
