import { describe, expect, test } from '@jest/globals';
import { checkDraft } from '../../../src/domain/checks/index.js';
import type { Handoff, StageId } from '../../../src/domain/stages.js';
import { aClarifiedIssue, aFollowThrough, aHandlingPath, anItem, aSetOfChecks } from '../../support/good-drafts.js';
import { aCheckContext } from './rules.js';

/** What may be silent in a draft, and why. */
const MAY_BE_SILENT: Readonly<Record<StageId, readonly RegExp[]>> = {
  'support-specialist': [
    // Who keeps the next step is told by the commitment and by the routing; what confuses is explained, not quoted.
    /^reply\.nextStep\.who$/u,
    /^confusionPoints\./u,
    /^urgency\.drivers\./u,
    /^recurrence\.signature$/u,
    /^rewrites\.\d+\.(?:why|after)$/u,
  ],
  'operations-lead': [
    /^currentMap\.\d+\.(?:waitsOn|source)$/u,
    /^escalation\.(?:dueBy|ruleIds\.\d+)$/u,
    /^coordination\.\d+\.by$/u,
    /^steps\.\d+\.id$/u,
  ],
  analyst: [/^checks\.\d+\.id$/u],
  'product-manager': [
    /^problem\.quote$/u,
    /^dependencies\.\d+\.mustPrecede$/u,
    /^conflicts\.\d+\.[ab]$/u,
    /^teamDecisions\.\d+\.(?:by|options\.\d+)$/u,
    /^technicalClaims\.\d+\.support$/u,
  ],
};

/** Words of a closed list: the schema knows them, before any rule is asked. */
const CLOSED = /(?:^|\.)(?:kind|level|impact|urgency|dimension|comparator|why|verdict|language)$/u;
/** Reasons in free words that end like a closed one. */
const FREE = /^(?:unchecked|outOfScope)\.\d+\.why$|^route\.kind$/u;

const item = anItem({ agentExecutionSpec: 'Repeat the export with 10,001 invoices and count the rows.' });
const GOOD: { readonly [S in StageId]: Handoff<S> } = {
  'support-specialist': aClarifiedIssue({ confusionPoints: ['believes that it is finished'] }),
  'operations-lead': aHandlingPath({
    friction: [{ id: 'f1', kind: 'delay', where: 'ticket filed', evidence: 'The ticket waited.' }],
    smallestChange: { change: 'Ask at once', removes: 'f1', cost: 'none', smallerOptionRejectedBecause: 'none is' },
    coordination: [{ who: 'ana', ask: 'Say what the limit is', by: 'before the reply' }],
  }),
  analyst: aSetOfChecks({
    metrics: [{ name: 'answers', definition: 'answers per reply', decides: 'the template' }],
    missingDefinitions: ['what a row is'],
  }),
  'product-manager': aFollowThrough({
    missing: ['none: all is known'],
    dependencies: [{ what: 'the list of limits', owner: 'ana', mustPrecede: 'the item' }],
    conflicts: [{ a: 'speed', b: 'safety', decisionNeeded: 'which comes first' }],
    uncertainties: ['whether the limit stays'],
    teamDecisions: [{ question: 'Is the limit lifted?', options: ['yes', 'no'], owner: 'ana', by: 'by Friday' }],
    technicalClaims: [{ claim: 'The limit is in the query.', support: 'the log of the export' }],
    followThrough: { kind: 'items', items: [item] },
  }),
};
const STAGES = ['support-specialist', 'operations-lead', 'analyst', 'product-manager'] as const;

/** Paths of all texts of a draft. */
function textsOf(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsOf(part, at === '' ? name : `${at}.${name}`));
}

function withText(value: unknown, path: readonly string[], text: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return text;
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === name ? withText(part, rest, text) : part));
  // cast: a path that `textsOf` found leads through objects and lists only.
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [name]: withText(object[name], rest, text) };
}

function unseen<S extends StageId>(stage: S, text: string): readonly string[] {
  return textsOf(GOOD[stage])
    .filter((at) => !CLOSED.test(at) || FREE.test(at))
    .filter((at) => !MAY_BE_SILENT[stage].some((pattern) => pattern.test(at)))
    .filter((at) => {
      // cast: only the words of one text differ from the good draft.
      const draft = withText(GOOD[stage], at.split('.'), text) as Handoff<S>;
      return checkDraft(stage, draft, aCheckContext()).length === 0;
    });
}

describe('a draft of which one text says nothing', () => {
  test.each(STAGES)('is a finding, whichever text of the %s it is', (stage) => {
    expect(checkDraft(stage, GOOD[stage], aCheckContext())).toEqual([]);
    expect(unseen(stage, '')).toEqual([]);
    expect(unseen(stage, '-')).toEqual([]);
    expect(unseen(stage, 'e')).toEqual([]);
  });

  test('may leave out what is not owed, and nothing else is excused', () => {
    for (const stage of STAGES) expect(textsOf(GOOD[stage]).length).toBeGreaterThan(MAY_BE_SILENT[stage].length * 2);
  });
});

describe('a reply that gives the ticket back', () => {
  test('is a finding: none of its parts is said in words of the desk', () => {
    const { ticket } = aCheckContext();
    const sentences = [
      'Hello, the CSV export of the invoice list stops after 10,000 rows.',
      'How do I export the rest?',
    ];
    const reply = {
      ...aClarifiedIssue().reply,
      body: ticket.body,
      sentences,
      nextStep: { ...aClarifiedIssue().reply.nextStep, sentence: 0 },
      expectedOutcome: { text: 'the file', sentence: 1 },
      escalationPath: { text: 'a person', sentence: 1 },
      commitments: [],
    };

    const found = checkDraft('support-specialist', aClarifiedIssue({ reply }), aCheckContext());

    expect(found.filter(({ rule }) => rule === 'S5').map(({ at }) => at)).toEqual([
      'reply.nextStep.sentence',
      'reply.expectedOutcome.sentence',
      'reply.escalationPath.sentence',
    ]);
  });
});
