import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chosenPlace } from '../../src/cli/connect.js';
import { writeDevJson } from '../../src/server/dev-json.js';
import { useFolders } from '../support/folders.js';

const newFolder = useFolders();
const DEV = { address: '127.0.0.1:7301', namespace: 'dev', taskQueue: 'dev-queue' };

/** A folder for which `desk dev` runs. */
async function aDevFolder(): Promise<string> {
  const folder = await newFolder();
  await writeDevJson(join(folder, '.desk'), {
    ...DEV,
    schemaVersion: 1,
    uiUrl: 'http://127.0.0.1:8301',
    serverPid: process.pid,
    workerPid: null,
    devPid: process.pid,
    startedAt: '2026-03-02T09:00:00Z',
  });
  return folder;
}

/** A profile file that names no address. */
async function aProfile(folder: string): Promise<string> {
  const file = join(folder, 'temporal.toml');
  await writeFile(file, '[profile.default]\nnamespace = "of-profile"\n');
  return file;
}

describe('the server of a command', () => {
  test('is the one of `desk dev` where nothing else is named', async () => {
    const folder = await aDevFolder();

    expect(await chosenPlace({}, { env: { TEMPORAL_CONFIG_FILE: join(folder, 'none') }, folder })).toEqual(DEV);
  });

  test('is the one of `desk dev` in the namespace that the environment or the profile names', async () => {
    const folder = await aDevFolder();
    const TEMPORAL_CONFIG_FILE = await aProfile(folder);
    const env = { TEMPORAL_CONFIG_FILE, TEMPORAL_NAMESPACE: 'of-environment' };

    const fromEnvironment = await chosenPlace({}, { env, folder });
    const fromProfile = await chosenPlace({}, { env: { TEMPORAL_CONFIG_FILE }, folder });
    const fromOption = await chosenPlace({ namespace: 'of-option' }, { env, folder });

    expect(fromEnvironment).toEqual({ ...DEV, namespace: 'of-environment' });
    expect(fromProfile).toEqual({ ...DEV, namespace: 'of-profile' });
    expect(fromOption).toEqual({ ...DEV, namespace: 'of-option' });
  });

  test('is not looked for below a state folder that is a file', async () => {
    const folder = await newFolder();
    const DESK_STATE_DIR = await aProfile(folder);
    const env = { DESK_STATE_DIR, TEMPORAL_CONFIG_FILE: join(folder, 'none') };

    await expect(chosenPlace({}, { env, folder })).rejects.toMatchObject({
      code: 'SettingsInvalid',
      message: expect.stringContaining(DESK_STATE_DIR),
    });
  });

  test('has nothing of `desk dev` when an address is named', async () => {
    const folder = await aDevFolder();
    const env = { TEMPORAL_CONFIG_FILE: join(folder, 'none') };

    const fromOption = await chosenPlace({ address: '127.0.0.1:1' }, { env, folder });
    const fromEnvironment = await chosenPlace({}, { env: { ...env, TEMPORAL_ADDRESS: '127.0.0.1:2' }, folder });

    expect(fromOption).toEqual({ address: '127.0.0.1:1' });
    expect(fromEnvironment).toEqual({ address: '127.0.0.1:2' });
  });
});
