/**
 * Records the histories that `test/workflows/replay.test.ts` replays: plays each scenario of `test/histories/scenarios.ts`
 * on a real server and writes what happened to `test/histories/<name>.json`. Run by hand, and only when a history has to
 * change: a change of the workflow's commands is patched, so that the old histories still replay.
 *
 *   node scripts/record-histories.mjs                all scenarios
 *   node scripts/record-histories.mjs -t "rejected"  those whose test has this in its name
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PLAYED_BY = 'test/durable/workflows/scenarios.test.ts';

const child = spawn(process.execPath, ['scripts/test.mjs', '--durable', PLAYED_BY, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, DESK_TEST_RECORD_HISTORIES: 'true' },
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
  if (code === 0)
    console.log(`Recorded. Look at \`git diff --stat ${join('test', 'histories')}\`, then run:
  npm test -- --unit test/workflows/replay`);
});
