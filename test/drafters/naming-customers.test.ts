import { describe, expect, test } from '@jest/globals';
import { namingCustomers } from '../../src/drafters/naming-customers.js';
import type { DraftRequest } from '../../src/ports.js';
import { aDraftRequest, aStartInput, aTicket } from '../support/builders.js';
import { createInstantDrafter } from '../support/instant-drafter.js';

const KEY = 'a key of the desk, secret';

/** What a drafter behind the naming was asked. */
async function nameGiven(name: string | null, key: string | null = KEY): Promise<string | undefined> {
  const asked: DraftRequest[] = [];
  const inner = createInstantDrafter({ before: (_stage, request) => void asked.push(request) });
  const start = aStartInput({ ticket: aTicket({ customer: { name, tier: 'free', locale: null } }) });
  await namingCustomers(inner, key).draft(aDraftRequest({ start }), new AbortController().signal);
  return asked[0]?.safetyIdentifier;
}

describe('a customer', () => {
  test('is named to the provider by a hash of 64 characters, the same for all of their tickets', async () => {
    const one = await nameGiven('Mia Tanaka');

    expect(one).toMatch(/^[0-9a-f]{64}$/u);
    expect(await nameGiven('Mia Tanaka')).toBe(one);
    expect(await nameGiven('Mia Tanaki')).not.toBe(one);
    expect(await nameGiven('Mia Tanaka', 'another key of a desk')).not.toBe(one);
  });

  test('is not named without a key, and nobody is named where nobody is known', async () => {
    expect(await nameGiven('Mia Tanaka', null)).toBeUndefined();
    expect(await nameGiven(null)).toBeUndefined();
  });
});
