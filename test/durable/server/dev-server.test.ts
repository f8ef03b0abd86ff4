import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';

import { SEARCH_ATTRIBUTES } from '../../../src/protocol/names.js';
import { type DevServer, findServerBinary, startDevServer } from '../../../src/server/index.js';

const silent = (): void => {};

describe('a dev server', () => {
  let stateDir: string;
  let server: DevServer | null;

  beforeEach(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'desk-dev-server-'));
    server = null;
  });

  afterEach(async () => {
    await server?.stop();
    await rm(stateDir, { recursive: true, force: true });
  });

  async function start(): Promise<DevServer> {
    const binary = await findServerBinary({ env: process.env, progress: silent });
    server = await startDevServer({ binary, stateDir, progress: silent });
    return server;
  }

  async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
    const connection = await Connection.connect({ address });
    try {
      return await work(new Client({ connection }));
    } finally {
      await connection.close();
    }
  }

  test('has every search attribute of ours with its type', async () => {
    const { address } = await start();

    const listed = await withClient(address, (client) =>
      client.connection.operatorService.listSearchAttributes({ namespace: 'default' }),
    );

    expect(
      Object.keys(listed.customAttributes)
        .filter((name) => name.startsWith('Desk'))
        .sort(),
    ).toEqual(Object.keys(SEARCH_ATTRIBUTES).sort());
  });

  test('reopens its database: a run that was started before is still there', async () => {
    const first = await start();
    await withClient(first.address, (client) =>
      client.workflow.start('parked', { workflowId: 'parked', taskQueue: 'nobody-polls' }),
    );
    await first.stop();

    const second = await start();
    const found = await withClient(second.address, (client) => client.workflow.getHandle('parked').describe());

    expect(second.database).toBe(first.database);
    expect(found.status.name).toBe('RUNNING');
  }, 30_000);

  test('refuses a database that another server has open', async () => {
    await start();
    const binary = await findServerBinary({ env: process.env, progress: silent });

    const second = startDevServer({ binary, stateDir, progress: silent });

    await expect(second).rejects.toMatchObject({ code: 'StateInUse' });
  }, 30_000);
});
