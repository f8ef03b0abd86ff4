import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { keepWorker } from '../../src/server/keep-worker.js';

describe('a worker beside a local server', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-keep-worker-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function keep(script: string, env: Readonly<Record<string, string>> = {}) {
    const launcher = join(folder, 'desk.mjs');
    await writeFile(launcher, script);
    const lines: string[] = [];
    const worker = keepWorker({
      address: '127.0.0.1:9',
      namespace: 'default',
      taskQueue: 'support-tickets',
      stateDir: join(folder, 'state'),
      env: { PATH: process.env['PATH'], ...env },
      progress: () => {},
      onLine: (line) => lines.push(line),
      onPid: () => {},
      launcher,
    });
    return { worker, lines };
  }

  test('that cannot start is reported with its last words, and not started again', async () => {
    const { worker } = await keep('console.error("policy.yaml, line 3: no such stage"); process.exitCode = 2;');

    await expect(worker.ready).rejects.toMatchObject({ code: 'WorkerUnavailable' });
    await expect(worker.ready).rejects.toThrow(/ended with exit code 2[^]*line 3: no such stage/u);
    await worker.stop();
  });

  test('is given our server, whatever server the environment names', async () => {
    const shown = [
      'TEMPORAL_ADDRESS',
      'TEMPORAL_API_KEY',
      'TEMPORAL_PROFILE',
      'DESK_TASK_QUEUE',
      'DESK_ALLOW_UNSIGNED',
    ];
    const { worker, lines } = await keep(
      `for (const name of ${JSON.stringify(shown)}) console.log(name, process.env[name] ?? '-');`,
      { TEMPORAL_ADDRESS: 'far:7233', TEMPORAL_API_KEY: 'secret', TEMPORAL_PROFILE: 'prod' },
    );

    await worker.ready.catch(() => {});

    expect(lines).toEqual([
      'TEMPORAL_ADDRESS 127.0.0.1:9',
      'TEMPORAL_API_KEY -',
      'TEMPORAL_PROFILE -',
      'DESK_TASK_QUEUE support-tickets',
      'DESK_ALLOW_UNSIGNED true',
    ]);
    await worker.stop();
  });

  test('demands signatures when somebody says so', async () => {
    const { worker, lines } = await keep('console.log(process.env.DESK_ALLOW_UNSIGNED);', {
      DESK_ALLOW_UNSIGNED: 'false',
    });

    await worker.ready.catch(() => {});

    expect(lines).toEqual(['false']);
    await worker.stop();
  });
});
