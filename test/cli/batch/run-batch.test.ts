import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chmod } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { ReportRow } from '../../../src/cli/batch/report-row.js';
import { DeskError } from '../../../src/client/errors.js';
import type { TicketId } from '../../../src/domain/brand.js';
import { LIMITS } from '../../../src/domain/limits.js';
import { type Call, desk } from '../../support/console.js';
import { aFakeDesk, type FakeDesk } from '../../support/fake-desk.js';
import { useFolders } from '../../support/folders.js';
import { aParkedState, aResolvedState } from '../../support/ticket-states.js';

const newFolder = useFolders();
const away = new DeskError('ServerUnavailable', 'The Temporal server at 127.0.0.1:1 cannot be reached.');

const ticketLine = (id: string, body = `Body of ${id}`) => JSON.stringify({ id, body });

/** A folder with `b.ndjson`, and the two things one does with it. */
async function aBatch(lines: readonly string[]) {
  const folder = await newFolder();
  await writeFile(join(folder, 'b.ndjson'), lines.join('\n'));
  return {
    folder,
    submit: (twin: FakeDesk, options: readonly string[] = [], call: Call = {}) =>
      desk(['submit', 'b.ndjson', '--rate', '1000', ...options], { desk: twin, folder, ...call }),
    report: async (): Promise<readonly ReportRow[]> => {
      const text = await readFile(join(folder, 'b.report.ndjson'), 'utf8');
      return text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    },
  };
}

