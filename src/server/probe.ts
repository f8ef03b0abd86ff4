import { describeEnd, runChild } from './child.js';
import type { Environment } from './pinned-server.js';

/** A server binary that runs: its versions, and what its command line knows. */
export interface ServerVersion {
  /** e.g. `1.29.1`. */
  readonly server: string;
  /** e.g. `2.42.1`. */
  readonly ui: string;
}

/** What asking a file for its version showed. */
export type Probe =
  | { readonly kind: 'runs'; readonly version: ServerVersion }
  | { readonly kind: 'broken'; readonly why: string };

/**
 * Asks a file for its version. Only the part in brackets counts: a binary from `go install` calls itself 0.0.0-DEV there
 * and still names the server inside. At most 30 seconds.
 */
export async function probeBinary(path: string, env: Environment): Promise<Probe> {
  const lines: string[] = [];
  const end = await runChild({
    command: path,
    args: ['--version'],
    env: withoutTemporal(env),
    onLine: (line) => lines.push(line),
    timeoutMs: PROBE_TIMEOUT_MS,
  });
  if (end.kind !== 'exited' || end.code !== 0) return { kind: 'broken', why: `it ${describeEnd(end)}` };
  const version = parseVersion(lines.join('\n'));
  return version === null
    ? { kind: 'broken', why: 'its --version does not name a Temporal server' }
    : { kind: 'runs', version };
}

/** Reads `temporal version 0.0.0-DEV (Server 1.29.1, UI 2.42.1)`; `null` when there is no such part. */
export function parseVersion(text: string): ServerVersion | null {
  const found = /\(Server (\d+\.\d+\.\d+[^,\s]*), UI (\d+\.\d+\.\d+[^)\s]*)\)/.exec(text);
  const server = found?.[1];
  const ui = found?.[2];
  return server === undefined || ui === undefined ? null : { server, ui };
}

/** The environment without Temporal's own settings, which name some other server and profile. */
export function withoutTemporal(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}

const PROBE_TIMEOUT_MS = 30_000;
