import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { type DevState, readDevJson } from '../../../src/server/index.js';

// The first start may build the command line.
jest.setTimeout(180_000);

describe('desk dev', () => {
  let stateDir: string;
  const running: ChildProcess[] = [];

  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'desk-dev-'));
  });

  afterEach(async () => {
    for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
    await rm(stateDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 });
  });

  function desk(...args: readonly string[]) {
    const child = spawn(process.execPath, [resolve('bin/desk.mjs'), 'dev', ...args], {
      env: { ...process.env, DESK_STATE_DIR: stateDir },
    });
    running.push(child);
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk) => {
      said.stdout += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      said.stderr += String(chunk);
    });
    const code = new Promise<number | null>((done) => child.on('close', (exitCode) => done(exitCode)));
    return { child, said, code };
  }

  /** Starts it and waits for its one JSON document. */
  async function started(...args: readonly string[]) {
    const run = desk('--json', ...args);
    await until(() => run.said.stdout.endsWith('}\n') || run.child.exitCode !== null);
    if (run.child.exitCode !== null) throw new Error(`it ended: ${run.said.stderr}`);
    const state: DevState = JSON.parse(run.said.stdout);
    return { ...run, state };
  }

  test('runs a server and a worker, says where, and ends both on Ctrl-C', async () => {
    const { child, said, code, state } = await started();

    expect(state).toEqual(await readDevJson(stateDir));
    expect(isAlive(state.serverPid)).toBe(true);
    expect(isAlive(state.workerPid)).toBe(true);

    child.kill('SIGINT');

    expect(await code).toBe(0);
    expect(said.stderr).toContain('Stopping.');
    expect([isAlive(state.serverPid), isAlive(state.workerPid)]).toEqual([false, false]);
    expect(await readdir(stateDir)).not.toContain('dev.json');
  });

  test('starts a worker again that was killed, and says so', async () => {
    const { said, state } = await started();

    process.kill(state.workerPid ?? 0, 'SIGKILL');

    await until(async () => {
      const now = (await readDevJson(stateDir))?.workerPid ?? null;
      return now !== null && now !== state.workerPid && isAlive(now);
    });
    expect(said.stderr).toContain('The worker was ended by SIGKILL. Starting it again');
  });

  test('leaves no process behind when it is killed itself', async () => {
    const { child, state } = await started();

    child.kill('SIGKILL');

    await until(() => !isAlive(state.serverPid) && !isAlive(state.workerPid));
    expect(await readDevJson(stateDir)).toBeNull();
  });

  test('refuses to run twice for one state folder, and names the first', async () => {
    const { child } = await started('--no-worker');

    const second = desk('--no-worker');

    expect(await second.code).toBe(1);
    expect(second.said.stderr).toContain(`already runs for ${stateDir} as process ${child.pid}`);
    expect(second.said.stderr).toContain('StateInUse');
  });

  test('refuses a port that was asked for and is taken, naming holder and option', async () => {
    const holder = createServer();
    await new Promise<void>((done) => holder.listen({ port: 0, host: '127.0.0.1' }, done));
    const address = holder.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;

    const run = desk('--no-worker', '--ui-port', String(port));

    expect(await run.code).toBe(2);
    expect(run.said.stderr).toContain(`Port ${port} is held by process ${process.pid}`);
    expect(run.said.stderr).toContain('--ui-port');
    holder.close();
  });

  test('takes the port that was asked for', async () => {
    const free = createServer();
    await new Promise<void>((done) => free.listen({ port: 0, host: '127.0.0.1' }, done));
    const address = free.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await new Promise<void>((done) => free.close(() => done()));

    const { state } = await started('--no-worker', '--port', String(port));

    expect(state.address).toBe(`127.0.0.1:${port}`);
    expect(state.workerPid).toBeNull();
  });

  test('refuses a port that is none', async () => {
    const run = desk('--port', '70000');

    expect(await run.code).toBe(2);
    expect(run.said.stderr).toContain('1 to 65535');
  });
});

function isAlive(pid: number | null): boolean {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error('it did not come to pass within two minutes');
}
