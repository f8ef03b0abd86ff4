// Must come first: the imports after it need it.
import './typescript-resolution.cjs';

import { rm } from 'node:fs/promises';

import { startedByTheSetup } from './durable-run.js';

/** Ends what `durable-setup.ts` started. */
export default async function stopAfterDurableTests(): Promise<void> {
  const run = startedByTheSetup();
  if (run === undefined) return;
  await run.server.stop();
  await rm(run.folder, { recursive: true, force: true });
}
