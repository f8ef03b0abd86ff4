import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../../src/domain/brand.js';
import type { Call } from '../../support/console.js';

/** The clock and the patience of a real process, for commands that talk to a real server. */
export const realTime = {
  now: () => Date.now() as Instant,
  sleep: async (ms: number, signal: AbortSignal) => {
    // The only rejection is the abort, which ends a sleep early and is no failure.
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  },
} satisfies Partial<Call>;
