import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

let checkout: string;

beforeAll(async () => {
  checkout = await aCheckoutWithoutPackages();
});

afterAll(async () => {
  await rm(checkout, { recursive: true, force: true });
});

describe('`npm run demo` without a terminal', () => {
  test.each([
    ['no --decision', [], 'this is no terminal: add --decision approve, reject or edit:FILE'],
    ['a ticket on standard input and no --decision', ['--ticket', '-'], 'this is no terminal'],
    ['a decision that does not exist', ['--decision', 'maybe'], '--decision is one of approve, reject, edit:FILE'],
    ['an edit without a file', ['--decision', 'edit:'], '--decision is one of approve, reject, edit:FILE'],
    [
      'an edit file that is not there',
      ['--decision', 'edit:gone.txt'],
      'gone.txt cannot be read: there is no such file',
    ],
    ['an empty edit file', ['--decision', 'edit:empty.txt'], 'empty.txt is empty'],
    ['a ticket file that is not there', ['--decision', 'approve', '--ticket', 'gone.json'], 'gone.json cannot be read'],
    ['a folder as ticket', ['--decision', 'approve', '--ticket', 'scripts'], 'scripts is a folder, not a file'],
    ['an unknown option', ['--decision', 'approve', '--colour'], "Unknown option '--colour'"],
    ['a word that is no option', ['approve'], "Unexpected argument 'approve'"],
    ['a namespace without a server', ['--decision', 'approve', '--namespace', 'x'], '--namespace goes with --address'],
  ])('refuses %s with one line and exit code 2, before npm is called', async (_what, words, line) => {
    const end = await runDemo(words);

    expect(end).toMatchObject({ exitCode: 2, stdout: '', npmCalls: '' });
    expect(end.stderr).toContain(line);
    expect(end.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('prints its help without installing', async () => {
    const end = await runDemo(['--help']);

    expect(end).toMatchObject({ exitCode: 0, npmCalls: '' });
    expect(end.stdout).toContain('--decision ANSWER');
  });

  test('calls npm when nothing is wrong, so the tests above would see it, and passes its failure on', async () => {
    const end = await runDemo(['--decision', 'approve']);

    expect(end.npmCalls).toContain('install');
    expect(end.exitCode).toBe(1);
    expect(end.stderr).toContain('npm install');
  });
});

/** The scripts as in a fresh clone, and an `npm` that only notes that it was called. */
async function aCheckoutWithoutPackages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-script-'));
  await mkdir(join(folder, 'scripts'));
  await mkdir(join(folder, 'bin'));
  for (const file of ['package.json', 'package-lock.json', 'scripts/demo.mjs', 'scripts/ensure-install.mjs']) {
    await copyFile(file, join(folder, file));
  }
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'npm-calls.txt'), '');
  await writeFile(join(folder, 'bin', 'npm'), `#!/bin/sh\necho "$@" >> ${join(folder, 'npm-calls.txt')}\nexit 7\n`);
  await chmod(join(folder, 'bin', 'npm'), 0o755);
  return folder;
}

async function runDemo(words: readonly string[]) {
  await writeFile(join(checkout, 'npm-calls.txt'), '');
  const { npm_execpath: _npm, ...env } = process.env;
  // A group of its own has no terminal device either, wherever the tests are run.
  const child = spawn(process.execPath, ['scripts/demo.mjs', ...words], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, PATH: [join(checkout, 'bin'), process.env['PATH']].join(delimiter) },
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (written.stdout += chunk));
  child.stderr.on('data', (chunk) => (written.stderr += chunk));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  const npmCalls = await readFile(join(checkout, 'npm-calls.txt'), 'utf8');
  return { exitCode, npmCalls, ...written };
}
