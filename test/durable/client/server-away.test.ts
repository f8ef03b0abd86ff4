import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import { ANY_PORTS, type DevServer, findServerBinary, startDevServer } from '../../../src/server/index.js';

jest.setTimeout(60_000);

describe('a desk whose server goes away', () => {
  let server: DevServer;
  let desk: Desk;
  beforeAll(async () => {
    const progress = () => {};
    const binary = await findServerBinary({ env: process.env, progress });
    server = await startDevServer({ binary, stateDir: null, ports: ANY_PORTS, progress });
    desk = await connectDesk({ address: server.address });
    await desk.submit({ id: 'before', body: 'x' });
    await server.stop();
  });
  afterAll(() => desk.close());

  test('hears of it within seconds, whatever it asks', async () => {
    const startedAt = Date.now();

    const answers = await Promise.allSettled([
      desk.submit({ id: 'after', body: 'x' }),
      desk.status('before'),
      desk.list(),
      desk.history('before'),
      desk.outcome('before'),
      desk.outcome('before', { wait: true, timeoutMs: 1_000 }),
    ]);

    const unavailable = { code: 'ServerUnavailable', message: expect.stringContaining(server.address) };
    expect(answers).toEqual(answers.map(() => ({ status: 'rejected', reason: expect.objectContaining(unavailable) })));
    expect(Date.now() - startedAt).toBeLessThan(8_000);
  });
});
