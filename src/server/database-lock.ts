import { readFile, rm, writeFile } from 'node:fs/promises';

import { type Release, takeLock } from './take-lock.js';
import { isAlive } from './is-alive.js';
import type { Progress } from './progress.js';
import { ServerFault } from './server-fault.js';

/**
 * Holds a database for one server. Refuses with `StateInUse` at once when its holder lives; when the holder was killed, waits
 * the ten seconds after which its lock is void, by which time its server is gone too.
 */
export async function lockDatabase(database: string, progress: Progress): Promise<Release> {
  const holderFile = `${database}.holder`;
  const release = await takeLock({
    path: database,
    waitMs: LOCK_WAIT_MS,
    onWait: async () => {
      const holder = await readPid(holderFile);
      if (holder !== null && isAlive(holder)) throw inUse(database, `process ${holder}`);
      progress(`The last command that had ${database} open was killed; waiting until its lock is void (10 seconds).`);
    },
  });
  if (release === null) throw inUse(database, 'another process');
  await writeFile(holderFile, String(process.pid));
  return async () => {
    await rm(holderFile, { force: true });
    await release();
  };
}

/** Longer than a killed holder keeps its lock. */
const LOCK_WAIT_MS = 15_000;

function inUse(database: string, holder: string): ServerFault {
  return new ServerFault(
    'StateInUse',
    `${database} is held open by ${holder}. Use the server there, stop it, or set DESK_STATE_DIR to another folder.`,
  );
}

async function readPid(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d+$/.test(text) ? Number(text) : null;
}
