/**
 * Carries out the Dockerfile without containers: each stage is a folder, COPY copies, RUN runs npm and node there. What
 * needs the image's Debian (apt-get, users) is left out and named. For run-compose-commands.mjs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Builds the stages below a folder and returns the folder that stands for `/` in the last one. */
export function buildNatively({ instructions, context, folder, say }) {
  let root = '';
  let workdir = '/';
  for (const line of instructions) {
    const [word, ...rest] = line.split(/\s+/);
    if (word === 'FROM') {
      root = join(folder, rest[2] ?? 'final');
      workdir = '/';
    }
    if (word === 'WORKDIR') {
      workdir = rest[0];
      mkdirSync(join(root, workdir), { recursive: true });
    }
    if (word === 'COPY') copy({ words: rest, context, folder, target: join(root, workdir) });
    if (word === 'RUN') run({ command: line.slice(4), cwd: join(root, workdir), say });
  }
  return root;
}

function copy({ words, context, folder, target }) {
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  const into = join(target, paths.at(-1));
  for (const source of paths.slice(0, -1)) {
    const origin = from === undefined ? join(context, source) : join(folder, from, source);
    // One file or a folder under its new name, or several files into a folder: what COPY does.
    const place =
      paths.length > 2 || words.at(-1).endsWith('/') || paths.at(-1) === './' ? join(into, basename(source)) : into;
    mkdirSync(join(place, '..'), { recursive: true });
    cpSync(origin, place, { recursive: true, verbatimSymlinks: true });
  }
}

function run({ command, cwd, say }) {
  if (/apt-get/.test(command)) {
    say('left out, it needs the Debian of the image: apt-get, certificates, state folder');
    return;
  }
  const startedMs = Date.now();
  const { status, stderr, stdout } = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`RUN ${command} ended with ${status}:\n${stdout}${stderr}`);
  say(`RUN ${command} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`);
}
