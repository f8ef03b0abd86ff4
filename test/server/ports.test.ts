import { createServer, type Server } from 'node:net';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { choosePort } from '../../src/server/ports.js';

describe('a port that somebody holds', () => {
  let holder: Server;
  let port: number;

  beforeEach(async () => {
    holder = createServer();
    await new Promise<void>((done) => holder.listen({ port: 0, host: '127.0.0.1' }, done));
    const address = holder.address();
    port = address !== null && typeof address === 'object' ? address.port : 0;
  });

  afterEach(() => new Promise<void>((done) => holder.close(() => done())));

  test('is refused when it was asked for, naming the holder and the option', async () => {
    const chosen = choosePort({ kind: 'asked', port, option: '--ui-port' });

    await expect(chosen).rejects.toMatchObject({ code: 'PortTaken' });
    await expect(chosen).rejects.toThrow(`Port ${port} is held by process ${process.pid} (`);
    await expect(chosen).rejects.toThrow('--ui-port');
  });

  test('gives way to a free one when it was only preferred', async () => {
    const chosen = await choosePort({ kind: 'preferred', port });

    expect(chosen).not.toBe(port);
    expect(chosen).toBeGreaterThan(0);
  });

  test('is taken once it is free', async () => {
    await new Promise<void>((done) => holder.close(() => done()));

    expect(await choosePort({ kind: 'asked', port, option: '--port' })).toBe(port);
  });
});
