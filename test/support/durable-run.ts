import type { DevServer } from '../../src/server/index.js';

/** What the durable project started, to be ended after the last test. */
export interface DurableRun {
  readonly server: DevServer;
  /** Temporary folder of this run. */
  readonly folder: string;
}

/** Jest loads setup and teardown as separate modules; only the global object is the same in both. */
const SHELF: typeof globalThis & { durableRun?: DurableRun } = globalThis;

/** Hands what was started to the teardown. */
export function keepForTeardown(run: DurableRun): void {
  SHELF.durableRun = run;
}

/** What the setup started; `undefined` when it did not get so far. */
export function startedByTheSetup(): DurableRun | undefined {
  return SHELF.durableRun;
}
