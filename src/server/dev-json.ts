import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { isAlive } from './is-alive.js';

/** What `desk dev` leaves in the state folder while it runs, so that other commands find its server. Field names are stable. */
export interface DevState {
  readonly schemaVersion: 1;
  /** Host and port of the Temporal frontend. */
  readonly address: string;
  readonly namespace: string;
  readonly uiUrl: string;
  readonly taskQueue: string;
  readonly serverPid: number;
  /** `null` without a worker, and while one is being started again. */
  readonly workerPid: number | null;
  /** The process that started both and ends both. */
  readonly devPid: number;
  /** ISO 8601. */
  readonly startedAt: string;
}

/**
 * What runs for a state folder; `null` when nothing does, also when the file was left by a process that was killed, or is
 * no such file.
 */
export async function readDevJson(stateDir: string): Promise<DevState | null> {
  const text = await readFile(devJsonPath(stateDir), 'utf8').catch(() => '');
  const state = parseDevState(text);
  return state !== null && isAlive(state.devPid) && isAlive(state.serverPid) ? state : null;
}

/** Writes the file in one go: a reader sees the old one or the new one. */
export async function writeDevJson(stateDir: string, state: DevState): Promise<void> {
  const path = devJsonPath(stateDir);
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.partial`;
  await writeFile(partial, `${JSON.stringify(state, null, 2)}\n`);
  await rename(partial, path);
}

/** Removes the file; no file is fine too. */
export async function removeDevJson(stateDir: string): Promise<void> {
  await rm(devJsonPath(stateDir), { force: true });
}

/** Reads the text of the file; `null` when a field is missing or of the wrong type. */
export function parseDevState(text: string): DevState | null {
  const found: Readonly<Record<string, unknown>> = parseObject(text);
  const { schemaVersion, address, namespace, uiUrl, taskQueue, serverPid, workerPid, devPid, startedAt } = found;
  if (schemaVersion !== 1 || typeof serverPid !== 'number' || typeof devPid !== 'number') return null;
  if (typeof address !== 'string' || typeof namespace !== 'string' || typeof uiUrl !== 'string') return null;
  if (typeof taskQueue !== 'string' || typeof startedAt !== 'string') return null;
  if (workerPid !== null && typeof workerPid !== 'number') return null;
  return { schemaVersion, address, namespace, uiUrl, taskQueue, serverPid, workerPid, devPid, startedAt };
}

function devJsonPath(stateDir: string): string {
  return join(stateDir, 'dev.json');
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
