import { spawn } from 'node:child_process';

/** Keeps watch over one child process; `dismiss` once the child has ended. */
export interface Guardian {
  dismiss(): void;
}

/** What is left to do when we die without a chance to clean up. */
export interface GuardedChild {
  /** A child that leads its own process group (`detached: true`). */
  readonly pid: number;
  /** A folder that has no use without us; removed after the child has ended. */
  readonly leftover?: string;
}

/**
 * Ends a child when this process dies in any way, SIGKILL included. A tiny shell holds the other end of a pipe: the kernel
 * closes the pipe with us, the shell reads the end of it and ends the child's process group. On Windows nothing is watched.
 */
export function guard(child: GuardedChild): Guardian {
  if (process.platform === 'win32') return { dismiss: () => {} };
  const shell = spawn('/bin/sh', ['-c', WATCH, 'guardian', String(child.pid), child.leftover ?? ''], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
  });
  // A guardian that could not start is no reason to stop: it is a second safety, and `stop` is the first.
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  if ('unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  return { dismiss: () => void shell.kill('SIGKILL') };
}

/** Asks first, insists after five seconds, and leaves nothing behind. */
const WATCH = `
read -r _
kill -s TERM -- "-$1" 2>/dev/null
tries=0
while kill -s 0 -- "-$1" 2>/dev/null && [ "$tries" -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -s KILL -- "-$1" 2>/dev/null
if [ -n "$2" ]; then rm -rf -- "$2"; fi
`;
