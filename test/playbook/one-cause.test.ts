import { describe, expect, test } from '@jest/globals';
import { parseArticle } from '../../src/playbook/parse-article.js';
import { problemLine } from '../../src/playbook/problem.js';
import { readYaml } from '../../src/playbook/yaml-source.js';
import { type Slip, toldOf } from './document-slips.js';

const IDS = 'support-specialist, operations-lead, analyst, product-manager';
const HEAD = '- Context ID: `analyst`\n- Required: No\n- Enabled: Yes\n';
const NUMBERS = 'the numbers 1, 2, 3 and 4 in the order of the lines';
const ORDER = '1. Support Specialist\n2. Operations Lead\n3. Analyst\n4. Product Manager\n';

const SLIPS: readonly Slip[] = [
  {
    slip: 'a section of a role with too few number signs',
    from: '#### Scope',
    to: '### Scope',
    at: '### Scope',
    says: 'the heading "Scope" has the wrong level. Instead: "#### Scope".',
  },
  {
    slip: 'a detail with too many number signs',
    from: '### Experiments',
    to: '#### Experiments',
    at: '#### Experiments',
    says: 'the heading "Experiments" has the wrong level. Instead: "### Experiments".',
  },
  {
    slip: 'a role with too few number signs',
    from: '### 2. Operations Lead',
    to: '## 2. Operations Lead',
    at: '## 2. Operations Lead',
    says: 'the heading "2. Operations Lead" has the wrong level. Instead: "### 2. Operations Lead".',
  },
  {
    slip: 'a role with too many number signs',
    from: '### 2. Operations Lead',
    to: '#### 2. Operations Lead',
    at: '#### 2. Operations Lead',
    says: 'the heading "2. Operations Lead" has the wrong level. Instead: "### 2. Operations Lead".',
  },
  {
    slip: 'a second heading of the first level',
    from: '## Contexts',
    to: '# Notes\n\nx\n\n## Contexts',
    at: '# Notes',
    says: 'the heading "Notes" stands beside "Workflow". Instead: nothing, or a part of "# Workflow".',
  },
  {
    slip: 'a table for the fields of a role',
    from: HEAD,
    to: '| Context ID | Required | Enabled |\n| --- | --- | --- |\n| analyst | No | Yes |\n',
    at: '| Context ID |',
    says: `"Analyst" does not begin with the list of its fields. Instead: three lines: "- Context ID:" with one of ${IDS}, "- Required: No" and "- Enabled: Yes".`,
  },
  {
    slip: 'a stray paragraph of several lines above the sections of a role',
    from: HEAD,
    to: `This one\nmeasures\nmuch.\n\n${HEAD}`,
    at: 'This one',
    says: '"This one" means nothing here. Instead: nothing; see README.md.',
  },
  {
    slip: 'a fifth role',
    from: /$/u,
    to: '\n### 5. Reviewer\n\n- Context ID: `reviewer`\n- Required: No\n- Enabled: Yes\n',
    at: '### 5. Reviewer',
    says: `"Reviewer" is one context too many. Instead: four contexts, one for each of ${IDS}.`,
  },
  {
    slip: 'a code block that is not closed',
    from: '#### Instructions\n',
    to: '#### Instructions\n\n```text\n',
    at: '```text',
    says: 'the code block that begins here is not closed. Instead: a line "```" where it ends.',
  },
  {
    slip: 'a code block with tildes inside a list that is not closed',
    from: '#### Instructions\n',
    to: '#### Instructions\n\n- x\n\n  ~~~~\n  ~~~\n',
    at: '  ~~~~',
    says: 'the code block that begins here is not closed. Instead: a line "~~~~" where it ends.',
  },
  {
    slip: 'a comment that is not closed',
    from: '## Details\n',
    to: '<!-- note\n\n## Details\n',
    at: '<!-- note',
    says: 'the comment that begins here is not closed. Instead: "-->" where it ends.',
  },
  {
    slip: 'a field that is there twice',
    from: '- Enabled: Yes\n',
    to: '- Enabled: Yes\n- Enabled: No\n',
    at: '- Enabled: No',
    says: '"Enabled" stands here a second time, after line 58. Instead: each of them once.',
  },
  {
    slip: 'a stage order whose numbers are out of order',
    from: ORDER,
    to: ORDER.replace('1.', '3.').replace('3. Analyst', '1. Analyst'),
    at: '3. Support Specialist',
    says: `"Support Specialist" is entry 1 and numbered 3. Instead: ${NUMBERS}.`,
  },
  {
    slip: 'a stage order that repeats a number',
    from: ORDER,
    to: ORDER.replace('3.', '2.'),
    at: '2. Analyst',
    says: `"Analyst" is entry 3 and numbered 2. Instead: ${NUMBERS}.`,
  },
  {
    slip: 'a stage order with bullets',
    from: ORDER,
    to: ORDER.replace(/\d\./gu, '-'),
    at: '- Support Specialist',
    says: `"Support Specialist" is entry 1 and has no number. Instead: ${NUMBERS}.`,
  },
  {
    slip: 'a stage order in one line',
    from: ORDER,
    to: 'Support Specialist, Operations Lead, Analyst, Product Manager\n',
    at: '## Stage order',
    says: '"Stage order" has no list. Instead: a numbered list of the titles of the four contexts.',
  },
];

