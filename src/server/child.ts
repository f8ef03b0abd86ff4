import { type ChildProcess, spawn } from 'node:child_process';

import { unreachable } from '../domain/unreachable.js';

import { guard } from './guardian.js';
import type { Environment } from './pinned-server.js';

/** How a child process ended. */
export type ChildEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'timed_out' }
  | { readonly kind: 'not_started'; readonly why: string };

/** A child process to start. It leads its own process group, so that Ctrl-C reaches it only through us. */
export interface ChildPlan {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
  /** Each line of stdout and stderr as it comes. */
  readonly onLine?: (line: string) => void;
  /** A folder that is removed when we die before the child ends. */
  readonly leftover?: string;
}

/** A child process under guard. */
export interface RunningChild {
  readonly pid: number | null;
  readonly ended: Promise<ChildEnd>;
  /** Whether it has ended. */
  isOver(): boolean;
  /** Asks it to end, and kills it when it has not ended after `graceMs`. */
  stop(graceMs: number): Promise<ChildEnd>;
}

/** Starts a child process that cannot outlive us. */
export function startChild(plan: ChildPlan): RunningChild {
  const child = spawn(plan.command, plan.args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plan.env },
  });
  const pid = child.pid ?? null;
  const guardian =
    pid === null ? null : guard(plan.leftover === undefined ? { pid } : { pid, leftover: plan.leftover });
  for (const stream of [child.stdout, child.stderr]) readLines(stream, plan.onLine ?? (() => {}));

  let over = false;
  const ended = new Promise<ChildEnd>((resolve) => {
    const finish = (end: ChildEnd): void => {
      over = true;
      guardian?.dismiss();
      resolve(end);
    };
    child.on('error', (error) => finish({ kind: 'not_started', why: error.message }));
    // `close` comes after the last line was read, `exit` may come before.
    child.on('close', (code, signal) =>
      finish(code === null ? { kind: 'killed', signal: signal ?? 'unknown' } : { kind: 'exited', code }),
    );
  });

  const stop = async (graceMs: number): Promise<ChildEnd> => {
    if (over) return ended;
    signalGroup(child, 'SIGTERM');
    const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
    const end = await ended;
    clearTimeout(insist);
    return end;
  };
  return { pid, ended, isOver: () => over, stop };
}

/** Waits for a child to end, at most `timeoutMs`. */
export async function runChild(plan: ChildPlan & { readonly timeoutMs: number }): Promise<ChildEnd> {
  const child = startChild(plan);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    void child.stop(KILL_AFTER_MS);
  }, plan.timeoutMs);
  const end = await child.ended;
  clearTimeout(timer);
  return timedOut ? { kind: 'timed_out' } : end;
}

/** One sentence part for a message, e.g. `ended with exit code 2`. */
export function describeEnd(end: ChildEnd): string {
  switch (end.kind) {
    case 'exited':
      return `ended with exit code ${end.code}`;
    case 'killed':
      return `was ended by ${end.signal}`;
    case 'timed_out':
      return 'did not answer in time';
    case 'not_started':
      return `could not be started (${end.why})`;
    default:
      return unreachable(end);
  }
}

const KILL_AFTER_MS = 2_000;

/** Reaches the child's own children too: `go` runs compilers. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended between the question and the signal.
  }
}

function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.trimEnd());
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest.trimEnd());
  });
}
