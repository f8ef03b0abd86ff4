import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';

jest.setTimeout(60_000);

const MESSAGES = 6;
const MESSAGE_CHARACTERS = 1_000_000;

describe('a history that is larger than one message of gRPC usually is', () => {
  let desk: Desk;
  let connection: Connection;
  beforeAll(async () => {
    const { address } = testServer();
    desk = await connectDesk({ address, taskQueue: uniqueTaskQueue(), tenant: `t-${randomUUID()}` });
    connection = await Connection.connect({ address });
  });
  afterAll(async () => {
    await connection.close();
    await desk.close();
  });

  test('is read to its end', async () => {
    const { workflowId } = await desk.submit({ id: 'long', body: 'Is anybody there?' });
    const handle = new Client({ connection }).workflow.getHandle(workflowId);
    for (let index = 1; index <= MESSAGES; index += 1) {
      // No worker reads it: what counts is that the server keeps it.
      await handle.signal('decide', 'x'.repeat(MESSAGE_CHARACTERS));
    }

    const trail = await desk.history('long');

    expect(trail.map(({ type }) => type)).toEqual([
      'ticket accepted',
      ...Array.from({ length: MESSAGES }, () => 'malformed signal ignored'),
    ]);
  });
});
