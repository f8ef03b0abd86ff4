import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CATALOG, chosenEntry } from '../../src/cli/catalog.js';
import { EXIT_CODES } from '../../src/cli/exit-codes.js';
import { DeskError } from '../../src/client/errors.js';
import { FAILURES, type FailureCode } from '../../src/protocol/failures.js';
import { desk } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import { aParkedState } from '../support/ticket-states.js';

describe('the command line', () => {
  test('lists every command that has a file, and no other', () => {
    const files = readdirSync('src/cli/commands').map((file) => file.replace('.ts', ''));

    expect(CATALOG.map((entry) => entry.name).toSorted()).toEqual(files.toSorted());
  });

  test.each(CATALOG.map((entry) => [entry.name]))(
    'explains `%s` with an example and the global options',
    async (name) => {
      const answer = await desk([name, '--help']);

      expect(answer.exitCode).toBe(0);
      expect(answer.stdout).toContain(`Usage: desk ${name}`);
      expect(answer.stdout).toContain(`$ ${name === 'submit' ? 'desk submit' : `desk ${name}`}`);
      expect(answer.stdout).toContain('--address');
    },
  );

  test('names all commands and exit codes in its help', async () => {
    const { stdout } = await desk(['--help']);

    for (const { name } of CATALOG) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
    for (const code of Object.keys(EXIT_CODES)) expect(stdout).toMatch(new RegExp(`^  ${code} `, 'mu'));
  });

  test('fits its help into fifty columns', async () => {
    const { stdout } = await desk(['--help'], { columns: 50, env: { NO_COLOR: '1' } });

    expect(stdout.split('\n').filter((line) => line.length > 50)).toEqual([]);
  });

  test('without a command prints its help on standard error and ends with 2', async () => {
    const { exitCode, stdout, stderr } = await desk([]);

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Usage: desk');
  });

  test('finds the command behind options that take a value, and behind `help`', () => {
    expect(chosenEntry(['--address', 'list', 'show', 't-1'])?.name).toBe('show');
    expect(chosenEntry(['help', 'decide'])?.name).toBe('decide');
    expect(chosenEntry(['--json'])).toBeNull();
  });

  test('takes global options in front of and behind the command', async () => {
    const state = aParkedState();

    expect((await desk(['--json', 'status', 'T-1'], { desk: aFakeDesk([state]) })).json()).toEqual(
      (await desk(['status', 'T-1', '--json'], { desk: aFakeDesk([state]) })).json(),
    );
  });
});

const ID_RULE = 'An id is 1 to 100 of A-Z a-z 0-9 . _ -';

