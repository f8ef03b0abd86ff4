import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { withoutSecrets } from '../../../src/domain/redaction/secrets.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import type { ReportRow } from '../../../src/cli/batch/report-row.js';
import { type Answer, desk } from '../../support/console.js';
import { useFolders } from '../../support/folders.js';
import { type ClientUnderTest, eventually, startClient, untilAsked } from '../client/client-under-test.js';
import { realTime } from './real-time.js';

jest.setTimeout(120_000);

const newFolder = useFolders();
const HOSTILE = resolve('../shared/data/hostile-dev.ndjson');
let under: ClientUnderTest;

/** Runs a command against the real server, with real time. The connection stays for the next one. */
function call(
  words: readonly string[],
  changes: { readonly stdin?: string; readonly folder?: string } = {},
): Promise<Answer> {
  return desk(words, { desk: { ...under.desk, close: async () => undefined }, ...realTime, ...changes });
}

describe('the command line on a real server', () => {
  beforeAll(async () => {
    under = await startClient();
  });
  afterAll(() => under.stop());

  test('takes a ticket from plain text to its end', async () => {
    const body = 'The export of the invoice list stops after 10,000 rows. How do I get the rest?';
    const filed = (await call(['submit', '-', '--json'], { stdin: body })).json() as {
      tickets: [{ submission: { ticketId: string } }];
    };
    const id = filed.tickets[0].submission.ticketId;
    await untilAsked(under.desk, id);

    expect((await call(['outcome', id])).exitCode).toBe(4);
    expect((await call(['status', id, '--exit-code'])).exitCode).toBe(4);
    const shown = await call(['show', id]);
    expect(shown.stdout).toContain(`desk decide ${id} --as `);
    expect(shown.stdout).toContain(`  > ${body}`);
    const waiting = (
      await eventually(
        () => call(['approvals', '--json']),
        ({ stdout }) => stdout.includes(id),
      )
    ).json();
    expect(waiting).toMatchObject({ approvals: [{ ticketId: id }] });

    const stranger = await call(['decide', id, '--as', 'nobody', '--approve']);
    expect(stranger.stdout).toContain('refused       unauthorised');
    expect(stranger.exitCode).toBe(1);
    const [approver = ''] = /(?<=--as )\S+/u.exec(shown.stdout) ?? [];
    const approved = await call(['decide', id, '--as', approver, '--approve']);
    expect(approved.stdout).toContain(`accepted      approve by ${approver}`);

    await eventually(
      () => call(['status', id]),
      ({ stdout }) => stdout.includes('verifying'),
    );
    expect((await call(['message', id, 'Thank you, it works now.', '--message-id', 'm-1'])).stdout).toContain(
      'recorded',
    );
    const outcome = await call(['outcome', id, '--wait', '--timeout', '60', '--json']);
    expect(outcome.json()).toMatchObject({
      schemaVersion: 1,
      kind: 'resolved',
      cause: 'customer_confirmed',
      ticketId: id,
    });
    expect((await call(['history', id])).stdout).toMatch(/decided +.*approve/u);
    const late = await call(['decide', id, '--as', approver, '--approve']);
    expect(late).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('refused       closed') });
  });

  test('lets a person take a ticket over', async () => {
    await call(['submit', '-'], { stdin: '{"id":"mine","body":"Please call me."}' });
    // The approvers are told in the background: a take-over in that very moment is another story, told by the client's tests.
    await eventually(
      () => call(['history', 'mine']),
      ({ stdout }) => stdout.includes('approvers told'),
    );

    expect(await call(['take-over', 'mine', '--as', 'ana', '--reason', 'I know them.'])).toMatchObject({
      stderr: '',
      stdout: 'taken over    mine by ana; nothing more is sent\n',
    });
    expect((await call(['outcome', 'mine', '--wait', '--timeout', '30'])).stdout).toContain('cause         taken_over');
    const listed = await eventually(
      () => call(['list', '--status', 'handed_to_human']),
      ({ stdout }) => stdout.includes('mine'),
    );
    expect(listed.stdout).toMatch(/^mine +handed_to_human/mu);
  });

  test('says of an unknown ticket that there is none, with exit code 3', async () => {
    for (const command of ['status', 'show', 'outcome', 'history']) {
      expect(await call([command, 'no-such-ticket'])).toMatchObject({
        exitCode: 3,
        stderr: expect.stringContaining('(TicketNotFound)'),
      });
    }
  });

  test('files a batch, waits until it is parked, and files nothing twice', async () => {
    const folder = await newFolder();
    const rows = Array.from({ length: 12 }, (_, index) => JSON.stringify({ id: `b-${index}`, body: `Body ${index}` }));
    await writeFile(join(folder, 'b.ndjson'), [...rows, 'broken'].join('\n'));

    const first = await call(['submit', 'b.ndjson', '--wait'], { folder });
    const second = await call(['submit', 'b.ndjson'], { folder });

    expect(first.stdout).toContain('status        12 awaiting_approval');
    expect(first.exitCode).toBe(1);
    expect(second.stdout).toContain('filed         12, 12 of them by an earlier call');
    const report = (await readFile(join(folder, 'b.report.ndjson'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ReportRow);
    expect(report.map(({ state }) => state)).toEqual([...rows.map(() => 'awaiting_approval'), null]);
  });

  (existsSync(HOSTILE) ? describe : describe.skip)('with hostile tickets', () => {
    test('files them from the file and reads them unchanged but for their secrets with `desk status --json`', async () => {
      const folder = await newFolder();
      const filed = await call(['submit', HOSTILE, '--json'], { folder });

      expect(filed.json()).toMatchObject({ batches: [{ rows: 38, counts: { started: 38, refused: 0, failed: 0 } }] });
      for (const row of (await readFile(HOSTILE, 'utf8')).split('\n').filter(Boolean)) {
        const ticket = withoutSecrets(JSON.parse(row));
        const { stdout, exitCode } = await call(['status', ticket.id, '--json']);
        const state = JSON.parse(stdout) as TicketState;

        expect({ exitCode, body: state.ticket.body, subject: state.ticket.subject }).toEqual({
          exitCode: 0,
          body: ticket.body,
          subject: ticket.subject,
        });
        expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    });

    test('shows them without one character that a terminal obeys', async () => {
      for (const row of (await readFile(HOSTILE, 'utf8')).split('\n').filter(Boolean)) {
        const { stdout } = await call(['show', JSON.parse(row).id]);

        expect(stdout.replaceAll(/[\n\t]/gu, '').replaceAll(/\p{Extended_Pictographic}\ufe0f/gu, '')).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u,
        );
      }
    });
  });
});
