import { describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/brand.js';
import { promptFor } from '../../src/drafters/prompt.js';
import { createRedactingDrafter } from '../../src/drafters/redacting.js';
import type { DraftRequest } from '../../src/ports.js';
import { A_MONDAY, aStartInput, aTicket } from '../support/builders.js';
import { createInstantDrafter } from '../support/instant-drafter.js';
import { stageRequests } from './stage-requests.js';

const ticket = aTicket({
  body: 'Hello, the export stops. Write to mia@example.org or call +44 20 7946 0958. My card is 4111 1111 1111 1111.\nMia Tanaka',
});
const LATE = {
  messageId: 'm1',
  body: 'It happens to a colleague too: otto@example.org.\n\nBest regards\nOtto Brandt',
  receivedAt: '2026-03-02T09:00:30Z',
  acceptedAt: (A_MONDAY + 30_000) as Instant,
};

/** The items that a model is sent in each stage, through the redaction, as texts. */
async function chains(messages: DraftRequest['messages']): Promise<readonly (readonly string[])[]> {
  const asked: DraftRequest[] = [];
  const inner = createInstantDrafter({ before: (_stage, request) => void asked.push(request) });
  for (const request of stageRequests({ start: aStartInput({ ticket }) })) {
    const known = messages.filter(({ acceptedAt }) => acceptedAt <= request.at);
    await createRedactingDrafter(inner).draft({ ...request, messages: known }, new AbortController().signal);
  }
  return asked.map((request) => promptFor(request).items.map((item) => item.text));
}

describe('a chain whose personal data are replaced', () => {
  test.each([
    ['of a ticket alone', []],
    ['of a ticket with a later message', [LATE]],
  ])('%s still begins with the whole chain of the stage before', async (_name, messages) => {
    const all = await chains(messages);

    for (const [index, chain] of all.entries()) {
      const before = all[index - 1] ?? [];
      expect(chain.slice(0, before.length)).toEqual(before);
    }
    expect(all).toHaveLength(4);
    expect(JSON.stringify(all)).not.toMatch(/mia@|Tanaka|otto@|Otto|7946|4111/u);
  });
});
