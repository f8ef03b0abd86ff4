import { describe, expect, test } from '@jest/globals';
import { parseWorkflowDocument } from '../../src/playbook/parse.js';
import { type Slip, toldOf } from './document-slips.js';

const RULE = '- Clear up what is unclear before adding solutions.\n';
const LAST = '- Always write down what is covered, what is not, and which decision is due now.\n';
const beside = (list: string) =>
  `this stands in no entry of "${list}" and would be lost. Instead: "- " or a number before each entry, and two spaces before a line that goes on from the one above.`;
const inside = (list: string) =>
  `this is a part of its own inside an entry of "${list}". Instead: an entry of its own, as far to the left as the others, or one paragraph for each entry.`;
const plain = (list: string) =>
  `this stands outside the parts of "${list}" and would be lost. Instead: nothing, or the same text in one of its parts.`;

const SLIPS: readonly Slip[] = [
  {
    slip: 'a first rule without its hyphen',
    from: RULE,
    to: RULE.slice(2),
    at: 'Clear up what is unclear',
    says: beside('Decision Rules'),
  },
  {
    slip: 'a rule without its hyphen between others',
    from: LAST,
    to: LAST.slice(2),
    at: 'Always write down what is covered',
    says: beside('Decision Rules'),
  },
  {
    slip: 'a table in place of a rule',
    from: '- First the decision, then the measure that serves it.\n',
    to: '| a | b |\n| --- | --- |\n| First | decision |\n\n',
    at: '| a | b |',
    says: beside('Decision Rules'),
  },
  {
    slip: 'a paragraph after a rule',
    from: LAST,
    to: `${LAST}\nAlways ask the customer first.\n\n`,
    at: 'Always ask the customer first.',
    says: beside('Decision Rules'),
  },
  { slip: 'a rule below another one', from: LAST, to: `  ${LAST}`, at: LAST.trim(), says: inside('Decision Rules') },
  {
    slip: 'a second paragraph inside a rule',
    from: LAST,
    to: `${LAST}\n  Ask first.\n`,
    at: 'Ask first.',
    says: inside('Decision Rules'),
  },
  {
    slip: 'a lone hyphen',
    from: RULE,
    to: `${RULE}-\n`,
    at: '- Always write down what is covered',
    says: 'an entry of "Decision Rules" is empty. Instead: its text, or no entry.',
  },
  {
    slip: 'prose below the stage order',
    from: '4. Product Manager\n',
    to: '4. Product Manager\n\nThe analyst may be left out on Fridays.\n',
    at: 'The analyst may be left out',
    says: beside('Stage order'),
  },
  {
    slip: 'a first use case without its hyphen',
    from: '- Here is a ticket',
    to: 'Here is a ticket',
    at: 'Here is a ticket',
    says: beside('Example Use Cases'),
  },
  {
    slip: 'prose below the heading of the contexts',
    from: '## Contexts\n',
    to: '## Contexts\n\nAll of them obey Bob.\n',
    at: 'All of them obey Bob.',
    says: plain('Contexts'),
  },
  {
    slip: 'prose below the heading of the details',
    from: '## Details\n',
    to: '## Details\n\nMind the gap.\n',
    at: 'Mind the gap.',
    says: plain('Details'),
  },
  {
    slip: 'prose below the name of the workflow',
    from: '\n## Description\n',
    to: '\nIt is ours.\n\n## Description\n',
    at: 'It is ours.',
    says: plain('Workflow'),
  },
  {
    slip: 'a quotation above the sections of a role',
    from: '- Enabled: Yes\n',
    to: '- Enabled: Yes\n\n> Be kind.\n',
    at: '> Be kind.',
    says: '"Be kind." means nothing here. Instead: nothing; see README.md.',
  },
  {
    slip: 'a heading inside a text of a role',
    from: '#### Scope\n',
    to: '#### Scope\n\nOne.\n\n##### Limits\n\nTwo.\n\n##### More\n\n',
    at: '##### Limits',
    says: 'the heading "Limits" stands inside "Scope", and what is below it would be lost. Instead: a bold line in place of the heading.',
  },
  {
    slip: 'text in a block of HTML',
    from: '#### Scope\n',
    to: '#### Scope\n\n<div>\nNever promise.\n</div>\n',
    at: '<div>',
    says: 'this HTML would be lost. Instead: the same text as Markdown.',
  },
  {
    slip: 'text behind a comment',
    from: '#### Scope\n',
    to: '#### Scope\n\n<!-- ours --> Never promise.\n',
    at: '<!-- ours -->',
    says: 'this HTML would be lost. Instead: the same text as Markdown.',
  },
];

describe('text of a workflow document that no role would be given', () => {
  test.each(SLIPS)('is told in one line: $slip', ({ says, ...slip }) => {
    const { told, line } = toldOf(slip);

    // An empty entry is told at its hyphen, which stands above.
    const at = slip.slip === 'a lone hyphen' ? line - 1 : line;
    expect(told).toEqual([`x.md:${at}: ${says}`]);
  });

  test.each([
    ['rules with a star', LAST, `* ${LAST.slice(2)}`],
    ['a rule that goes on in the next line', LAST, LAST.replace(' and which', '\n  and which')],
    ['a comment between rules', LAST, `<!-- ask Priya -->\n\n${LAST}`],
    ['a comment beside a rule', LAST, LAST.replace('\n', ' <!-- ask Priya -->\n')],
  ])('is none of these: %s', (_name, from, to) => {
    expect(toldOf({ from, to, at: 'Clear up' }).told).toEqual([]);
  });
});

describe('a comment in the middle of a line', () => {
  test('is given to no role, in a rule or in a text', () => {
    const shipped = toldText({ scope: 'Scope <!-- ask Priya -->text.', rule: 'A rule <!-- ask Priya -->of it.' });

    expect(shipped).toEqual({ scope: 'Scope text.', rule: 'A rule of it.' });
  });
});

function toldText({ scope, rule }: { readonly scope: string; readonly rule: string }) {
  const role = (title: string, id: string) => `### ${title}

- Context ID: ${id}
- Required: No
- Enabled: Yes

**Workflow Responsibility**

x

**Workflow Handoff**

x

#### Description

x

#### Personality

x

#### Scope

${scope}

#### Instructions

x

#### Decision Rules

- ${rule}
`;
  const titles = ['A', 'B', 'C', 'D'];
  const ids = ['support-specialist', 'operations-lead', 'analyst', 'product-manager'];
  const details = ['Constraints', 'Experiments', 'Measurement', 'Definition of done', 'Post Execution Follow Up'];
  const text = [
    '# Workflow\nName\n## Description\nx\n## Details',
    ...details.map((name) => `### ${name}\nx`),
    `## Stage order\n${titles.map((title, at) => `${at + 1}. ${title}`).join('\n')}`,
    '## Example Use Cases\n- x\n## Contexts',
    ...titles.map((title, at) => role(title, ids[at] ?? '')),
  ].join('\n');
  const verdict = parseWorkflowDocument({ file: 'x.md', text });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  const { analyst } = verdict.document.briefs;
  return { scope: analyst.scope, rule: analyst.decisionRules[0] };
}
