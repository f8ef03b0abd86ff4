import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

/** The table of rates as it stands in a policy, four columns in. */
const RATES = /^ {4}roughRates:\n(?: {6}.*\n)+/mu;

/** The block that the changelog gives to copy, as it stands in a policy. */
async function ratesToCopy(): Promise<string> {
  const block = /^ {2}```yaml\n((?: {6}.*\n)+) {2}```$/mu.exec(await readFile('CHANGELOG.md', 'utf8'))?.[1] ?? '';
  return block.replaceAll(/^ {2}/gmu, '');
}

describe('a playbook of an earlier version', () => {
  test('is told that it has no rough rates, and loads with the block of the changelog', async () => {
    await folder.change('policy.yaml', RATES, '    # rates\n');
    expect(await folder.problems()).toEqual([
      expect.stringContaining('"limits.moneyWithoutApproval.roughRates" is missing'),
    ]);

    await folder.change('policy.yaml', '    # rates\n', await ratesToCopy());

    expect((await folder.load()).policy.limits.moneyWithoutApproval.roughRates).toEqual({
      asOf: '2025-06',
      perEuro: { CHF: 0.92, GBP: 0.84, USD: 1.1 },
    });
  });

  test('is told that it has no facts, and loads with the shipped block', async () => {
    const text = await folder.read('standards.yaml');
    const facts = /^facts:\n(?:(?: .*)?\n)+/mu;
    const shipped = facts.exec(text)?.[0] ?? '';
    await folder.change('standards.yaml', facts, '# facts\n');
    expect(await folder.problems()).toEqual([expect.stringContaining('"facts" is missing')]);

    await folder.change('standards.yaml', '# facts\n', shipped);

    expect(await folder.problems()).toEqual([]);
  });
});
