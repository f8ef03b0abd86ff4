import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { buildFromGoModules } from './build-from-go-modules.js';
import { downloadBySdk } from './download-by-sdk.js';
import { takeLock } from './take-lock.js';
import { PINNED_CLI_VERSION, cacheFolder, pinnedBinaryPath } from './pinned-server.js';
import { type Probe, probeBinary } from './probe.js';
import { elapsed } from './progress.js';
import type { BinarySource, Obtained, Search, ServerBinary, Workplace } from './server-binary.js';
import { ServerFault } from './server-fault.js';
import { waysToAServer } from './ways-to-a-server.js';

/**
 * The pinned binary: from the cache, else downloaded, else built, and then cached. Two commands that need it together get
 * it once: the second waits for the first.
 */
export async function obtainPinnedBinary(search: Search): Promise<ServerBinary> {
  const cached = await fromCache(search);
  if (cached !== null) return cached;
  const release = await takeLock({
    path: pinnedBinaryPath(search.env),
    waitMs: LONGEST_WAIT_MS,
    onWait: (waitedMs) =>
      search.progress(`Another command is getting the Temporal server; waiting for it (${elapsed(0, waitedMs)}).`),
  }).catch((error: unknown) => {
    throw cacheUnusable(search, error);
  });
  if (release === null) {
    throw new ServerFault('ServerMissing', `Another command has held ${pinnedBinaryPath(search.env)} for an hour.`);
  }
  try {
    return (await fromCache(search)) ?? (await make(search));
  } finally {
    await release();
  }
}

const LONGEST_WAIT_MS = 3_600_000;
const WORK_PREFIX = 'making-';

async function fromCache({ env, progress }: Search): Promise<ServerBinary | null> {
  const path = pinnedBinaryPath(env);
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const probe = await probeBinary(path, env);
  if (probe.kind === 'runs') return { path, version: probe.version, source: 'cache' };
  progress(`The cached Temporal server does not run (${probe.why}); throwing it away and getting it again.`);
  await rm(path, { recursive: true, force: true });
  return null;
}

async function make(search: Search): Promise<ServerBinary> {
  const cache = cacheFolder(search.env);
  await removeLeftovers(cache);
  const folder = await mkdtemp(join(cache, WORK_PREFIX));
  const reasons: string[] = [];
  try {
    for (const way of WAYS) {
      const made = await tryWay({ ...search, folder: join(folder, way.source) }, way);
      if (made.kind === 'made') return await settle(search, { path: made.path, probe: made.probe, source: way.source });
      reasons.push(made.why);
      search.progress(made.why);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  throw new ServerFault('ServerMissing', waysToAServer(reasons));
}

interface Way {
  readonly source: BinarySource;
  readonly run: (workplace: Workplace) => Promise<Obtained>;
}

const WAYS: readonly Way[] = [
  { source: 'download', run: downloadBySdk },
  { source: 'build', run: buildFromGoModules },
];

type Tried =
  | { readonly kind: 'made'; readonly path: string; readonly probe: Extract<Probe, { kind: 'runs' }> }
  | { readonly kind: 'failed'; readonly why: string };

async function tryWay(workplace: Workplace, way: Way): Promise<Tried> {
  await mkdir(workplace.folder, { recursive: true });
  const obtained = await way.run(workplace);
  if (obtained.kind === 'failed') return obtained;
  await chmod(obtained.path, 0o755);
  const probe = await probeBinary(obtained.path, workplace.env);
  if (probe.kind === 'runs') return { kind: 'made', path: obtained.path, probe };
  return { kind: 'failed', why: `The Temporal server of the ${way.source} does not run here: ${probe.why}.` };
}

/** The rename is the moment in which the binary exists for others: never half a file. */
async function settle(
  search: Search,
  made: { readonly path: string; readonly probe: Extract<Probe, { kind: 'runs' }>; readonly source: BinarySource },
): Promise<ServerBinary> {
  const path = pinnedBinaryPath(search.env);
  await rename(made.path, path);
  search.progress(`The Temporal server (CLI ${PINNED_CLI_VERSION}) is now in ${path}.`);
  return { path, version: made.probe.version, source: made.source };
}

/** Whoever holds the lock owns every work folder; what lies there was left by a command that was killed. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith(WORK_PREFIX)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function cacheUnusable(search: Search, error: unknown): ServerFault {
  const why = error instanceof Error ? error.message : 'unknown reason';
  return new ServerFault('ServerMissing', waysToAServer([`The cache ${cacheFolder(search.env)} is unusable: ${why}`]));
}
