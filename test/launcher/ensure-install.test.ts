import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { ended, type Ran } from './checkout.js';

const LOCKED = {
  packages: {
    '': { dependencies: { a: '^1.0.0' } },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
  },
};

describe('what a command needs installed', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'desk-install-'));
    await write('package.json', { dependencies: { a: '^1.0.0' } });
    await write('package-lock.json', LOCKED);
    await writeFile(
      join(root, 'npm-cli.js'),
      `const { appendFileSync, cpSync, mkdirSync } = require('node:fs');
appendFileSync('installs', process.argv.slice(2).join(' ') + '\\n');
setTimeout(() => {
  if (process.env.FAILS) process.exit(1);
  mkdirSync('node_modules', { recursive: true });
  cpSync('package-lock.json', 'node_modules/.package-lock.json');
}, 600);
`,
    );
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  async function write(path: string, value: unknown): Promise<void> {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), JSON.stringify(value));
  }

  function ensure(env: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const script = pathToFileURL(resolve('scripts/ensure-install.mjs')).href;
    const call = `await (await import(${JSON.stringify(script)})).ensureInstalled(${JSON.stringify(root)})`;
    return ended(
      spawn(process.execPath, ['--input-type=module', '-e', call], {
        env: { ...process.env, npm_execpath: join(root, 'npm-cli.js'), ...env },
      }),
    );
  }

  async function installs(): Promise<readonly string[]> {
    return (await readFile(join(root, 'installs'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
  }

  test('is installed when there is nothing', async () => {
    const ran = await ensure();

    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('Installing packages');
    expect(await installs()).toEqual(['install --no-audit --no-fund']);
  });

  test('is left alone when it fits, parts for other platforms aside', async () => {
    const { 'node_modules/b-darwin': _absent, ...present } = LOCKED.packages;
    await write('node_modules/.package-lock.json', { packages: present });

    expect(await ensure()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await installs()).toEqual([]);
  });

  test.each([
    ['a version differs', { 'node_modules/a': { version: '1.1.0' } }],
    ['a package is missing', {}],
  ])('is installed again when %s', async (_what, packages) => {
    await write('node_modules/.package-lock.json', { packages });

    await ensure();

    expect(await installs()).toHaveLength(1);
  });

  test('is installed again when package.json asks for more than the lock file knows', async () => {
    await write('node_modules/.package-lock.json', LOCKED);
    await write('package.json', { dependencies: { a: '^1.0.0', c: '^3.0.0' } });

    await ensure();

    expect(await installs()).toHaveLength(1);
  });

  test('is installed once by two commands that start together', async () => {
    const [first, second] = await Promise.all([ensure(), ensure()]);

    expect([first.code, second.code]).toEqual([0, 0]);
    expect(await installs()).toHaveLength(1);
    expect(`${first.stderr}${second.stderr}`).toContain('Another command is installing packages');
  });

  test('is installed although a killed command left its lock', async () => {
    await mkdir(join(root, '.cache/install.lock'), { recursive: true });
    await writeFile(join(root, '.cache/install.lock/pid'), '99999999');

    expect((await ensure()).code).toBe(0);
    expect(await installs()).toHaveLength(1);
  });

  test('fails by name when npm fails', async () => {
    const ran = await ensure({ FAILS: 'yes' });

    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('`npm install` ended with exit code 1');
  });
});
