import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spreadOf } from './measure/numbers.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ONCE = fileURLToPath(new URL('measure/load-once.mjs', import.meta.url));

/** CPU of one cold start, in milliseconds. */
interface ColdStart {
  readonly loadMs: number;
  readonly replyMs: number;
  readonly ticketMs: number;
}

const PARTS = {
  loadMs: 'load the playbook',
  replyMs: 'check the first reply',
  ticketMs: 'route the first ticket',
} as const satisfies Readonly<Record<keyof ColdStart, string>>;

/**
 * `npm run bench -- playbook`: CPU of the first load of the shipped playbook, and of the first reply and ticket that are
 * judged by it, each round in a process of its own. With `--against COMMIT` the sources of that commit do the same by turns
 * on the same playbook, and the ratio is told.
 */
export async function run(options: { readonly rounds?: number; readonly against?: string }): Promise<void> {
  const rounds = options.rounds ?? 7;
  const before = options.against === undefined ? null : treeOf(options.against);
  try {
    const ours: ColdStart[] = [];
    const theirs: ColdStart[] = [];
    for (let round = 0; round < rounds; round += 1) {
      if (before !== null) theirs.push(coldStart(before));
      ours.push(coldStart(ROOT));
    }
    console.log(`CPU of a cold start in milliseconds, ${rounds} processes each: median (least to greatest)`);
    // cast: `keys` forgets which ones
    for (const part of Object.keys(PARTS) as (keyof ColdStart)[]) {
      const now = ours.map((start) => start[part]);
      const then = theirs.map((start) => start[part]);
      console.log(`  ${PARTS[part].padEnd(24)}${cell(now)}${then.length === 0 ? '' : against(now, then)}`);
    }
  } finally {
    if (before !== null) rmSync(before, { recursive: true, force: true });
  }
}

/** By rounds: what runs side by side is compared, so that a busy minute weighs on both. */
function against(now: readonly number[], then: readonly number[]): string {
  const ratios = now.map((value, round) => value / (then[round] ?? Number.NaN));
  const { median, least, greatest } = spreadOf(ratios);
  return `  before ${cell(then)}  ratio ${median.toFixed(2)} (${least.toFixed(2)} to ${greatest.toFixed(2)})`;
}

function cell(values: readonly number[]): string {
  const { median, least, greatest } = spreadOf(values);
  return `${median.toFixed(0)} (${least.toFixed(0)} to ${greatest.toFixed(0)})`;
}

function coldStart(tree: string): ColdStart {
  const told = execFileSync(process.execPath, [ONCE, tree], { cwd: ROOT, encoding: 'utf8' });
  // cast: the script beside this file prints nothing else
  return JSON.parse(told) as ColdStart;
}

/** The sources of a commit, with the packages that are installed here. */
function treeOf(commit: string): string {
  const tree = mkdtempSync(join(tmpdir(), 'desk-bench-'));
  const archive = execFileSync('git', ['archive', commit, 'src', 'package.json'], {
    cwd: ROOT,
    maxBuffer: 1_000_000_000,
  });
  execFileSync('tar', ['-x', '-C', tree], { input: archive });
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}
