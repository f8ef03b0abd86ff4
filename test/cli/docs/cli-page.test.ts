import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { FAILURES } from '../../../src/protocol/failures.js';
import { aContext, desk } from '../../support/console.js';
import { aFakeDesk } from '../../support/fake-desk.js';
import { cliPage } from './cli-page.js';
import { batchDocument, documentOf, EXAMPLES } from './examples.js';
import { JSON_FIELDS, pathsOf, REPORT_FIELDS } from './json-fields.js';

const PAGE = 'docs/cli.md';
/** Lists that we make ourselves: their entries have documented fields as well. */
const OUR_LISTS = ['tickets', 'approvals', 'entries', 'batches'];
/** In other documents lists of these names are the ticket's, or there are none. */
const LISTS_OF: Readonly<Record<string, readonly string[]>> = {
  doctor: ['checks'],
  eval: ['measures'],
  playbook: ['problems'],
};

describe('the page about the command line', () => {
  test('is what the commands say of themselves and print for the example tickets', async () => {
    const page = await cliPage(aContext());
    if (process.env['DESK_DOCS'] === 'write') await writeFile(PAGE, page);

    expect(await readFile(PAGE, 'utf8')).toBe(page);
  }, 90_000);

  test.each(Object.keys(JSON_FIELDS).filter((name) => name !== 'submit'))(
    'names every field that `desk %s --json` writes, and no other',
    async (name) => {
      const paths = pathsOf(await documentOf(name), LISTS_OF[name] ?? OUR_LISTS);

      expect(Object.keys(JSON_FIELDS[name] ?? {}).toSorted()).toEqual(paths.toSorted());
    },
  );

  test('names every field of a submitted ticket, of a batch and of its report', async () => {
    const batch = await batchDocument();
    const paths = new Set([...pathsOf(await documentOf('submit'), OUR_LISTS), ...pathsOf(batch, OUR_LISTS)]);

    expect(Object.keys(JSON_FIELDS['submit'] ?? {}).toSorted()).toEqual([...paths].toSorted());
    expect(batch).toMatchObject({ batches: [{ bad: [expect.any(Object)] }] });
    const [bad] = (batch as { batches: [{ bad: [object] }] }).batches[0].bad;
    expect(Object.keys(REPORT_FIELDS).toSorted()).toEqual(Object.keys(bad).toSorted());
  });

  test('shows a failure as it is told', async () => {
    const told = await desk(['show', 'T-9'], { desk: aFakeDesk() });
    const document = await desk(['show', 'T-9', '--json'], { desk: aFakeDesk() });

    expect(`$ desk show T-9\n${told.stderr.trimEnd()}`).toBe(EXAMPLES.failure.text);
    expect(document.stdout.trimEnd()).toBe(EXAMPLES.failure.json);
    expect(FAILURES.TicketNotFound.exitCode).toBe(told.exitCode);
  });
});
