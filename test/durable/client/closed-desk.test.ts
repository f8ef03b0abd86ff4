import { randomUUID } from 'node:crypto';
import { describe, expect, jest, test } from '@jest/globals';
import { connectDesk } from '../../../src/client/index.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';

jest.setTimeout(60_000);

describe('a desk that was closed', () => {
  test('says so, whatever it is asked, and also to who was waiting', async () => {
    const { address } = testServer();
    const desk = await connectDesk({ address, taskQueue: uniqueTaskQueue(), tenant: `t-${randomUUID()}` });
    await desk.submit({ id: 'before', body: 'x' });
    const waiting = desk.outcome('before', { wait: true }).catch((error: unknown) => error);
    await desk.list();

    await desk.close();
    await desk.close();

    const closed = { code: 'UsageInvalid', message: expect.stringContaining('This desk was closed') };
    expect(await waiting).toMatchObject(closed);
    await expect(desk.submit({ body: 'x' })).rejects.toMatchObject(closed);
    await expect(desk.status('before')).rejects.toMatchObject(closed);
    await expect(desk.list()).rejects.toMatchObject(closed);
    await expect(desk.history('before')).rejects.toMatchObject(closed);
  });
});

describe('a ticket that is not there', () => {
  test('is told of in the words of the call', async () => {
    const { address } = testServer();
    const desk = await connectDesk({ address, taskQueue: uniqueTaskQueue(), tenant: `t-${randomUUID()}` });

    const asked = [
      desk.addCustomerMessage('none', { messageId: 'm-1', body: 'x' }),
      desk.takeOver('none', { actor: { id: 'ana' }, reason: 'x' }),
      desk.decide('none', { action: 'approve', actor: { id: 'cem' } }),
    ].map((call) => call.catch((error: unknown) => error));

    expect(await Promise.all(asked)).toMatchObject([
      { code: 'TicketNotFound', message: expect.stringContaining('while adding a customer message to ticket none') },
      { code: 'TicketNotFound', message: expect.stringContaining('while taking over ticket none') },
      { code: 'TicketNotFound', message: expect.stringContaining('while deciding at ticket none') },
    ]);
    await desk.close();
  });
});
