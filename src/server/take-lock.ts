import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import lockfile from 'proper-lockfile';

/** How to hold a lock. */
export interface LockPlan {
  /** The lock is a folder of this name with `.lock` behind it. The file itself need not exist. */
  readonly path: string;
  /** How long to wait for another holder. */
  readonly waitMs: number;
  /** Called every few seconds while another process holds the lock, the first time at once. Throwing ends the wait. */
  readonly onWait: (waitedMs: number) => void | Promise<void>;
}

/** Gives the lock back. */
export type Release = () => Promise<void>;

/**
 * Takes a lock that other processes respect; `null` when another one holds it for longer than `waitMs`. A holder that was
 * killed loses the lock after ten seconds.
 */
export async function takeLock(plan: LockPlan): Promise<Release | null> {
  await mkdir(dirname(plan.path), { recursive: true });
  let waitedMs = 0;
  let nextNoticeMs = 0;
  for (;;) {
    const release = await tryLock(plan.path);
    if (release !== null) return release;
    if (waitedMs >= plan.waitMs) return null;
    if (waitedMs >= nextNoticeMs) {
      await plan.onWait(waitedMs);
      nextNoticeMs += NOTICE_EVERY_MS;
    }
    await sleep(RETRY_MS);
    waitedMs += RETRY_MS;
  }
}

const RETRY_MS = 200;
const NOTICE_EVERY_MS = 5_000;
const STALE_MS = 10_000;

async function tryLock(path: string): Promise<Release | null> {
  try {
    const release = await lockfile.lock(path, {
      realpath: false,
      stale: STALE_MS,
      update: STALE_MS / 5,
      // A laptop that slept makes the lock look abandoned; the work is safe either way, because results are renamed into place.
      onCompromised: () => {},
    });
    return async () => {
      await release().catch(() => {});
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') return null;
    throw error;
  }
}
