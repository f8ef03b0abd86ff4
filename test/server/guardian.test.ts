import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, test } from '@jest/globals';

import { startChild } from '../../src/server/child.js';

describe('a child process of ours', () => {
  test('ends, with all it started and with its leftovers, when its parent is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-guardian-'));
    const leftover = join(folder, 'work');
    await mkdir(leftover);
    const parent = spawn(process.execPath, [resolve('test/server/guarded-parent.mjs'), leftover]);
    const [pid] = await once(parent.stdout, 'data');
    const group = -Number(String(pid));
    expect(isAliveGroup(group)).toBe(true);

    parent.kill('SIGKILL');

    await until(() => !isAliveGroup(group) && !existsSync(leftover));
    await rm(folder, { recursive: true, force: true });
  }, 20_000);

  test('is killed when it does not end in the time that it was given', async () => {
    const child = startChild({
      command: '/bin/sh',
      args: ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.1; done'],
      env: process.env,
    });
    await sleep(200);

    const end = await child.stop(300);

    expect(end).toEqual({ kind: 'killed', signal: 'SIGKILL' });
  });

  test('that cannot be started is reported, not thrown', async () => {
    const child = startChild({ command: '/no/such/program', args: [], env: process.env });

    expect(await child.ended).toMatchObject({ kind: 'not_started' });
    expect(child.pid).toBeNull();
  });

  test('is heard line by line, the last one also without a line feed', async () => {
    const lines: string[] = [];
    const child = startChild({
      command: '/bin/sh',
      args: ['-c', 'printf "one\\ntw"; sleep 0.1; printf "o\\nthree"'],
      env: process.env,
      onLine: (line) => lines.push(line),
    });

    expect(await child.ended).toEqual({ kind: 'exited', code: 0 });
    expect(lines).toEqual(['one', 'two', 'three']);
  });
});

function isAliveGroup(group: number): boolean {
  try {
    process.kill(group, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (holds()) return;
    await sleep(100);
  }
  throw new Error('it did not come to pass within 15 seconds');
}
