import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readTicketText } from '../../../src/client/index.js';
import { withoutSecrets } from '../../../src/domain/redaction/secrets.js';
import type { Ticket } from '../../../src/domain/ticket.js';
import { type ClientUnderTest, startClient } from './client-under-test.js';

jest.setTimeout(120_000);

const HOSTILE = resolve('../shared/data/hostile-dev.ndjson');

(existsSync(HOSTILE) ? describe : describe.skip)('hostile tickets', () => {
  let under: ClientUnderTest;
  beforeAll(async () => {
    under = await startClient();
  });
  afterAll(() => under.stop());

  test('are accepted, are kept byte for byte, can be read but for their secrets, and bring nothing of the test file into a run', async () => {
    const rows = readFileSync(HOSTILE, 'utf8').split('\n').filter(Boolean);
    const tickets = rows.map(ticketOf);

    const filed = await Promise.all(tickets.map((ticket) => under.desk.submit(ticket)));

    expect(filed.filter(({ created }) => created)).toHaveLength(38);
    for (const ticket of tickets) {
      const handle = under.worker.client.workflow.getHandle(`ticket/${under.desk.tenant}/${ticket.id}`);
      const [started] = (await handle.fetchHistory()).events ?? [];
      const input = started?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data ?? new Uint8Array();
      const start = JSON.parse(new TextDecoder().decode(input));
      expect(start.ticket).toEqual(ticket);
      expect((await under.desk.status(ticket.id)).ticket).toEqual(withoutSecrets(ticket));
      expect(Object.keys(start.ticket).toSorted()).toEqual(Object.keys(ticket).toSorted());
    }
  });
});

function ticketOf(row: string): Ticket {
  const reading = readTicketText(new TextEncoder().encode(row));
  if (reading.kind === 'invalid') throw new Error(reading.problems.join('; '));
  const { source: _source, labels: _labels, ...given } = JSON.parse(row);
  expect(reading.ticket).toMatchObject(given);
  return reading.ticket;
}
