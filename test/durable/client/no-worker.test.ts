import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import { eventually } from './client-under-test.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';

describe('a desk whose workers are away', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await connectDesk({
      address: testServer().address,
      taskQueue: uniqueTaskQueue(),
      tenant: `t-${randomUUID()}`,
      timeoutMs: 700,
    });
    await desk.submit({ id: 'safe', body: 'Is anybody there?' });
  });
  afterAll(() => desk.close());

  test('keeps the ticket, and its trail can be read', async () => {
    expect(await desk.history('safe')).toEqual([
      expect.objectContaining({ eventId: 1, type: 'ticket accepted', record: expect.objectContaining({ round: 1 }) }),
    ]);
    const working = await eventually(
      () => desk.list({ status: 'working' }),
      (rows) => rows.length > 0,
    );
    expect(working).toMatchObject([{ ticketId: 'safe', status: 'working', closedAt: null }]);
  });

  test('says that a worker is missing, not the server', async () => {
    await expect(desk.status('safe')).rejects.toMatchObject({ code: 'WorkerUnavailable' });
    await expect(desk.decide('safe', { action: 'approve', actor: { id: 'cem' } })).rejects.toMatchObject({
      code: 'WorkerUnavailable',
    });
  });

  test('names the nonce with which a decision may be sent again', async () => {
    const decision = {
      action: 'approve',
      actor: { id: 'cem', group: 'support-leads' },
      requestId: 'r1/escalation/1',
      artifactHash: 'a'.repeat(64),
      nonce: 'again-7',
    } as const;

    await expect(desk.decide('safe', decision)).rejects.toMatchObject({
      code: 'WorkerUnavailable',
      message: expect.stringContaining('again-7'),
    });
  });
});