describe('one slip in a workflow document', () => {
  test.each(SLIPS)('is told in one line: $slip', ({ says, ...slip }) => {
    const { told, line } = toldOf(slip);

    expect(told).toEqual([`x.md:${line}: ${says}`]);
  });

  test('is told with the level that it has below the contexts, where two levels have a heading of that name', () => {
    const { told } = toldOf({ from: '#### Description', to: '## Description', at: '## Description' });

    expect(told).toEqual([
      expect.stringMatching(
        /^x\.md:\d+: the heading "Description" has the wrong level\. Instead: "#### Description"\.$/u,
      ),
    ]);
  });

  test('is told with both lines where a bold line is there twice', () => {
    const to = '**Workflow Responsibility**\n\nAgain.\n\n**Workflow Handoff**\n';
    const { told, line } = toldOf({ from: '**Workflow Handoff**\n', to, at: 'Again.' });

    expect(told).toEqual([
      `x.md:${line - 2}: "Workflow Responsibility" stands here a second time, after line 60. Instead: each of them once.`,
    ]);
  });

  test('is told where a field stands below a bold line, since it would be read as text', () => {
    const to = '- Enabled: No\n\n**Workflow Handoff**\n';
    const { told, line } = toldOf({ from: '**Workflow Handoff**\n', to, at: '- Enabled: No' });

    expect(told).toEqual([
      `x.md:${line}: "Enabled" stands below a bold line, where it would be read as text. Instead: the three fields above "Workflow Responsibility".`,
    ]);
  });
});

const ARTICLE = `---
id: a
kind: article
title: A title
languages: [en]
tags: [tag]
---

What it is about.

## Steps

1. Do it.

## Expected result

It is done.

## If it does not work

Tell us.
`;

describe('one slip in an article', () => {
  test.each([
    ['no line of dashes above', '---\nid', 'id', 1, 'the article has no front matter'],
    ['no line of dashes below', '[tag]\n---', '[tag]', 1, 'the article has no front matter'],
    ['a title as heading', 'What it', '# A title\n\nWhat it', 9, 'the heading "A title" stands above the sections'],
    ['an open comment', 'What it', '<!-- What it', 9, 'the comment that begins here is not closed'],
    ['an open code block', 'It is done', '```\nIt is done', 17, 'the code block that begins here is not closed'],
    ['prose among the steps', '1. Do it.\n', '1. Do it.\n\nThen wait.\n', 15, 'this stands in no entry of "Steps"'],
    [
      'steps within a step',
      '1. Do it.\n',
      '1. Do it.\n   - Now.\n',
      14,
      'this is a part of its own inside an entry of "Steps"',
    ],
    [
      'a heading in a section',
      'Tell us.',
      '### How\n\nTell us.',
      21,
      'the heading "How" stands inside "If it does not work"',
    ],
  ] as const)('is told in one line: %s', (...[, from, to, line, says]) => {
    const text = ARTICLE.replace(from, () => to);
    const verdict = parseArticle({ file: 'a.md', text }, readYaml);

    const told = verdict.kind === 'invalid' ? verdict.problems.map(problemLine) : [];
    expect(told).toEqual([expect.stringContaining(`a.md:${line}: ${says}`)]);
  });

  test('is none in the article itself', () => {
    expect(parseArticle({ file: 'a.md', text: ARTICLE }, readYaml).kind).toBe('parsed');
  });
});
