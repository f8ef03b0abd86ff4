import { describe, expect, test } from '@jest/globals';
import { desk } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import { aParkedState } from '../support/ticket-states.js';

describe('`desk show`', () => {
  test('names the files that came with a ticket, without their paths and hidden characters', async () => {
    const attachments = [
      { name: 'C:\\tmp\\..\\shot.png', mediaType: null, bytes: 20_400 },
      { name: 'a\u001b[2J\u202egnp.exe', mediaType: null, bytes: null },
    ];

    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([aParkedState({ ticket: { attachments } })]) });

    expect(answer.stdout).toMatch(
      /files\s+shot\.png \(picture, 20 KB\), a\[U\+001B\]\[2J\[U\+202E\]gnp\.exe \(other\)/u,
    );
    expect((await desk(['show', 'T-1'], { desk: aFakeDesk([aParkedState()]) })).stdout).not.toMatch(/^ {2}files/mu);
  });

  test('lists what the customer filed before, a line each', async () => {
    const earlierTickets = [
      { id: 'T-0', subject: 'Export\n\u001b[2Jstops', outcome: 'resolved', at: '2026-02-01T10:00:00Z' },
      { id: 'T-00', subject: 'Invoice', outcome: null, at: '2026-01-01T10:00:00Z' },
      { id: 'T-1', subject: 'this one', outcome: null, at: '2026-01-01T10:00:00Z' },
    ];

    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([aParkedState({ ticket: { earlierTickets } })]) });

    expect(answer.stdout).toMatch(
      /earlier\s+T-0 \(2026-02-01, resolved\): Export \[U\+001B\]\[2Jstops\n\s+T-00 \(2026-01-01\): Invoice\n/u,
    );
    expect(answer.stdout).not.toContain('this one');
  });
});
