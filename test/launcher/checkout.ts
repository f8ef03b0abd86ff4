import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A checkout with our launcher and build, and sources so small that they compile in a moment. */
export interface Checkout {
  readonly root: string;
  /** Runs the launcher, as `npx desk` does. */
  desk(...args: readonly string[]): Promise<Ran>;
  /** Starts the launcher and leaves it running. */
  start(...args: readonly string[]): ChildProcess;
  write(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
  remove(): Promise<void>;
}

/** How a command ended. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a checkout whose command prints `says` and its arguments; packages are those of this repository. */
export async function aCheckout(says: string): Promise<Checkout> {
  const root = await mkdtemp(join(tmpdir(), 'desk-checkout-'));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const copied = ['bin', 'scripts/build.mjs', 'scripts/lib-freshness.mjs', 'tsconfig.json', 'tsconfig.build.json'];
  for (const path of copied) await cp(resolve(path), join(root, path), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  await write('package.json', JSON.stringify({ name: 'checkout', type: 'module', bin: { desk: './bin/desk.mjs' } }));
  await write('package-lock.json', '{}');
  await write('src/cli/main.ts', mainThatSays(says));
  const start = (...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [join(root, 'bin/desk.mjs'), ...args], { cwd: root });
  return {
    root,
    desk: (...args) => ended(start(...args)),
    start,
    write,
    read: (path) => readFile(join(root, path), 'utf8'),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** The source of a command line that says one thing. */
export function mainThatSays(text: string): string {
  return `console.log(${JSON.stringify(text)}, ...process.argv.slice(2));\n`;
}

/** Waits for a process and collects what it wrote. */
export function ended(child: ChildProcess): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })));
}
