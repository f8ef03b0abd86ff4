import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { SEARCH_ATTRIBUTES } from '../../src/protocol/names.js';
import { type DevServerPlan, devServerFlags } from '../../src/server/dev-server-flags.js';
import type { ServerBinary } from '../../src/server/server-binary.js';
import { databaseIn, startDevServer } from '../../src/server/start-dev-server.js';

import { aMachine, type FakeMachine, writeScript } from './fake-executables.js';

const inMemory: DevServerPlan = { database: null, port: 7233, uiPort: 8233, metricsPort: 9233 };

describe('the command line of a dev server', () => {
  test('listens on loopback only, on the ports of the plan', () => {
    const flags = devServerFlags(inMemory, '').join(' ');

    expect(flags).toContain('--ip 127.0.0.1 --port 7233 --ui-port 8233 --metrics-port 9233');
  });

  test('registers every search attribute', () => {
    const flags = devServerFlags(inMemory, '');

    for (const [name, type] of Object.entries(SEARCH_ATTRIBUTES)) expect(flags).toContain(`${name}=${type}`);
  });

  test('raises the two poll rates that cost a ticket half a second', () => {
    const flags = devServerFlags(inMemory, '');

    expect(flags).toContain('history.transferProcessorMaxPollRPS=2000');
    expect(flags).toContain('history.timerProcessorMaxPollRPS=2000');
  });

  test('opens the database with its pragmas, and none in memory', () => {
    const onDisk = devServerFlags({ ...inMemory, database: '/state/dev-1.29.1.db' }, '').join(' ');

    expect(onDisk).toContain('--db-filename /state/dev-1.29.1.db --sqlite-pragma journal_mode=WAL');
    expect(devServerFlags(inMemory, '').join(' ')).not.toContain('--db-filename');
  });

  test('asks a newer server not to fetch news, and an older one nothing that it does not know', () => {
    expect(devServerFlags(inMemory, '--ui-disable-news-fetch   no news')).toContain('--ui-disable-news-fetch');
    expect(devServerFlags(inMemory, '--ui-port int')).not.toContain('--ui-disable-news-fetch');
  });

  test('gives each server version a database of its own', () => {
    expect(databaseIn('/state', '1.29.1')).toBe('/state/dev-1.29.1.db');
  });
});

describe('a dev server that cannot start', () => {
  let machine: FakeMachine;

  beforeEach(async () => {
    machine = await aMachine();
  });

  afterEach(() => machine.remove());

  async function aBinary(script: string): Promise<ServerBinary> {
    const path = await writeScript(join(machine.bin, 'temporal'), script);
    return { path, version: { server: '1.29.1', ui: '2.42.1' }, source: 'path' };
  }

  test('is reported with its last words', async () => {
    const binary = await aBinary('echo "disk is full" >&2; exit 7');

    const started = startDevServer({ binary, stateDir: null, progress: () => {} });

    await expect(started).rejects.toMatchObject({ code: 'ServerUnavailable' });
    await expect(started).rejects.toThrow(/ended with exit code 7 before it served[^]*disk is full/u);
  });

  test('lets its database go, so that the next one can have it', async () => {
    const binary = await aBinary('exit 7');
    const stateDir = join(machine.folder, 'state');
    await startDevServer({ binary, stateDir, progress: () => {} }).catch(() => {});

    const second = startDevServer({ binary, stateDir, progress: () => {} });

    await expect(second).rejects.toMatchObject({ code: 'ServerUnavailable' });
  });

  test('is tried again on other ports when somebody took them in between, but not for ever', async () => {
    const binary = await aBinary(`echo x >> ${machine.folder}/starts; echo "bind: address already in use" >&2; exit 1`);

    await expect(startDevServer({ binary, stateDir: null, progress: () => {} })).rejects.toThrow(
      'address already in use',
    );

    const { readFile } = await import('node:fs/promises');
    // Each start is one question for the help and one for the server.
    expect((await readFile(join(machine.folder, 'starts'), 'utf8')).trim().split('\n')).toHaveLength(6);
  });
});
