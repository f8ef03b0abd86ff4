import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { describeEnd, startChild } from './child.js';
import { PINNED_CLI_VERSION } from './pinned-server.js';
import { withoutTemporal } from './probe.js';
import type { Obtained, Workplace } from './server-binary.js';

/**
 * Lets the SDK download the pinned CLI. It runs in a process of its own: the download starts a server and a native runtime,
 * and a process can have that runtime only once. Gives up when nothing has arrived for 30 seconds.
 */
export async function downloadBySdk({ env, progress, folder }: Workplace): Promise<Obtained> {
  progress(`Downloading the Temporal server (CLI ${PINNED_CLI_VERSION}).`);
  const lines: string[] = [];
  const child = startChild({
    command: process.execPath,
    args: ['-e', DOWNLOAD, sdkPath(), folder, `v${PINNED_CLI_VERSION}`],
    env: withoutTemporal(env),
    onLine: (line) => lines.push(line),
    leftover: folder,
  });
  const watch = setInterval(() => void stopWhenStalled(), WATCH_EVERY_MS);
  let lastSize = 0;
  let lastGrowthMs = Date.now();
  const stopWhenStalled = async (): Promise<void> => {
    const size = await sizeOf(folder);
    if (size > lastSize) lastGrowthMs = Date.now();
    lastSize = size;
    if (Date.now() - lastGrowthMs > STALLED_MS) await child.stop(KILL_AFTER_MS);
  };
  const end = await child.ended;
  clearInterval(watch);
  const [name] = (await readdir(folder)).filter((entry) => entry.startsWith('temporal-cli') && !entry.endsWith('ing'));
  if (end.kind === 'exited' && end.code === 0 && name !== undefined) {
    return { kind: 'made', path: join(folder, name) };
  }
  return {
    kind: 'failed',
    why: `The Temporal server could not be downloaded: ${reasonOf(lines) ?? describeEnd(end)}.`,
  };
}

const WATCH_EVERY_MS = 1_000;
const STALLED_MS = 30_000;
const KILL_AFTER_MS = 2_000;
const LONGEST_REASON = 200;

/** CommonJS, because `-e` with modules resolves from the working folder and not from here. */
const DOWNLOAD = `
const [sdk, downloadDir, version] = process.argv.slice(1);
const { TestWorkflowEnvironment } = require(sdk);
TestWorkflowEnvironment.createLocal({
  server: { executable: { type: 'cached-download', version, downloadDir }, log: { format: 'pretty', level: 'error' } },
})
  .then((environment) => environment.teardown())
  .then(() => process.exit(0))
  .catch((error) => {
    console.error('REASON ' + String(error && error.message).split('\\n')[0]);
    process.exit(1);
  });
`;

function sdkPath(): string {
  return createRequire(import.meta.url).resolve('@temporalio/testing');
}

/** What failed, without the names of the layers above and below that say the same again. */
function reasonOf(lines: readonly string[]): string | null {
  const line = lines.find((candidate) => candidate.startsWith('REASON '));
  if (line === undefined) return null;
  const cause = line.slice('REASON '.length).split('executable: ').at(-1) ?? '';
  const [withAddress = cause] = /^[^)]*\)?/u.exec(cause) ?? [];
  return withAddress.slice(0, LONGEST_REASON);
}

async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    size += await stat(join(folder, name)).then(
      (file) => file.size,
      () => 0,
    );
  }
  return size;
}
