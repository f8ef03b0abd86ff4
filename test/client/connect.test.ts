import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connectDesk, DeskError } from '../../src/client/index.js';

describe('the settings of a desk', () => {
  const before = { ...process.env };
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-settings-'));
  });
  afterEach(async () => {
    process.env = { ...before };
    await rm(folder, { recursive: true, force: true });
  });

  async function failure(options: Parameters<typeof connectDesk>[0] = {}): Promise<DeskError> {
    const error: unknown = await connectDesk(options).catch((thrown: unknown) => thrown);
    if (error instanceof DeskError) return error;
    throw new Error('There was no DeskError.');
  }

  test('that cannot be read are refused by name, and a key beside the mistake is not shown', async () => {
    const file = join(folder, 'temporal.toml');
    await writeFile(file, '[profile.default]\napi_key = "top-secret\naddress = 1\n');
    process.env['TEMPORAL_CONFIG_FILE'] = file;

    const error = await failure();

    expect(error.code).toBe('SettingsInvalid');
    expect(error.message).not.toContain('top-secret');
  });

  test('refuse a tenant that could not stand in a workflow id', async () => {
    process.env['DESK_TENANT'] = 'a/b';

    expect((await failure()).code).toBe('SettingsInvalid');
  });

  test.each([
    [{ tenantt: 'acme', adress: 'x' }, '"tenantt", "adress"; known are tenant, address'],
    [null, 'The options of connectDesk must be an object'],
    ['127.0.0.1:7233', 'The options of connectDesk must be an object'],
  ])('refuse options that nobody knows, by name: %j', async (options, problem) => {
    // cast: what a caller without types may hand in.
    const error = await failure(options as unknown as NonNullable<Parameters<typeof connectDesk>[0]>);

    expect(error).toMatchObject({ code: 'UsageInvalid', message: expect.stringContaining(problem) });
  });

  test('take the address from the environment, and an option before it', async () => {
    process.env['TEMPORAL_ADDRESS'] = '127.0.0.1:1';

    const [fromEnvironment, fromOption] = await Promise.all([failure(), failure({ address: '127.0.0.1:2' })]);

    expect(fromEnvironment).toMatchObject({
      code: 'ServerUnavailable',
      message: expect.stringContaining('127.0.0.1:1;'),
    });
    expect(fromOption).toMatchObject({ code: 'ServerUnavailable', message: expect.stringContaining('127.0.0.1:2;') });
    expect(fromOption.whatToDo).toContain('desk dev');
  }, 15_000);
});
