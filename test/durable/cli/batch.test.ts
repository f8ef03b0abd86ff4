import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ReportRow } from '../../../src/cli/batch/report-row.js';
import { type Answer, desk } from '../../support/console.js';
import { useFolders } from '../../support/folders.js';
import { approveAll, type ClientUnderTest, eventually, startClient } from '../client/client-under-test.js';
import { realTime } from './real-time.js';

jest.setTimeout(120_000);

const newFolder = useFolders();
const IDS = ['b-1', 'b-2', 'b-3', 'b-4', 'b-5', 'b-6', 'b-7', 'b-8'];
const ticketRow = (id: string): string => JSON.stringify({ id, body: `The export of ${id} stops after 10,000 rows.` });

describe('a batch that is filed with --wait while people answer', () => {
  let under: ClientUnderTest;
  beforeAll(async () => {
    under = await startClient();
  });
  afterAll(() => under.stop());

  test('ends with a terminal state in every line of its report, reports the bad row, and goes on when that is mended', async () => {
    const folder = await newFolder();
    await writeFile(
      join(folder, 'b.ndjson'),
      IDS.map((id) => (id === 'b-4' ? '{"id":"b-4"}' : ticketRow(id))).join('\n'),
    );
    const others = IDS.filter((id) => id !== 'b-4');

    const [first] = await Promise.all([submit(folder), ...others.map(untilResolved)]);
    const firstReport = await reportOf(folder);
    await writeFile(join(folder, 'b.ndjson'), IDS.map(ticketRow).join('\n'));
    const [second] = await Promise.all([submit(folder), untilResolved('b-4')]);
    const secondReport = await reportOf(folder);
    const listed = (await call(['list', '--json', '--limit', '1000'], folder)).json() as {
      tickets: { ticketId: string; status: string }[];
    };

    expect(first.exitCode).toBe(1);
    expect(first.json()).toMatchObject({
      batches: [{ rows: 8, counts: { started: 7, refused: 1 }, states: { resolved: 7 }, bad: [{ row: 4, line: 4 }] }],
    });
    expect(firstReport.map(({ row, status, state }) => [row, status, state])).toEqual(
      IDS.map((id, index) => (id === 'b-4' ? [index + 1, 'refused', null] : [index + 1, 'started', 'resolved'])),
    );
    expect(second.exitCode).toBe(0);
    expect(second.json()).toMatchObject({
      batches: [
        { rows: 8, skipped: 7, counts: { started: 8, known: 0, refused: 0 }, states: { resolved: 8 }, bad: [] },
      ],
    });
    expect(secondReport.map(({ ticketId, status, state }) => [ticketId, status, state])).toEqual(
      IDS.map((id) => [id, 'started', 'resolved']),
    );
    expect(listed.tickets.map(({ ticketId, status }) => `${ticketId} ${status}`).toSorted()).toEqual(
      IDS.map((id) => `${id} resolved`),
    );
  });

  function call(words: readonly string[], folder: string): Promise<Answer> {
    return desk(words, { desk: { ...under.desk, close: async () => undefined }, ...realTime, folder });
  }

  function submit(folder: string): Promise<Answer> {
    return call(['submit', 'b.ndjson', '--wait', '--json'], folder);
  }

  /** Plays approver and customer of one ticket, from the moment in which it is filed. */
  async function untilResolved(ticketId: string): Promise<void> {
    const isFiled = () =>
      under.desk.status(ticketId).then(
        () => true,
        () => false,
      );
    expect(await eventually(isFiled, Boolean)).toBe(true);
    await approveAll(under.desk, ticketId);
    await under.desk.addCustomerMessage(ticketId, { messageId: 'm-1', body: 'Thank you, it works now.' });
  }

  async function reportOf(folder: string): Promise<readonly ReportRow[]> {
    const text = await readFile(join(folder, 'b.report.ndjson'), 'utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }
});
