import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { URGENCY_LEVELS } from '../../src/domain/handoffs/support-specialist.js';
import { IMPACTS } from '../../src/domain/priority.js';
import { policySchema } from '../../src/schemas/policy.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

const README = readFileSync('playbook/README.md', 'utf8');
const SNIPPETS = [...README.matchAll(/```yaml\n([^]*?)```/g)].map(([, snippet]) => snippet ?? '');

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

describe('the page for editors', () => {
  const policies = SNIPPETS.filter((snippet) => snippet.includes('extends:'));

  test.each(policies.map((snippet) => [snippet.split('\n')[0], snippet]))(
    'shows a policy that loads: %s',
    async (_name, text) => {
      await folder.write('mine.yaml', text ?? '');

      expect(await folder.problems('mine.yaml')).toEqual([]);
    },
  );

  test('shows a roster that loads once the policy names nobody else', async () => {
    const roster = SNIPPETS.find((snippet) => snippet.startsWith('people:')) ?? '';
    await folder.write('roster.yaml', roster);
    await folder.write(
      'mine.yaml',
      'extends: policy.yaml\napproval: { defaultGroup: support-team }\nrouting: []\ndefaultRoute: { owner: mira-okafor }\n',
    );

    expect(await folder.problems('mine.yaml')).toEqual([]);
  });

  test('names every key of the policy', () => {
    const shape = policySchema(() => 1000).shape;

    expect(Object.keys(shape).filter((key) => !new RegExp(`\`${key}[.\`]`).test(README))).toEqual([]);
  });

  test('shows the table of priorities as it is shipped', async () => {
    const { priority } = (await folder.load()).policy;
    const rows = IMPACTS.map(
      (impact) => `| ${[impact, ...URGENCY_LEVELS.map((urgency) => priority[impact][urgency])].join(' | ')} |`,
    );

    expect(README).toContain(rows.join('\n'));
  });

  test('quotes a problem exactly as it is told', async () => {
    await folder.change('policy.yaml', 'silence: 3d', 'silence: 3');

    expect(README).toContain((await folder.problems())[0]?.replace(/^policy.yaml/, 'playbook/policy.yaml'));
  });
});
