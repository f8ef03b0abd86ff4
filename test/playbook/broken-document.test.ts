import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

const DOCUMENT = 'handle-support-ticket.md';
const ORDER =
  'these four in this order, because each works on the handoff of the one before: Support Specialist, Operations Lead, Analyst, Product Manager';
const IDS = 'support-specialist, operations-lead, analyst, product-manager';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

describe('a broken workflow document', () => {
  test.each([
    {
      broken: 'another stage order',
      from: '2. Operations Lead\n3. Analyst',
      to: '2. Analyst\n3. Operations Lead',
      at: '2. Analyst',
      says: `stage 2 is "Analyst". Instead: ${ORDER}.`,
    },
    {
      broken: 'a stage order that ends too early',
      from: '4. Product Manager\n\n## Ex',
      to: '\n## Ex',
      at: '## Stage order',
      says: `the stage order ends before "Product Manager". Instead: ${ORDER}.`,
    },
    {
      broken: 'a fifth stage',
      from: '4. Product Manager\n',
      to: '4. Product Manager\n5. Auditor\n',
      at: '5. Auditor',
      says: `"Auditor" is a fifth stage. Instead: ${ORDER}.`,
    },
    {
      broken: 'an unknown context id',
      from: '`operations-lead`',
      to: '`ops-lead`',
      at: '`ops-lead`',
      says: `the Context ID "ops-lead" is not known. Instead: one of ${IDS}.`,
    },
    {
      broken: 'a context without an id',
      from: '- Context ID: `analyst`\n',
      to: '',
      at: '### 3. Analyst',
      says: `"Analyst" has no Context ID. Instead: a line "- Context ID:" with one of ${IDS}.`,
    },
    {
      broken: 'a context id that stands there twice',
      from: '`analyst`',
      to: '`operations-lead`',
      at: '### 3. Analyst',
      says: 'the context "operations-lead" stands here a second time. Instead: each context once.',
    },
    {
      broken: 'a context that is missing altogether',
      from: /### 4[.] Product Manager[^]*/,
      to: '',
      at: '## Contexts',
      says: 'no context has the id "product-manager". Instead: one context for each of the four stages.',
    },
    {
      broken: 'a missing section',
      from: '#### Personality',
      to: '',
      at: '### 1. Support Specialist',
      says: 'the section "Personality" is missing. Instead: a heading "Personality" with its text.',
    },
    {
      broken: 'a misspelt section',
      from: '#### Decision Rules',
      to: '#### Decision Ruels',
      at: '#### Decision Ruels',
      says: 'the section "Decision Ruels" is not known. Instead: "Decision Rules".',
    },
    {
      broken: 'a missing detail',
      from: '### Experiments',
      to: '',
      at: '## Details',
      says: 'the section "Experiments" is missing. Instead: a heading "Experiments" with its text.',
    },
    {
      broken: 'a missing handoff',
      from: '**Workflow Handoff**',
      to: '',
      at: '### 1. Support Specialist',
      says: '"Support Specialist" has no Workflow Handoff. Instead: a bold line "Workflow Handoff" with its text below it.',
    },
    {
      broken: 'a switch that is neither Yes nor No',
      from: 'Enabled: Yes',
      to: 'Enabled: maybe',
      at: 'Enabled: maybe',
      says: '"Enabled" is "maybe". Instead: Yes or No.',
    },
    {
      broken: 'a required role that is switched off',
      from: '- Required: No\n- Enabled: Yes',
      to: '- Required: Yes\n- Enabled: No',
      at: 'Enabled: No',
      says: '"Support Specialist" is required and cannot be switched off. Instead: "Enabled: Yes", or "Required: No".',
    },
    {
      broken: 'a stray line above the sections',
      from: '- Enabled: Yes',
      to: '- Enabled: Yes\n- Model: large',
      at: 'Model: large',
      says: '"Model: large" means nothing here. Instead: nothing; see README.md.',
    },
    {
      broken: 'a workflow without a name',
      from: 'Handle Support Ticket\n',
      to: '',
      at: '# Workflow',
      says: 'the workflow has no name. Instead: its name on a line below the heading "Workflow".',
    },
    {
      broken: 'a document without its first heading',
      from: '# Workflow\n',
      to: '',
      at: 'Handle Support Ticket',
      line: 1,
      says: 'the heading "Workflow" is missing. Instead: "# Workflow" with the name below it.',
    },
  ])('with $broken gives one clear line', async ({ from, to, at, line, says }) => {
    await folder.change(DOCUMENT, from, to);

    expect(await folder.problems()).toEqual([`${DOCUMENT}:${line ?? (await folder.lineOf(DOCUMENT, at))}: ${says}`]);
  });

  test('tells every problem in one run, from the top', async () => {
    await folder.change(DOCUMENT, '### Constraints', '### Constrains');
    await folder.change(DOCUMENT, '`analyst`', '`analysts`');
    await folder.change(DOCUMENT, '#### Scope', '');

    const problems = await folder.problems();

    expect(problems.map((line) => line.replace(/^.*:\d+: /, '').split('.')[0])).toEqual([
      'the section "Constrains" is not known',
      'the section "Scope" is missing',
      'the Context ID "analysts" is not known',
    ]);
  });

  test('is not fooled by headings inside a code block', async () => {
    await folder.change(DOCUMENT, '#### Personality', '```text\n#### Personality\n```');

    expect(await folder.problems()).toHaveLength(1);
  });
});

describe('the contexts', () => {
  const CONTEXTS =
    'the contexts in the order of the stages, numbered 1 to 4: Support Specialist, Operations Lead, Analyst, Product Manager';

  test('in another order are refused at the first that stands elsewhere', async () => {
    const text = await folder.read(DOCUMENT);
    const analyst = text.indexOf('### 3. Analyst');
    const manager = text.indexOf('### 4. Product Manager');
    const moved = [text.slice(0, analyst), text.slice(manager).trimEnd(), '\n\n', text.slice(analyst, manager)];
    await folder.write(DOCUMENT, moved.join(''));

    const line = await folder.lineOf(DOCUMENT, '### 4. Product Manager');
    expect(await folder.problems()).toEqual([
      `${DOCUMENT}:${line}: context 3 is "Product Manager". Instead: ${CONTEXTS}.`,
    ]);
  });

  test('with a wrong number are refused at that number', async () => {
    await folder.change(DOCUMENT, '### 4. Product Manager', '### 5. Product Manager');

    const line = await folder.lineOf(DOCUMENT, '### 5. Product Manager');
    expect(await folder.problems()).toEqual([
      `${DOCUMENT}:${line}: "Product Manager" is context 4 and numbered 5. Instead: ${CONTEXTS}.`,
    ]);
  });

  test('without numbers are fine in the right order', async () => {
    await folder.changeAll(DOCUMENT, /^### \d\. /gmu, '### ');

    expect(await folder.problems()).toEqual([]);
  });
});