describe('`desk submit FILE.ndjson`', () => {
  test('files every row and writes a line per row into the report', async () => {
    const { folder, submit, report } = await aBatch([ticketLine('a'), '', ticketLine('b')]);
    const twin = aFakeDesk();

    const answer = await submit(twin);

    expect([...twin.states.keys()]).toEqual(['a', 'b']);
    expect(await report()).toEqual([
      {
        schemaVersion: 1,
        row: 1,
        line: 1,
        digest: expect.any(String),
        ticketId: 'a',
        status: 'started',
        code: null,
        message: null,
        state: null,
      },
      {
        schemaVersion: 1,
        row: 2,
        line: 3,
        digest: expect.any(String),
        ticketId: 'b',
        status: 'started',
        code: null,
        message: null,
        state: null,
      },
    ]);
    expect(answer.stdout).toBe(
      [
        'b.ndjson',
        'rows          2',
        'filed         2',
        'known before  0',
        'refused       0',
        'failed        0',
        `report        ${join(folder, 'b.report.ndjson')}`,
        'next          desk approvals',
        '',
      ].join('\n'),
    );
    expect({ exitCode: answer.exitCode, stderr: answer.stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  test('reports bad rows by line, lets the others go on, and ends with 1', async () => {
    const { submit, report } = await aBatch([
      ticketLine('a'),
      'this is no JSON',
      '{"id":"c"}',
      '{"body":"x", "id":"d/d"}',
      `{"id":"e","body":"${'x'.repeat(LIMITS.batchRow.value)}"}`,
      ticketLine('f'),
    ]);
    const twin = aFakeDesk();

    const answer = await submit(twin);

    expect([...twin.states.keys()]).toEqual(['a', 'f']);
    expect((await report()).map(({ line, status, code }) => [line, status, code])).toEqual([
      [1, 'started', null],
      [2, 'refused', 'TicketInvalid'],
      [3, 'refused', 'TicketInvalid'],
      [4, 'refused', 'TicketInvalid'],
      [5, 'refused', 'TicketInvalid'],
      [6, 'started', null],
    ]);
    expect(answer.stdout).toContain('line 2        refused: the row is no JSON object');
    expect(answer.stdout).toContain('line 5        refused: the row has 2,097,');
    expect(answer.stdout).toContain('next          mend the bad rows and run it again');
    expect(answer.exitCode).toBe(1);
  });

  test('names the ticket of a bad row where its id can be read, and speaks of the row', async () => {
    const { folder, submit, report } = await aBatch([]);
    const notUtf8 = Buffer.concat([Buffer.from('{"id":"c","body":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    await writeFile(
      join(folder, 'b.ndjson'),
      Buffer.concat([Buffer.from('{"id":"a","boody":"x"}\n{"id":"a/b"}\n{"id":\n'), notUtf8]),
    );

    await submit(aFakeDesk());

    expect((await report()).map(({ ticketId }) => ticketId)).toEqual(['a', null, null, 'c']);
    expect((await report()).at(-1)?.message).toBe('the row is not valid UTF-8; save it as UTF-8 and submit it again');
  });

  test.each([
    ['nothing', '', 'is empty (0 bytes)'],
    ['empty lines only', '\ufeff \n\r\n\t\n', 'holds empty lines only'],
  ])('refuses a file with %s, and begins no report', async (_what, content, problem) => {
    const { folder, submit } = await aBatch([content]);

    const answer = await submit(aFakeDesk());

    expect(answer.stderr).toContain(`b.ndjson ${problem}; a batch file holds one ticket a line (TicketInvalid)`);
    expect(answer.exitCode).toBe(2);
    expect(await readdir(folder)).toEqual(['b.ndjson']);
  });

  test('never writes the words of a ticket into the report', async () => {
    const { submit, report } = await aBatch([
      '{"id":"a","body":"secret words","secretField":1}',
      '{"id":"b", "body": secret }',
    ]);

    await submit(aFakeDesk());

    expect(JSON.stringify(await report())).not.toContain('secret words');
    expect(JSON.stringify(await report())).not.toContain('secret }');
  });

  test('skips what an earlier run has filed, and reads a row again that was mended since', async () => {
    const { folder, submit, report } = await aBatch([ticketLine('a'), 'broken', ticketLine('c')]);
    const twin = aFakeDesk();
    await submit(twin);
    await writeFile(join(folder, 'b.ndjson'), [ticketLine('a'), ticketLine('b'), ticketLine('c')].join('\n'));
    twin.calls.length = 0;

    const answer = await submit(twin);

    expect(twin.calls).toEqual([{ name: 'submit', ticketId: 'b' }]);
    expect((await report()).map(({ row, status }) => [row, status])).toEqual([
      [1, 'started'],
      [2, 'started'],
      [3, 'started'],
    ]);
    expect(answer.stdout).toContain('filed         3, 2 of them by an earlier call');
    expect(answer.exitCode).toBe(0);
  });

  test('finds tickets as known when rows have moved within the file', async () => {
    const { folder, submit, report } = await aBatch([ticketLine('a'), ticketLine('b')]);
    const twin = aFakeDesk();
    await submit(twin);
    await writeFile(join(folder, 'b.ndjson'), [ticketLine('b'), ticketLine('new'), ticketLine('a')].join('\n'));

    await submit(twin);

    expect((await report()).map(({ ticketId, status }) => [ticketId, status])).toEqual([
      ['b', 'known'],
      ['new', 'started'],
      ['a', 'known'],
    ]);
  });

  test('goes on from a report whose last line is torn, and files nothing twice', async () => {
    const { folder, submit, report } = await aBatch([ticketLine('a'), ticketLine('b'), ticketLine('c')]);
    const twin = aFakeDesk();
    await submit(twin);
    const whole = await readFile(join(folder, 'b.report.ndjson'), 'utf8');
    await writeFile(join(folder, 'b.report.ndjson'), whole.slice(0, whole.length - 30));

    await submit(twin);

    expect((await report()).map(({ row, status }) => [row, status])).toEqual([
      [1, 'started'],
      [2, 'started'],
      [3, 'known'],
    ]);
  });

  test('lets the first of two rows with one id win, and refuses the second', async () => {
    const { submit, report } = await aBatch([
      ticketLine('a', 'first'),
      ticketLine('a', 'second'),
      ticketLine('a', 'first'),
    ]);
    const twin = aFakeDesk();
    const slowFirst: FakeDesk = {
      ...twin,
      submit: async (ticket) => {
        if (ticket.body === 'first') await new Promise((resolve) => setImmediate(resolve));
        return twin.submit(ticket);
      },
    };

    await submit(slowFirst);

    expect((await report()).map(({ status, code }) => [status, code])).toEqual([
      ['started', null],
      ['refused', 'TicketConflict'],
      ['known', null],
    ]);
  });

  test('is patient with a server that is away for a moment', async () => {
    const { submit, report } = await aBatch([ticketLine('a')]);
    const twin = aFakeDesk();
    twin.failSubmit({ times: 2, error: away });

    const answer = await submit(twin);

    expect((await report()).map(({ status }) => status)).toEqual(['started']);
    expect(answer.exitCode).toBe(0);
  });

  test('stops when nothing gets through any more, and goes on when it is run again', async () => {
    const { submit, report } = await aBatch(Array.from({ length: 100 }, (_, index) => ticketLine(`t-${index}`)));
    const twin = aFakeDesk();
    twin.failSubmit({ times: 10_000, error: away });

    const stopped = await submit(twin, ['--concurrency', '1']);

    expect(stopped.stderr).toContain('several rows in a row failed');
    expect(stopped.stderr).toContain('Run the same command again to go on (ServerUnavailable)');
    expect(stopped.exitCode).toBe(1);
    expect((await report()).length).toBeLessThan(10);

    const again = await submit(aFakeDesk());

    expect((await report()).filter(({ status }) => status === 'started').length).toBe(100);
    expect(again.exitCode).toBe(0);
  });

  test('interrupted by Ctrl-C ends with 130, keeps what is done, and goes on when it is run again', async () => {
    const { submit, report } = await aBatch(Array.from({ length: 50 }, (_, index) => ticketLine(`t-${index}`)));
    const twin = aFakeDesk();
    const controller = new AbortController();
    const interrupting: FakeDesk = {
      ...twin,
      submit: async (ticket) => {
        const submission = await twin.submit(ticket);
        if (twin.states.size === 7) controller.abort();
        return submission;
      },
    };

    const answer = await submit(interrupting, ['--concurrency', '1'], { interrupted: controller.signal });

    expect(answer.exitCode).toBe(130);
    expect(answer.stderr).toContain('Interrupted. So far 7 started.');
    expect(answer.stderr).toContain('Run it again to go on; nothing is filed twice.');
    expect((await report()).length).toBe(7);

    const again = await submit(twin);

    expect(again.stdout).toContain('filed         50, 7 of them by an earlier call');
    expect((await report()).map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  test('with --wait writes into the report how each ticket ended', async () => {
    const { submit, report } = await aBatch([
      JSON.stringify(aResolvedState({ ticket: { id: 'a' as TicketId } }).ticket),
      'broken',
    ]);
    const twin = aFakeDesk([aResolvedState({ ticket: { id: 'a' as TicketId } })]);

    const answer = await submit(twin, ['--wait']);

    expect((await report()).map(({ status, state }) => [status, state])).toEqual([
      ['known', 'resolved'],
      ['refused', null],
    ]);
    expect(answer.stdout).toContain('status        1 resolved');
    expect(answer.exitCode).toBe(1);
  });

  test('with --wait ends with 4 when a ticket waits for an approver, and with 1 all the same when a row is bad', async () => {
    const parked = aParkedState({ ticket: { id: 'a' as TicketId } });
    const { submit } = await aBatch([JSON.stringify(parked.ticket)]);
    const withBadRow = await aBatch([JSON.stringify(parked.ticket), 'broken']);

    const answer = await submit(aFakeDesk([parked]), ['--wait']);

    expect(answer.stdout).toContain('status        1 awaiting_approval');
    expect(answer.exitCode).toBe(4);
    expect((await submit(aFakeDesk([parked]))).exitCode).toBe(0);
    expect((await withBadRow.submit(aFakeDesk([parked]), ['--wait'])).exitCode).toBe(1);
  });

  test('gives a script the counts, the report and the first bad rows', async () => {
    const { folder, submit } = await aBatch([ticketLine('a'), 'broken']);

    const answer = await submit(aFakeDesk(), ['--json']);

    expect(answer.json()).toEqual({
      schemaVersion: 1,
      tickets: [],
      batches: [
        {
          file: 'b.ndjson',
          report: join(folder, 'b.report.ndjson'),
          rows: 2,
          counts: { started: 1, known: 0, refused: 1, failed: 0 },
          skipped: 0,
          states: null,
          bad: [expect.objectContaining({ row: 2, status: 'refused' })],
        },
      ],
    });
  });

  test('writes the report into the current folder when that of the file is read-only, and says so', async () => {
    const folder = await newFolder();
    const shelf = join(folder, 'shelf');
    await mkdir(shelf);
    await writeFile(join(shelf, 'b.ndjson'), ticketLine('a'));
    await chmod(shelf, 0o555);

    const answer = await desk(['submit', 'shelf/b.ndjson'], { desk: aFakeDesk(), folder });
    await chmod(shelf, 0o755);

    expect(answer.stderr).toBe(
      `Note: ${shelf} is read-only, so the report goes to ${join(folder, 'b.report.ndjson')}\n`,
    );
    expect(JSON.parse(await readFile(join(folder, 'b.report.ndjson'), 'utf8'))).toMatchObject({ ticketId: 'a' });
  });

  test.each([
    ['b.report.ndjson', 'is a report of an earlier batch', 2],
    ['empty.ndjson', 'empty.ndjson is empty (0 bytes)', 2],
    ['missing.ndjson', 'missing.ndjson cannot be read: there is no such file', 2],
    ['folder.ndjson', 'folder.ndjson cannot be read: it is a folder', 2],
  ])('refuses %s', async (file, problem, exitCode) => {
    const folder = await newFolder();
    await writeFile(join(folder, 'b.report.ndjson'), '{}');
    await writeFile(join(folder, 'empty.ndjson'), '');
    await mkdir(join(folder, 'folder.ndjson'));

    const answer = await desk(['submit', file], { desk: aFakeDesk(), folder });

    expect(answer.stderr).toContain(problem);
    expect(answer.exitCode).toBe(exitCode);
  });

  test('tells how far it has come: a moving line on a terminal, plain lines in a pipe', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => ticketLine(`t-${index}`));
    const pace = ['--concurrency', '1'];
    let ticks = 0;
    const now = () => (1_772_442_000_000 + (ticks += 1) * 1_000) as never;

    const onTerminal = await (await aBatch(lines)).submit(aFakeDesk(), pace, {
      columns: 60,
      now,
      env: { NO_COLOR: '1' },
    });
    const inPipe = await (await aBatch(lines)).submit(aFakeDesk(), pace, { now });

    const redraws = onTerminal.stderr.split('\r\u001b[2K');
    expect(redraws.at(-2)).toMatch(/^submitting {2}\[#+\.*\] \d+ % {2}\d+ started/u);
    expect(redraws.at(-1)).toBe('');
    expect(inPipe.stderr).toMatch(/^(submitting {2}\[[#.]{20}\] \d+ % {2}(\d+ started|nothing yet)\n)+$/u);
    expect(inPipe.stderr).not.toContain('\u001b');
  });
});
