import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { describeEnd, runChild } from './child.js';
import { type Environment, PINNED_CLI_VERSION } from './pinned-server.js';
import { elapsed } from './progress.js';
import { findOnPath } from './search-path.js';
import type { Obtained, Workplace } from './server-binary.js';

/**
 * Builds the pinned CLI from Go modules, which needs `go` on PATH, a module proxy and about 3 GB of disk while it lasts.
 * Go's caches lie in the work folder and go with it. Usually 2 to 5 minutes.
 */
export async function buildFromGoModules({ env, progress, folder }: Workplace): Promise<Obtained> {
  const go = findOnPath('go', env);
  if (go === null) return { kind: 'failed', why: 'Go is not installed, so it cannot be built from source either.' };
  const buildEnv = await goEnvironment(env, folder);
  const seen = { modules: 0, packages: 0 };
  const lastLines: string[] = [];
  const startedMs = Date.now();
  const report = (): void =>
    progress(
      `Building the Temporal server (CLI ${PINNED_CLI_VERSION}) with Go: ${elapsed(startedMs, Date.now())}, ` +
        `${seen.modules} modules downloaded, ${seen.packages} packages compiled; ${expectation(Date.now() - startedMs)}.`,
    );
  report();
  const ticking = setInterval(report, REPORT_EVERY_MS);
  const end = await runChild({
    command: go,
    args: ['install', '-v', '-modcacherw', '-tags', 'disable_grpc_modules', '-ldflags', '-s -w', MODULE],
    env: buildEnv,
    onLine: (line) => {
      if (line.startsWith('go: downloading ')) seen.modules += 1;
      else if (PACKAGE_NAME.test(line)) seen.packages += 1;
      else if (lastLines.push(line) > LINES_KEPT) lastLines.shift();
    },
    timeoutMs: LONGEST_BUILD_MS,
    leftover: folder,
  });
  clearInterval(ticking);
  if (end.kind === 'exited' && end.code === 0) {
    return { kind: 'made', path: join(folder, 'bin', process.platform === 'win32' ? 'temporal.exe' : 'temporal') };
  }
  const lastWords = lastLines.length === 0 ? '' : ` Its last words: ${lastLines.join(' | ')}`;
  return { kind: 'failed', why: `Building the Temporal server with Go failed: go ${describeEnd(end)}.${lastWords}` };
}

function expectation(elapsedMs: number): string {
  return elapsedMs < USUAL_MS ? 'usually 2 to 5 minutes' : 'longer than the usual 2 to 5 minutes, the machine is busy';
}

const USUAL_MS = 300_000;
const MODULE = `github.com/temporalio/cli/cmd/temporal@v${PINNED_CLI_VERSION}`;
const REPORT_EVERY_MS = 5_000;
const LONGEST_BUILD_MS = 3_000_000;
const LINES_KEPT = 4;
/** What `go install -v` prints for each package it compiles, e.g. `go.temporal.io/server/common`. */
const PACKAGE_NAME = /^[A-Za-z0-9][A-Za-z0-9._~/-]*$/;

/** The caller's environment, module proxy and all; only the folders are ours, and no toolchain is fetched. */
async function goEnvironment(env: Environment, folder: string): Promise<Environment> {
  const inFolder = (name: string): string => join(folder, name);
  // Go insists that its folder for temporary files exists.
  await mkdir(inFolder('tmp'), { recursive: true });
  return {
    ...withoutTarget(env),
    CGO_ENABLED: '0',
    GOTOOLCHAIN: 'local',
    GOBIN: inFolder('bin'),
    GOPATH: inFolder('path'),
    GOMODCACHE: inFolder('modules'),
    GOCACHE: inFolder('objects'),
    GOTMPDIR: inFolder('tmp'),
  };
}

/** Go refuses GOBIN when it builds for another machine, and this one is the machine that runs the server. */
function withoutTarget(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'GOOS' && name !== 'GOARCH'));
}