describe('a failure', () => {
  test.each([
    [['stats'], "unknown command 'stats' (Did you mean status?)"],
    [['list', '--statsu', 'working'], "unknown option '--statsu' (Did you mean --status?)"],
    [['show'], "missing required argument 'id'"],
    [['--address', '127.0.0.1:1'], 'no command was given; `desk --help` lists them'],
    ...['show', 'status', 'history', 'outcome'].map((name): [string[], string] => [[name, 'a/b'], ID_RULE]),
    [['message', 'a/b', 'Hi'], ID_RULE],
    [['decide', 'a/b', '--as', 'bo', '--approve'], ID_RULE],
    [['take-over', 'a/b', '--as', 'bo', '--reason', 'x'], ID_RULE],
    [['list', '--status', 'lost'], 'Allowed choices are working, awaiting_approval'],
    [['list', '--limit', '0'], 'It must be a whole number from 1 to 10000.'],
    [['submit', 'a.ndjson', '--rate', 'fast'], 'It must be 0.1 to 1000 tickets a second'],
    [['submit', 'a.ndjson', '--concurrency', '1.5'], 'It must be a whole number from 1 to 100.'],
    [['outcome', 'T-1', '--timeout', 'soon'], 'It must be a number of seconds above 0.'],
    [['decide', 'T-1', '--approve'], 'nobody is named'],
    [['decide', 'T-1', '--as', 'bo', '--approve', '--reject'], 'not several'],
    [['decide', 'T-1', '--as', 'bo', '--reject'], 'a rejection says why'],
    [['decide', 'T-1', '--as', 'bo'], 'nobody can be asked here'],
    [['decide', 'T-1', '--as', 'bo', '--edit', 'no-such-file'], 'no-such-file cannot be read: there is no such file'],
    [['message', 'T-1'], 'give the message as text or with --file'],
    [['take-over', 'T-1', '--as', 'bo'], "required option '--reason <text>' not specified"],
    [['submit', 'no-such-file'], 'no-such-file cannot be read: there is no such file'],
    [['submit', 'src'], 'src cannot be read: it is a folder'],
  ])('of usage, `desk %s`, ends with 2 and says what is wrong', async (words, message) => {
    const { exitCode, stdout, stderr } = await desk(words);

    expect(stderr).toContain(message);
    expect(stderr).toContain('What to do: ');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  test('is exactly one JSON document on standard output with --json', async () => {
    const answer = await desk(['show', 'T-9', '--json'], { desk: aFakeDesk() });

    expect(answer.json()).toEqual({
      error: {
        code: 'TicketNotFound',
        message: 'No such ticket in tenant acme while reading T-9.',
        whatToDo: FAILURES.TicketNotFound.whatToDo,
      },
    });
    expect({ exitCode: answer.exitCode, stderr: answer.stderr }).toEqual({ exitCode: 3, stderr: '' });
  });

  test('of usage is a JSON document as well', async () => {
    const answer = await desk(['stats', '--json']);

    const withoutCommand = await desk(['--json']);

    expect(answer.json()).toMatchObject({ error: { code: 'UsageInvalid' } });
    expect(answer.exitCode).toBe(2);
    expect(withoutCommand.json()).toMatchObject({
      error: { code: 'UsageInvalid', message: expect.stringContaining('no command was given') },
    });
  });

  test.each(Object.entries(FAILURES))('with code %s ends with the exit code of the table', async (code, failure) => {
    const twin = aFakeDesk();
    const failing = { ...twin, status: () => Promise.reject(new DeskError(code as FailureCode, 'it failed.')) };

    const { exitCode, stderr } = await desk(['status', 'T-1'], { desk: failing });

    expect(exitCode).toBe(failure.exitCode);
    expect(stderr).toContain(`Failed: it failed. (${code})`);
  });

  test('that nobody foresaw is named as such, without its stack', async () => {
    const failing = { ...aFakeDesk(), status: () => Promise.reject(new Error('boom')) };

    const { exitCode, stderr } = await desk(['status', 'T-1'], { desk: failing });

    expect(exitCode).toBe(1);
    expect(stderr).toContain('Failed: boom (UnexpectedFailure)');
    expect(stderr).not.toContain('program.test');
  });

  test('shows its stack under NODE_DEBUG=desk', async () => {
    const failing = { ...aFakeDesk(), status: () => Promise.reject(new Error('boom')) };

    const { stderr } = await desk(['status', 'T-1'], { desk: failing, env: { NODE_DEBUG: 'desk' } });

    expect(stderr).toContain('program.test');
  });

  test('never lets the terminal obey what was typed', async () => {
    const { stderr } = await desk(['show', '\u001b]0;x\u0007'], { desk: aFakeDesk() });

    expect(stderr).toContain('[U+001B]]0;x[U+0007]');
  });

  test('is coloured on a terminal only, and never under NO_COLOR', async () => {
    const onTerminal = await desk(['stats'], { columns: 80 });
    const noColour = await desk(['stats'], { columns: 80, env: { NO_COLOR: '1' } });
    const inPipe = await desk(['stats']);
    const forced = await desk(['stats'], { env: { FORCE_COLOR: '1' } });

    expect(onTerminal.stderr).toContain('\u001b[31mFailed:\u001b[39m');
    expect(forced.stderr).toContain('\u001b[31m');
    expect(noColour.stderr).not.toContain('\u001b');
    expect(inPipe.stderr).not.toContain('\u001b');
  });

  test('by Ctrl-C ends with 130 and says what is safe', async () => {
    const { exitCode, stderr } = await desk(['status', 'T-1'], {
      desk: aFakeDesk([aParkedState()]),
      interrupted: AbortSignal.abort(),
    });

    expect(exitCode).toBe(130);
    expect(stderr).toContain('Interrupted. What reached the server is safe there');
  });
});
