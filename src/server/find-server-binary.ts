import { unreachable } from '../domain/unreachable.js';

import { obtainPinnedBinary } from './obtain-pinned-binary.js';
import { OLDEST_SERVER } from './pinned-server.js';
import { type ServerVersion, probeBinary } from './probe.js';
import { findOnPath } from './search-path.js';
import type { BinarySource, Search, ServerBinary } from './server-binary.js';
import { ServerFault } from './server-fault.js';

/**
 * Finds a Temporal dev server: `TEMPORAL_CLI_PATH`, `temporal` on PATH, the cached binary of the pinned version, the SDK's
 * download, a build from Go modules. The last one takes minutes. Throws `SettingsInvalid` when the setting names something
 * that does not run, and `ServerMissing` with every way out when nothing is to be had.
 */
export async function findServerBinary(search: Search): Promise<ServerBinary> {
  return (await fromSetting(search)) ?? (await fromPath(search)) ?? (await obtainPinnedBinary(search));
}

/** For a person, e.g. `Temporal server 1.29.1 (from the cache)`. */
export function describeBinary(binary: ServerBinary): string {
  return `Temporal server ${binary.version.server} (${originOf(binary.source)})`;
}

function originOf(source: BinarySource): string {
  switch (source) {
    case 'setting':
      return 'from TEMPORAL_CLI_PATH';
    case 'path':
      return '`temporal` on PATH';
    case 'cache':
      return 'from the cache';
    case 'download':
      return 'downloaded';
    case 'build':
      return 'built from Go modules';
    default:
      return unreachable(source);
  }
}

async function fromSetting({ env }: Search): Promise<ServerBinary | null> {
  const path = env['TEMPORAL_CLI_PATH'];
  if (path === undefined || path === '') return null;
  const probe = await probeBinary(path, env);
  if (probe.kind === 'runs') return { path, version: probe.version, source: 'setting' };
  throw new ServerFault(
    'SettingsInvalid',
    `TEMPORAL_CLI_PATH names ${path}, which is no Temporal CLI that runs here: ${probe.why}. Mend or unset it.`,
  );
}

async function fromPath({ env, progress }: Search): Promise<ServerBinary | null> {
  const path = findOnPath('temporal', env);
  if (path === null) return null;
  const probe = await probeBinary(path, env);
  if (probe.kind === 'broken') {
    progress(`Passing over ${path}: ${probe.why}.`);
    return null;
  }
  if (isTooOld(probe.version)) {
    const wanted = `${OLDEST_SERVER.major}.${OLDEST_SERVER.minor}`;
    progress(`Passing over ${path}: server ${probe.version.server} is older than ${wanted}.`);
    return null;
  }
  return { path, version: probe.version, source: 'path' };
}

function isTooOld(version: ServerVersion): boolean {
  const [major = 0, minor = 0] = version.server.split('.').map(Number);
  return major < OLDEST_SERVER.major || (major === OLDEST_SERVER.major && minor < OLDEST_SERVER.minor);
}
