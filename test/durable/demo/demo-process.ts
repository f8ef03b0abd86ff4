import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a demo is started in a test. */
export interface DemoCall {
  readonly words: readonly string[];
  readonly stateDir: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a demo ended, and what stood on its screen. */
export interface DemoEnd {
  readonly exitCode: number | null;
  readonly screen: string;
  readonly stderr: string;
}

/** A demo under way. */
export interface RunningDemo {
  readonly child: ChildProcess;
  readonly ended: Promise<DemoEnd>;
}

/** Starts `npm run demo` without npm, in a process group of its own, which has no terminal device. */
export function startDemo(call: DemoCall): RunningDemo {
  const child = spawn(process.execPath, ['scripts/demo.mjs', ...call.words], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...call.env, DESK_STATE_DIR: call.stateDir },
  });
  let screen = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (screen += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  child.stdin.end(call.stdin ?? '');
  const ended = new Promise<DemoEnd>((resolve) =>
    child.on('close', (exitCode) => resolve({ exitCode, screen, stderr })),
  );
  return { child, ended };
}

/** Runs a demo to its end. */
export function runDemo(call: DemoCall): Promise<DemoEnd> {
  return startDemo(call).ended;
}

/** The lines under a title of the screen, up to the next empty line. */
export function under(title: string, screen: string): string {
  const [, after = ''] = screen.split(`\n${title}\n`);
  return after.split('\n\n')[0]?.trim() ?? '';
}

/** The text of a file that the screen names. */
export async function fileNamed(label: string, { screen, stateDir }: { screen: string; stateDir: string }) {
  const path = new RegExp(`^ +${label} +(\\S+)$`, 'mu').exec(screen)?.[1] ?? '';
  return readFile(path.startsWith('/') ? path : join(stateDir, path), 'utf8');
}
