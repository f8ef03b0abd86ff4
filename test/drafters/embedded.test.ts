import { describe, expect, test } from '@jest/globals';
import { aDraftRequest } from '../support/builders.js';
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

  test.each([
    ['en', 'embedded rules'],
    ['de', 'embedded rules'],
    ['pt', 'embedded rules, notes in en only'],
  ])('says beside the model where its notes are not in the language of the desk: %s', async (deskLanguage, model) => {
    const request = aDraftRequest();
    const policy = { ...request.playbook.policy, deskLanguage };
    const draft = await createEmbeddedDrafter().draft(
      { ...request, playbook: { ...request.playbook, policy } },
      new AbortController().signal,
    );

    expect(draft.model).toBe(model);
  });
});
