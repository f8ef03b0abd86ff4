/**
 * Installs what is missing, so that `npm test`, `npm run demo` and `npm run bench` work on a fresh clone. Plain Node:
 * there are no packages yet when this runs. Two commands started together install once.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const NOTICE_EVERY_MS = 5_000;

/** Runs `npm install` when `node_modules` is missing or does not fit the lock file; throws when that fails. */
export async function ensureInstalled(root = ROOT) {
  if (isInstalled(root)) return;
  const lock = join(root, '.cache', 'install.lock');
  await takeLock(lock);
  try {
    if (!isInstalled(root)) await install(root);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * Whether what npm noted after its last install is what the lock file asks for. Parts for other platforms are optional and
 * may be absent; npm writes its note last, so an install that was killed does not count.
 */
export function isInstalled(root) {
  const wanted = readJson(join(root, 'package-lock.json'));
  const present = readJson(join(root, 'node_modules', '.package-lock.json'));
  const manifest = readJson(join(root, 'package.json'));
  if (wanted === null || present === null || manifest === null) return false;
  const { '': itself, ...packages } = wanted.packages;
  const asksForTheSame = ['dependencies', 'devDependencies'].every(
    (kind) => JSON.stringify(sorted(itself[kind])) === JSON.stringify(sorted(manifest[kind])),
  );
  return (
    asksForTheSame &&
    Object.entries(packages).every(([path, { version, optional, devOptional, peer }]) => {
      const found = present.packages[path];
      return found === undefined ? Boolean(optional || devOptional || peer) : found.version === version;
    })
  );
}

function sorted(dependencies = {}) {
  return Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A folder is made by exactly one process; the process id in it tells whether its maker still lives. */
async function takeLock(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waitedMs = 0; ; waitedMs += 200) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // A fresh folder without a process id is one whose maker has not come to write it.
    if (isAbandoned(lock) && waitedMs > 0) rmSync(lock, { recursive: true, force: true });
    else if (waitedMs % NOTICE_EVERY_MS === 0) console.error('Another command is installing packages; waiting for it.');
    await sleep(200);
  }
}

function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code !== 'EPERM';
  }
}

async function install(root) {
  const startedMs = Date.now();
  const say = () => {
    const seconds = Math.round((Date.now() - startedMs) / 1000);
    console.error(`Installing packages with npm (${seconds} s; usually one minute).`);
  };
  say();
  const ticking = setInterval(say, NOTICE_EVERY_MS);
  const { command, args } = npm();
  const child = spawn(command, [...args, 'install', '--no-audit', '--no-fund'], {
    cwd: root,
    // What npm prints is progress; stdout stays free for the command's own answer.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(ticking);
  if (code !== 0)
    throw new Error(`\`npm install\` ended with exit code ${code}. Mend what it says above and try again.`);
}

/** The npm that started us, else the one on PATH. */
function npm() {
  const started = process.env.npm_execpath ?? '';
  const isNpm = basename(started) === 'npm-cli.js';
  return isNpm ? { command: process.execPath, args: [started] } : { command: 'npm', args: [] };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
