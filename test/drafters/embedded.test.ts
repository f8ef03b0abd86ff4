import { describe, expect, test } from '@jest/globals';
import type { DraftRequest } from '../../src/ports.js';
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

  test('says beside the model that its notes are in English where the desk reads another language', async () => {
    const request = aDraftRequest();
    const policy = { ...request.playbook.policy, deskLanguage: 'de' };
    const modelOf = async (changed: DraftRequest): Promise<string> =>
      (await createEmbeddedDrafter().draft(changed, new AbortController().signal)).model;

    expect(await modelOf(request)).toBe('embedded rules');
    expect(await modelOf({ ...request, playbook: { ...request.playbook, policy } })).toBe(
      'embedded rules, notes in en only',
    );
  });
});
