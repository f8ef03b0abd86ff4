import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { aTicket } from '../support/builders.js';
import { desk } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import { useFolders } from '../support/folders.js';
import { aParkedState } from '../support/ticket-states.js';

const newFolder = useFolders();

/** A new folder with these files. */
async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await newFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

describe('`desk submit`', () => {
  test('files plain text as it stands and says what to type next', async () => {
    const twin = aFakeDesk();

    const answer = await desk(['submit', '-'], { desk: twin, stdin: 'The export stops.\nPlease help.\n' });

    const [id = ''] = [...twin.states.keys()];
    expect(twin.states.get(id)?.ticket.body).toBe('The export stops.\nPlease help.\n');
    expect(answer.stdout).toBe(`filed         ${id}, run ticket/acme/${id}\nnext          desk show ${id}\n`);
    expect(answer.exitCode).toBe(0);
  });

  test('drops what a file of test tickets carries beside the ticket', async () => {
    const twin = aFakeDesk();
    const folder = await folderWith({ 't.json': '{"id":"a","body":"Hi","source":{"x":1},"labels":{"urgency":"low"}}' });

    await desk(['submit', 't.json'], { desk: twin, folder });

    expect(JSON.stringify(twin.states.get('a'))).not.toMatch(/source|labels/u);
  });

  test('finds the same ticket again and starts nothing', async () => {
    const twin = aFakeDesk();
    const folder = await folderWith({ 't.json': '{"id":"a","body":"Hi"}' });
    await desk(['submit', 't.json'], { desk: twin, folder });

    const answer = await desk(['submit', 't.json'], { desk: twin, folder });

    expect(answer.stdout).toContain('known         a was filed before; this is its run, ticket/acme/a');
    expect(answer.exitCode).toBe(0);
  });

  test('gives a script one document with stable names', async () => {
    const folder = await folderWith({ 't.json': '{"id":"a","body":"Hi"}' });

    const answer = await desk(['submit', 't.json', '--json'], { desk: aFakeDesk(), folder });

    expect(answer.json()).toEqual({
      schemaVersion: 1,
      tickets: [
        {
          file: 't.json',
          submission: { ticketId: 'a', workflowId: 'ticket/acme/a', runId: 'run-of-a', created: true },
          state: null,
          error: null,
        },
      ],
      batches: [],
    });
  });

  const { requestBytes } = LIMITS;
  test.each([
    ['an empty file', '', 'the file is empty (0 bytes)'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0xff]), 'the file is not valid UTF-8'],
    ['broken JSON', '{"body": ', 'the file begins like JSON but is none'],
    ['a JSON list', '[1]', 'a ticket is one JSON object, or plain text'],
    ['a wrong type', '{"body": 7}', 'body: '],
    ['an unknown field', '{"body":"Hi","boody":"x"}', 'boody'],
    ['an id with slashes', '{"id":"a/b","body":"Hi"}', 'id: '],
    ['an id of 1,000 characters', `{"id":"${'x'.repeat(1_000)}","body":"Hi"}`, 'an id is 1 to 100 of'],
    ['half a character', '{"body":"\\ud83d"}', 'half a character'],
    ['a reach for the prototype', '{"body":"Hi","__proto__":{"a":1}}', '"__proto__" is not allowed'],
    [
      '10,000 levels',
      `{"body":"Hi","thread":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
      'nested deeper than 32 levels',
    ],
    [
      '10 MB',
      'x'.repeat(10_000_000),
      `the file has more than ${requestBytes.value.toLocaleString('en-GB')} bytes, the most`,
    ],
    ['300 KiB of text', 'x'.repeat(300 * 1024), 'a ticket may hold 262,144 bytes of text'],
  ])('refuses %s by field and limit, before any server is needed', async (_what, content, problem) => {
    const folder = await folderWith({ ticket: content });

    const { exitCode, stderr, stdout } = await desk(['submit', 'ticket'], { folder });

    expect(stderr).toContain(problem);
    expect(stderr).toContain('(TicketInvalid)');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  test('calls standard input by its name', async () => {
    const empty = await desk(['submit', '-'], { stdin: '' });
    const amongOthers = await desk(['submit', '-', '-'], { desk: aFakeDesk(), stdin: new Uint8Array([0x7b, 0xff]) });

    expect(empty.stderr).toContain('Failed: standard input: it is empty (0 bytes); a ticket needs a body');
    expect(amongOthers.stdout).toContain('failed        standard input: it is not valid UTF-8');
  });

  test('names a file that is not there, and where its path starts', async () => {
    const folder = await newFolder();

    const answer = await desk(['submit', 'a.json', 'b.json'], { desk: aFakeDesk(), folder });

    expect(answer.stdout).toContain('failed        a.json cannot be read: there is no such file (UsageInvalid)');
    expect(answer.stdout).toContain('what to do    Check the path: it starts at the current folder.');
  });

  test('names the file of a ticket whose id is taken', async () => {
    const folder = await folderWith({ 'a.json': '{"id":"T-1","body":"Other"}', 'b.json': '{"id":"b","body":"Hi"}' });

    const answer = await desk(['submit', 'a.json', 'b.json'], { desk: aFakeDesk([aParkedState()]), folder });

    expect(answer.stdout).toContain('failed        a.json: Ticket T-1 of tenant acme is filed already');
  });

  test('ends with 1 when another ticket has the id', async () => {
    const twin = aFakeDesk([aParkedState()]);
    const folder = await folderWith({ 't.json': '{"id":"T-1","body":"Something else"}' });

    const answer = await desk(['submit', 't.json'], { desk: twin, folder });

    expect(answer.stderr).toContain('is filed already, with other content. (TicketConflict)');
    expect(answer.exitCode).toBe(1);
  });

  test('goes on after a bad file when several are given', async () => {
    const folder = await folderWith({ 'a.json': '{"id":"a"}', 'b.json': '{"id":"b","body":"Hi"}' });

    const answer = await desk(['submit', 'a.json', 'b.json'], { desk: aFakeDesk(), folder });

    expect(answer.stdout).toContain('failed        a.json: body: missing (TicketInvalid)');
    expect(answer.stdout).toContain('filed         b, run ticket/acme/b');
    expect(answer.exitCode).toBe(1);
  });

  test('waits until the ticket is parked and ends with 4 then', async () => {
    const parked = aParkedState();
    const folder = await folderWith({ 't.json': JSON.stringify(aTicket()) });

    const answer = await desk(['submit', 't.json', '--wait'], { desk: aFakeDesk([parked]), folder });

    expect(answer.stdout).toContain('status        awaiting_approval');
    expect(answer.exitCode).toBe(4);
  });
});
