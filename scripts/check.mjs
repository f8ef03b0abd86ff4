/**
 * `npm run check`: everything that can be judged without a server, a line per step.
 *
 *   node scripts/check.mjs           all steps
 *   node scripts/check.mjs NAME...   these steps
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each step: a name, what it holds, and a program of node_modules or a script of ours. */
const STEPS = [
  { name: 'format', command: ['biome', 'format'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'imports', command: ['scripts/check-imports.mjs'] },
  { name: 'dead-code', command: ['knip', '--no-config-hints'] },
  { name: 'style', command: ['scripts/check-style.mjs'] },
  { name: 'words', command: ['scripts/check-words.mjs'] },
  { name: 'docs', command: ['scripts/docs.mjs', '--check'] },
  { name: 'snippets', command: ['scripts/docs-snippets.mjs'] },
  { name: 'tested-names', command: ['scripts/check-named-in-tests.mjs'] },
  { name: 'hygiene', command: ['scripts/check-hygiene.mjs'] },
  { name: 'containers', command: ['scripts/check-containers.mjs'] },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

const startedAt = Date.now();
const failed = [];
for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const { exitCode, output, seconds } = await run(step.command);
  console.log(`${exitCode === 0 ? 'ok    ' : 'FAILED'} ${step.name.padEnd(13)} ${seconds.toFixed(1).padStart(5)} s`);
  if (exitCode !== 0) {
    failed.push(step.name);
    console.log(output.trimEnd().replaceAll(/^/gm, '       '));
  }
}
const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
console.log(
  failed.length === 0 ? `All checks passed in ${seconds} s.` : `Failed: ${failed.join(', ')} (${seconds} s).`,
);
process.exitCode = failed.length > 0 ? 1 : 0;

async function run([program, ...args]) {
  const isOurs = program.endsWith('.mjs');
  if (isOurs && !existsSync(join(ROOT, program))) return { exitCode: 1, output: `${program} is missing`, seconds: 0 };
  const [file, ...rest] = isOurs ? [process.execPath, program, ...args] : [join('node_modules/.bin', program), ...args];
  const begin = Date.now();
  const child = spawn(file, rest, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exitCode = await new Promise((done) => child.once('error', (error) => done(String(error))).once('close', done));
  return { exitCode, output, seconds: (Date.now() - begin) / 1000 };
}
