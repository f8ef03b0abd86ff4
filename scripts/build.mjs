/**
 * Builds `lib/` from `src/`: compiles, swaps the folder in, bundles the workflows, and stamps the result last. Commands
 * that find it stale together build it once; a build that was killed is made again by the next one.
 *
 *   node scripts/build.mjs
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFresh, stampOfSources, stampPath } from './lib-freshness.mjs';

/** Beside `lib/`, so that the rename stays on one disk and source maps keep pointing to `src/`. */
const PREFIX = '.lib-';

const BUNDLE = `
const [bundler, outFile] = process.argv.slice(1);
const { writeWorkflowBundle } = await import(bundler);
await writeWorkflowBundle({ outFile });
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const problem = await build({ root, when: 'always' });
  if (problem !== null) console.error(problem);
  process.exitCode = problem === null ? 0 : 1;
}

/** Builds, `when` stale or always. Resolves to `null`, or to the reason why there is no build. */
export async function build({ root, when }) {
  const lockfile = createRequire(import.meta.url)('proper-lockfile');
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  const release = await lockBuild(lockfile, join(cache, 'build'));
  try {
    if (when === 'stale' && isFresh(root)) return null;
    return await buildNow(root);
  } finally {
    await release();
  }
}

async function lockBuild(lockfile, path) {
  let waitedMs = 0;
  for (;;) {
    try {
      return await lockfile.lock(path, { realpath: false, stale: 10_000, onCompromised: () => {} });
    } catch (error) {
      if (error.code !== 'ELOCKED') throw error;
    }
    if (waitedMs % 5_000 === 0) console.error('Another command is building Durable Desk; waiting for it.');
    await new Promise((resolve) => setTimeout(resolve, 100));
    waitedMs += 100;
  }
}

async function buildNow(root) {
  const startedMs = Date.now();
  console.error('Building Durable Desk from its sources (a few seconds, once per change).');
  await removeLeftovers(root);
  // Taken first: a source that changes while we build makes the result stale again, not wrong.
  const stamp = stampOfSources(root);
  const folder = join(root, `${PREFIX}${process.pid}`);
  const complaint = await compile(root, folder);
  if (complaint !== null) {
    await rm(folder, { recursive: true, force: true });
    return failed(complaint);
  }
  await swapIn(root, folder);
  const refusal = await bundleWorkflows(root);
  if (refusal !== null) return failed(refusal);
  await writeFile(stampPath(root), stamp);
  console.error(`Built in ${((Date.now() - startedMs) / 1000).toFixed(1)} s.`);
  return null;
}

function failed(said) {
  return `${said}\nBuildFailed: Durable Desk could not be built. Mend the lines above; when packages are missing, run \`npm install\`.`;
}

function compile(root, folder) {
  const typescript = dirname(createRequire(join(root, 'package.json')).resolve('typescript/package.json'));
  return run(root, [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', folder]);
}

/** The old folder goes first out of the way and then for good, so that `lib/` is never half of each. */
async function swapIn(root, folder) {
  const lib = join(root, 'lib');
  const old = `${folder}-old`;
  if (existsSync(lib)) {
    await rm(stampPath(root), { force: true });
    await rename(lib, old);
  }
  await rename(folder, lib);
  await rm(old, { recursive: true, force: true });
}

/** In a process of its own: the bundler loads native code that the command to come may want to set up differently. */
async function bundleWorkflows(root) {
  const bundler = join(root, 'lib', 'workers', 'bundle.js');
  if (!existsSync(bundler)) return null;
  const outFile = join(root, 'lib', 'workflow-bundle.js');
  return run(root, ['--input-type=module', '-e', BUNDLE, pathToFileURL(bundler).href, outFile]);
}

/** Runs Node. Resolves to `null`, or to what it said when it failed. */
function run(root, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? null : said.trimEnd() || `it ended with exit code ${code}`));
  });
}

async function removeLeftovers(root) {
  for (const name of await readdir(root)) {
    if (name.startsWith(PREFIX)) await rm(join(root, name), { recursive: true, force: true });
  }
}
