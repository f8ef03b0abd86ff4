import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { type DevState, parseDevState, readDevJson, removeDevJson, writeDevJson } from '../../src/server/dev-json.js';

/** Beyond the largest process id of Linux. */
const NOBODY = 99_999_999;

function aState(part: Partial<DevState> = {}): DevState {
  return {
    schemaVersion: 1,
    address: '127.0.0.1:7233',
    namespace: 'default',
    uiUrl: 'http://127.0.0.1:8233',
    taskQueue: 'support-tickets',
    serverPid: process.pid,
    workerPid: null,
    devPid: process.pid,
    startedAt: '2026-11-24T04:00:00.000Z',
    ...part,
  };
}

describe('dev.json', () => {
  let stateDir: string;

  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'desk-dev-json-'));
  });

  afterEach(() => rm(stateDir, { recursive: true, force: true }));

  test('tells other commands where the server is', async () => {
    await writeDevJson(stateDir, aState({ workerPid: 4711 }));

    expect(await readDevJson(stateDir)).toEqual(aState({ workerPid: 4711 }));
    expect(await readdir(stateDir)).toEqual(['dev.json']);
  });

  test.each([
    ['server', { serverPid: NOBODY }],
    ['command that started it', { devPid: NOBODY }],
  ])('counts for nothing when the %s is dead', async (_who, part) => {
    await writeDevJson(stateDir, aState(part));

    expect(await readDevJson(stateDir)).toBeNull();
  });

  test.each([
    ['cut off', '{"schemaVersion": 1, "addr'],
    ['no object', '[1]'],
    ['of another version', JSON.stringify({ ...aState(), schemaVersion: 2 })],
    ['without an address', JSON.stringify({ ...aState(), address: undefined })],
    ['with a process id that is no number', JSON.stringify({ ...aState(), serverPid: '1' })],
  ])('counts for nothing when it is %s', async (_what, text) => {
    await writeFile(join(stateDir, 'dev.json'), text);

    expect(await readDevJson(stateDir)).toBeNull();
  });

  test('has the field names that programs rely on', async () => {
    await writeDevJson(stateDir, aState());

    const text = await readFile(join(stateDir, 'dev.json'), 'utf8');

    expect(Object.keys(JSON.parse(text)).sort()).toEqual(Object.keys(aState()).sort());
    expect(parseDevState(text)).toEqual(aState());
  });

  test('is gone after the end, and removing it twice is fine', async () => {
    await writeDevJson(stateDir, aState());

    await removeDevJson(stateDir);
    await removeDevJson(stateDir);

    expect(await readdir(stateDir)).toEqual([]);
  });
});
