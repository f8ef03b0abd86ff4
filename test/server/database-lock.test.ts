import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { lockDatabase } from '../../src/server/database-lock.js';

/** Beyond the largest process id of Linux. */
const NOBODY = '99999999';
const silent = (): void => {};

describe('the lock of a database', () => {
  let database: string;

  beforeEach(async () => {
    database = join(await mkdtemp(join(tmpdir(), 'desk-lock-')), 'dev-1.29.1.db');
  });

  afterEach(() => rm(join(database, '..'), { recursive: true, force: true }));

  test('refuses a second server at once while the first one lives, and names its process', async () => {
    const release = await lockDatabase(database, silent);

    const second = lockDatabase(database, silent);

    await expect(second).rejects.toMatchObject({
      code: 'StateInUse',
      message: expect.stringContaining(`process ${process.pid}`),
    });
    await release();
  });

  test('is free again after its holder let go', async () => {
    const release = await lockDatabase(database, silent);
    await release();

    const again = await lockDatabase(database, silent);

    await again();
  });

  test('passes from a holder that was killed, once the lock is void', async () => {
    await mkdir(`${database}.lock`);
    await utimes(`${database}.lock`, 1_000, 1_000);
    await writeFile(`${database}.holder`, NOBODY);

    const release = await lockDatabase(database, silent);

    await release();
  });
});
