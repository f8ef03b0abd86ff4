import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The environment as this folder reads it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The Temporal CLI that we download or build, server inside. It is the newest that plain `go install` accepts: later ones
 * carry a `replace` in their go.mod.
 */
export const PINNED_CLI_VERSION = '1.5.1';

/** The oldest server that Durable Desk is tested with, as major and minor. */
export const OLDEST_SERVER = { major: 1, minor: 29 } as const;

/** The `desk` launcher of this installation, for children that run a command of ours. */
export const LAUNCHER = resolve(import.meta.dirname, '..', '..', 'bin', 'desk.mjs');

/** The folder that keeps server binaries between runs: `durable-desk` in `XDG_CACHE_HOME`, else in `~/.cache`. */
export function cacheFolder(env: Environment): string {
  const configured = env['XDG_CACHE_HOME'];
  // The XDG rules say that a relative path is to be ignored.
  const base =
    configured !== undefined && isAbsolute(configured) ? configured : join(env['HOME'] ?? homedir(), '.cache');
  return join(base, 'durable-desk');
}

/** Where the pinned binary is cached. The version stands in the name, so a newer release never meets an old file. */
export function pinnedBinaryPath(env: Environment): string {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return join(cacheFolder(env), `temporal-cli-${PINNED_CLI_VERSION}-${process.platform}-${process.arch}${suffix}`);
}
