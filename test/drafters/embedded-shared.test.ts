import { describe, expect, test } from '@jest/globals';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { aStartInput } from '../support/builders.js';
import { sharedTickets } from './shared-tickets.js';
import { walk } from './walk.js';

describe('the embedded drafter on the shared tickets', () => {
  for (const file of ['tickets-dev.ndjson', 'hostile-dev.ndjson']) {
    test(`leaves no finding in any stage of ${file}`, async () => {
      const left: string[] = [];
      for (const { ticket } of sharedTickets(file) ?? []) {
        const stages = await walk(createEmbeddedDrafter(), { start: aStartInput({ ticket }) });
        for (const { stage, findings } of stages)
          left.push(
            ...findings.map((finding) => `${ticket.id} ${stage} ${finding.rule} ${finding.at}: ${finding.fix}`),
          );
      }

      expect(left).toEqual([]);
    });
  }
});
