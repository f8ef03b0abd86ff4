/**
 * Runs every test: installs what is missing, finds or makes a Temporal server up front (with its progress on screen, and not
 * inside of a test's timeout), then the unit project and the durable one, which runs on that server.
 *
 *   npm test                                   everything
 *   npm test -- --unit                         without any server
 *   npm test -- --durable -t "an approval"     other arguments go to Jest
 */
import { spawn } from 'node:child_process';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Live native workers keep Jest's process open (SDK issue 928), so the durable project alone is ended by force. */
const PROJECTS = {
  // A process keeps the modules of every suite that it ran: it starts anew before its heap is full.
  unit: ['--maxWorkers=100%', '--testTimeout=60000', '--workerIdleMemoryLimit=1GB'],
  durable: ['--runInBand', '--forceExit', '--testTimeout=60000'],
};

try {
  await ensureInstalled();
  process.exitCode = await runTests(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function runTests(args) {
  const named = Object.keys(PROJECTS).filter((project) => args.includes(`--${project}`));
  const projects = named.length === 0 ? Object.keys(PROJECTS) : named;
  const rest = args.filter((arg) => !named.includes(arg.replace('--', '')));
  const env = projects.includes('durable') ? await withServer(process.env) : process.env;
  let worst = 0;
  // The second project runs even when the first fails: one run tells everything.
  for (const project of projects) worst = Math.max(worst, await jest([project, ...rest], env));
  return worst;
}

/** The same code as the product's, from the sources, since nothing may be built yet. */
async function withServer(env) {
  register('./typescript-hooks.mjs', import.meta.url);
  const { describeBinary, findServerBinary, onStderr } = await import('../src/server/index.ts');
  const binary = await findServerBinary({ env, progress: onStderr });
  onStderr(`Durable tests run on ${describeBinary(binary)}.`);
  return { ...env, TEMPORAL_CLI_PATH: binary.path };
}

function jest([project, ...rest], env) {
  const args = [`--selectProjects=${project}`, '--passWithNoTests', ...PROJECTS[project], ...rest];
  const child = spawn(
    process.execPath,
    // Jest runs modules through an interface of Node that warns about itself on every run.
    [
      '--experimental-vm-modules',
      // The hostile set under the whole playbook needs more than Node gives by itself, after what a process still holds.
      '--max-old-space-size=6144',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...args,
    ],
    { cwd: ROOT, stdio: 'inherit', env },
  );
  // Ctrl-C reaches Jest by itself; we wait, so that it can stop its server.
  process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
