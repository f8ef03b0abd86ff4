import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds; fails with its name after half a minute. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`This did not come about: ${what}.`);
    await sleep(50);
  }
}
