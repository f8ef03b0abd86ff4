import { describe, expect, test } from '@jest/globals';
import type { Drafter } from '../../src/ports.js';
import { stopOnShutdown } from '../../src/workers/stop-on-shutdown.js';
import { aDraftRequest } from '../support/builders.js';
import { createInstantDrafter } from '../support/instant-drafter.js';

/** A drafter that never ends by itself. */
const endless: Drafter = {
  kind: 'openai',
  draft: (_request, signal) =>
    new Promise((_resolve, reject) => {
      if (signal.aborted) reject(new Error('stopped'));
      signal.addEventListener('abort', () => reject(new Error('stopped')));
    }),
};

describe('a draft', () => {
  test('is stopped within a second when its worker stops', async () => {
    let state = 'RUNNING';
    const draft = stopOnShutdown(endless, () => state !== 'RUNNING').draft(
      aDraftRequest(),
      new AbortController().signal,
    );
    const startedMs = performance.now();
    state = 'STOPPING';

    await expect(draft).rejects.toThrow('stopped');
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });

  test('is stopped when its activity is, and does not begin after that', async () => {
    const controller = new AbortController();
    const drafter = stopOnShutdown(endless, () => false);
    const draft = drafter.draft(aDraftRequest(), controller.signal);
    controller.abort();

    await expect(draft).rejects.toThrow('stopped');
    await expect(drafter.draft(aDraftRequest(), controller.signal)).rejects.toThrow('stopped');
  });

  test('of a worker that goes on is left alone', async () => {
    const drafter = stopOnShutdown(createInstantDrafter(), () => false);

    expect(await drafter.draft(aDraftRequest(), new AbortController().signal)).toMatchObject({ model: 'instant' });
  });
});
