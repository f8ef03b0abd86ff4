import { describe, expect, test } from '@jest/globals';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { describeDrafter } from './drafter-contract.js';

describeDrafter('the embedded drafter', async () => ({
  drafter: createEmbeddedDrafter(),
  slow: createEmbeddedDrafter(),
  stop: async () => undefined,
}));

describe('the embedded drafter', () => {
  test('says in its metadata that no model wrote the draft', () => {
    expect(createEmbeddedDrafter().kind).toBe('embedded');
  });
});
