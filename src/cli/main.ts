import { processContext } from './process-context.js';
import { run } from './run.js';

/** The command line as a process: `bin/desk.mjs` builds this module when it is stale and imports it. */
const world = processContext();
process.exitCode = await run(process.argv.slice(2), world);
// An interrupted command may have left a call under way that would hold the process for seconds.
if (world.context.interrupted.aborted) process.exit();
