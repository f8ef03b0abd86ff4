import { describe, expect, test } from '@jest/globals';
import { pinnedPlaybook } from '../../src/activities/playbook.js';
import type { PlaybookShelf } from '../../src/ports.js';
import { aHash, aPlaybook } from '../support/builders.js';

describe('the playbook of a run', () => {
  const playbook = aPlaybook();
  const shelf: PlaybookShelf = {
    current: async () => aPlaybook(),
    byHash: async (hash) => (hash === playbook.hash ? playbook : null),
  };

  test('is the one that it was started with', async () => {
    expect(await pinnedPlaybook(shelf, playbook.hash)).toBe(playbook);
  });

  test('may lie with another worker: the failure says which playbook is missing, and is tried again', async () => {
    const missing = pinnedPlaybook(shelf, aHash('an older playbook'));

    await expect(missing).rejects.toMatchObject({
      code: 'PlaybookMissing',
      message: expect.stringContaining(aHash('an older playbook').slice(0, 12)),
    });
  });
});
