import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { URGENCY_LEVELS } from '../../src/domain/handoffs/support-specialist.js';
import { IMPACTS } from '../../src/domain/priority.js';
import { articleHeadSchema } from '../../src/schemas/article.js';
import { evidenceSchema } from '../../src/schemas/evidence.js';
import { policySchema } from '../../src/schemas/policy.js';
import { rosterSchema } from '../../src/schemas/roster.js';
import { standardsSchema } from '../../src/schemas/standards.js';
import { leavesOf } from './policy/schema-leaves.js';
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

  test.each([
    ['policy', policySchema(() => 1000)],
    ['roster', rosterSchema],
    ['evidence', evidenceSchema],
    ['standards', standardsSchema],
    ['article', articleHeadSchema],
  ])('explains every key of the %s, down to the last one', (_file, schema) => {
    const explained = new Set(
      [...README.matchAll(/`([^`\n]+)`/gu)].flatMap(([, code]) => (code ?? '').split(/[^A-Za-z0-9]+/u)),
    );
    const keys = leavesOf(schema)
      .flatMap((leaf) => leaf.split(/[^A-Za-z0-9]+/u))
      .filter(Boolean);

    expect([...new Set(keys)].filter((key) => !explained.has(key))).toEqual([]);
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
