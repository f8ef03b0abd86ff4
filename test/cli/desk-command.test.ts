import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { deskCommand, withGiven } from '../../src/cli/desk-command.js';
import type { GlobalOptions } from '../../src/cli/context.js';
import { desk } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import { useFolders } from '../support/folders.js';
import { aParkedState } from '../support/ticket-states.js';

const newFolder = useFolders();

const ELSEWHERE = ['--tenant', 'acme', '--address', '10.0.0.7:7233', '--namespace', 'support'];
const CARRIED = ELSEWHERE.join(' ');

/** Every call of `desk` in what was printed, without its global options. */
function calls(text: string): readonly string[] {
  return [...text.matchAll(/(?<![-\w])desk [a-z][^`;\n]*/gu)].map(([call]) => call.trim());
}

describe('a printed command', () => {
  const long = aParkedState({ ticket: { body: 'The export stops. '.repeat(200) } });

  test.each<[string, readonly string[], number]>([
    ['submit', ['submit', '-'], 1],
    ['show', ['show', 'T-1'], 4],
    ['approvals', ['approvals'], 2],
    ['an accepted decision', ['decide', 'T-1', '--as', 'bo', '--approve'], 1],
    ['a refused decision', ['decide', 'T-1', '--as', 'bo', '--approve', '--request', 'r1/none/1'], 1],
    ['a ticket that is not there', ['show', 'T-9'], 1],
  ])('carries the global options that were given: %s', async (_of, words, count) => {
    const call = { desk: aFakeDesk([long]), stdin: 'The export stops.' };

    const { stdout, stderr } = await desk([...words, ...ELSEWHERE], call);

    const printed = calls(stdout + stderr);
    expect(printed).toHaveLength(count);
    for (const one of printed) expect(one).toContain(CARRIED);
  });

  test('carries them in JSON too', async () => {
    const shown = await desk(['show', 'T-1', '--json', ...ELSEWHERE], { desk: aFakeDesk([long]) });
    const missed = await desk(['show', 'T-9', '--json', ...ELSEWHERE], { desk: aFakeDesk([long]) });

    expect(shown.json()).toMatchObject({
      gate: { commands: expect.arrayContaining([`desk decide T-1 --as bo --approve ${CARRIED}`]) },
    });
    expect(missed.json()).toMatchObject({
      error: { whatToDo: expect.stringContaining(`\`desk list ${CARRIED}\``) },
    });
  });

  test('carries them in the advice for one bad file among several', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'good.json'), '{"id":"a","body":"Hi"}');
    await writeFile(join(folder, 'taken.json'), '{"id":"T-1","body":"Hi"}');
    const twin = aFakeDesk([aParkedState()]);

    const { stdout } = await desk(['submit', 'good.json', 'taken.json', '--tenant', 'acme'], { desk: twin, folder });

    expect(calls(stdout)).toEqual(['desk show a --tenant acme']);
  });

  test('carries nothing that the environment said', async () => {
    const env = { DESK_TENANT: 'acme', TEMPORAL_NAMESPACE: 'support', TEMPORAL_ADDRESS: '10.0.0.7:7233' };

    const { stdout } = await desk(['submit', '-'], { desk: aFakeDesk(), stdin: 'The export stops.', env });

    expect(stdout).toMatch(/^next +desk show \S+$/mu);
  });
});

describe('the one place that writes commands', () => {
  const given: GlobalOptions = { tenant: 'acme', namespace: 'support', address: '10.0.0.7:7233' };

  test('quotes what a shell would split', () => {
    expect(deskCommand('list', { namespace: "o'brien x" })).toBe(`desk list --namespace 'o'\\''brien x'`);
  });

  test('leaves out what a command does not take: a worker serves all tenants, a dev server is its own', () => {
    expect(deskCommand('worker', given)).toBe('desk worker --address 10.0.0.7:7233 --namespace support');
    expect(deskCommand('dev', given)).toBe('desk dev');
    expect(deskCommand('--help', given)).toBe('desk --help');
  });

  test('finds the commands in a text by their backticks', () => {
    expect(withGiven('Run `desk doctor`, or read `.env.example`.', { tenant: 'acme' })).toBe(
      'Run `desk doctor --tenant acme`, or read `.env.example`.',
    );
  });
});
