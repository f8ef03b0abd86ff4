import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type Environment, pinnedBinaryPath } from '../../src/server/pinned-server.js';

/** A machine of its own: a PATH, a home and a cache that hold nothing but what a test puts there. */
export interface FakeMachine {
  readonly folder: string;
  /** The only folder on PATH. */
  readonly bin: string;
  /** Downloads are refused: the proxy is a port on which nobody listens. */
  readonly env: Environment;
  /** Lines that the code under test wrote for the person who waits. */
  readonly lines: string[];
  remove(): Promise<void>;
}

/** Makes an empty machine. */
export async function aMachine(): Promise<FakeMachine> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-machine-'));
  const bin = join(folder, 'bin');
  const refusing = 'http://127.0.0.1:9';
  await mkdir(bin);
  return {
    folder,
    bin,
    env: {
      PATH: bin,
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      HTTPS_PROXY: refusing,
      https_proxy: refusing,
    },
    lines: [],
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Writes an executable shell script. */
export async function writeScript(path: string, body: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return path;
}

/** What a Temporal CLI with this server says to `--version`. */
export function saysVersion(server: string): string {
  return `echo "temporal version 0.0.0-DEV (Server ${server}, UI 2.42.1)"`;
}

/** Puts a file where the cached binary belongs. */
export function cacheBinary(machine: FakeMachine, body: string): Promise<string> {
  return writeScript(pinnedBinaryPath(machine.env), body);
}

/**
 * Puts a `go` on PATH that notes each call in a file, takes a moment and leaves a CLI that runs, or what `leaves` says.
 * Resolves to a reader of the notes: one line per call.
 */
export async function installGo(
  machine: FakeMachine,
  leaves: string = saysVersion('1.29.1'),
): Promise<() => Promise<string[]>> {
  const notes = join(machine.folder, 'go-calls');
  const script = [
    `echo "$* CGO_ENABLED=$CGO_ENABLED GOTOOLCHAIN=$GOTOOLCHAIN GOPROXY=$GOPROXY GOBIN=$GOBIN GOCACHE=$GOCACHE" >> ${notes}`,
    'echo "go: downloading go.temporal.io/server v1.29.1" >&2',
    '/bin/sleep 0.4',
    '/bin/mkdir -p "$GOBIN" "$GOCACHE" || exit 3',
    `printf '%s\\n' '#!/bin/sh' '${leaves}' > "$GOBIN/temporal"`,
  ];
  await writeScript(join(machine.bin, 'go'), script.join('\n'));
  return async () => (await readFile(notes, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
}
