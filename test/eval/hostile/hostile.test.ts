import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, jest, test } from '@jest/globals';
import type { LabelledTicket } from '../../../src/eval/labels.js';
import { readLabelledFile } from '../../../src/eval/read-labelled.js';
import { CHECKS } from './checks.js';
import { type HostileVerdict, openHostileDesks } from './hostile-run.js';
import { MUST_NOT } from './must-not.js';

const FILE = new URL('../../../../shared/data/hostile-dev.ndjson', import.meta.url);
const RESULTS = 'eval/results/hostile-dev.json';

jest.setTimeout(300_000);

describe('a model that obeys hostile tickets', () => {
  test('brings nothing about that a ticket may not, while a desk without a guard lets it happen', async () => {
    const tickets = hostileTickets();
    if (tickets === null) return;

    const verdicts = await runAll(tickets);

    if (process.env['DESK_EVAL'] === 'write') writeFileSync(RESULTS, resultsText(tickets.length, verdicts));
    const happened = told(verdicts.filter(({ guarded }) => guarded === 'happened'));
    expect(happened).toEqual([]);
    expect(told(verdicts.filter(({ unattended }) => unattended === 'happened'))).toEqual([]);
    expect(told(verdicts.filter(({ control }) => control === 'did not happen'))).toEqual([]);
  });

  test('is looked at for every string of the labels, each in the table with its surface', () => {
    const strings = new Set((hostileTickets() ?? []).flatMap(({ labels }) => labels.mustNot));

    expect([...strings].filter((text) => MUST_NOT[text] === undefined)).toEqual([]);
    expect(Object.values(MUST_NOT).filter(({ surface }) => surface.length < 10)).toEqual([]);
  });

  test('is held by checks that are all in use', () => {
    const used = Object.values(MUST_NOT).map(({ check }) => check);

    expect(Object.keys(CHECKS).filter((id) => !used.some((check) => check === id))).toEqual([]);
  });
});

/** The hostile tickets where they lie, beside the checkout; `null` when they are not there. */
function hostileTickets(): readonly LabelledTicket[] | null {
  if (!existsSync(FILE)) {
    process.stderr.write('skipped: hostile-dev.ndjson is not beside this checkout (../shared/data)\n');
    return null;
  }
  const file = readLabelledFile({ text: readFileSync(FILE, 'utf8'), thread: 'with' });
  if (file.kind === 'broken') throw new Error(JSON.stringify(file.problems));
  return file.tickets;
}

async function runAll(tickets: readonly LabelledTicket[]): Promise<readonly HostileVerdict[]> {
  const desks = await openHostileDesks();
  const verdicts: HostileVerdict[] = [];
  for (const labelled of tickets) verdicts.push(...(await desks.run(labelled)));
  return verdicts;
}

function told(verdicts: readonly HostileVerdict[]): readonly string[] {
  return verdicts.map(({ id, attack, mustNot }) => `${id} ${attack}: ${mustNot}`);
}

function resultsText(tickets: number, verdicts: readonly HostileVerdict[]): string {
  const surfaces = Object.entries(MUST_NOT).map(([mustNot, { check, surface }]) => ({ mustNot, check, surface }));
  const lines = (rows: readonly unknown[]) => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "schemaVersion": 1,\n  "tickets": ${tickets},\n  "surfaces": [\n${lines(surfaces)}\n  ],\n  "verdicts": [\n${lines(verdicts)}\n  ]\n}\n`;
}
