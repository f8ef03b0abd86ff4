import { describe, expect, test } from '@jest/globals';
import type { TicketId } from '../../../src/domain/brand.js';
import { checkDraft } from '../../../src/domain/checks/index.js';
import type { FollowThrough, FollowThroughItem } from '../../../src/domain/handoffs/product-manager.js';
import { aTicket } from '../../support/builders.js';
import { aFollowThrough, anItem } from '../../support/good-drafts.js';
import { aCheckContext, brokenRules } from './rules.js';

function item(changes: Partial<FollowThroughItem>): Partial<FollowThrough> {
  return { followThrough: { kind: 'items', items: [anItem(changes)] } };
}

function then(text: string): Partial<FollowThrough> {
  return item({ acceptance: [{ given: 'a list', when: 'it is exported', then: text }] });
}

const SPEC = 'Repeat the export with 10,001 invoices and count the rows.';

describe('the checks of a product manager', () => {
  test('find nothing in a good draft', () => {
    expect(checkDraft('product-manager', aFollowThrough(), aCheckContext())).toEqual([]);
  });

  test('find nothing in a follow-through without items', () => {
    const draft = aFollowThrough({ followThrough: { kind: 'none', why: 'the reply is enough' } });

    expect(checkDraft('product-manager', draft, aCheckContext())).toEqual([]);
  });

  const rows: readonly (readonly [string, Partial<FollowThrough>, readonly string[]])[] = [
    ['P1 the same entry in two lists', { assumed: ['The export ends at  10,000 rows'] }, ['P1']],
    ['P1 an empty list', { assumed: [] }, ['P1']],
    ['P1 "none" with its reason, twice', { assumed: ['none: all is known'], missing: ['none: all is known'] }, []],
    ['P2 out of scope without why', { outOfScope: [{ item: 'other exports', why: ' ' }] }, ['P2']],
    ['P3 what somebody sees', then('the page shows 10,001 rows'), []],
    ['P3 a weasel word', then('the page shows the rows faster'), ['P3']],
    ['P3 nothing to see', then('customers rejoice'), ['P3']],
    ['P3 no case at all', item({ acceptance: [] }), ['P3']],
    [
      'P3 a case without a beginning',
      item({ acceptance: [{ given: '', when: 'w', then: 'the page shows it' }] }),
      ['P3'],
    ],
    ['P4 a next step of nobody', { nextStep: { what: 'w', owner: 'zoe', unblocks: 'u' } }, ['P4']],
    ['P4 a dependency of nobody', { dependencies: [{ what: 'w', owner: 'zoe', mustPrecede: 'm' }] }, ['P4']],
    ['P4 an item of nobody', item({ owner: 'zoe' }), ['P4']],
    ['P5 ready while something is missing', item({ agentExecutionSpec: SPEC }), ['P5']],
    [
      'P5 ready, and nothing is missing',
      { ...item({ agentExecutionSpec: SPEC }), missing: ['none: all is known'] },
      [],
    ],
    [
      'P5 ready without an edge case',
      { ...item({ agentExecutionSpec: SPEC, edgeCases: [] }), missing: ['none: all is known'] },
      ['P5'],
    ],
    [
      'P7 much for little comes second',
      { followThrough: { kind: 'items', items: [anItem(), anItem({ impact: 4, dedupeKey: 'product-export-slow' })] } },
      ['P7'],
    ],
    [
      'P7 not: when a conflict explains it',
      {
        followThrough: { kind: 'items', items: [anItem(), anItem({ impact: 4, dedupeKey: 'product-export-slow' })] },
        conflicts: [{ a: 'a', b: 'b', decisionNeeded: 'which first' }],
      },
      [],
    ],
    ['P8 a key of two words', item({ dedupeKey: 'export-truncated' }), []],
    ['P8 a key with a capital letter', item({ dedupeKey: 'Export-truncated' }), ['P8']],
    ['P8 a key of one word', item({ dedupeKey: 'export' }), ['P8']],
    ['P8 a key with a date', item({ dedupeKey: 'export-truncated-2026-03' }), ['P8']],
    ['S6 an invented quote', { problem: { who: 'w', pain: 'p', quote: 'we lost everything', value: 'v' } }, ['S6']],
    ['S6 no quote', { problem: { who: 'w', pain: 'p', quote: '', value: 'v' } }, []],
  ];
  test.each(rows)('%s', (_name, changes, expected) => {
    expect(brokenRules('product-manager', aFollowThrough(changes))).toEqual(expected);
  });

  test('P8 a key that names the ticket never meets the same work again', () => {
    const draft = aFollowThrough(item({ dedupeKey: 'export-truncated-abc9' }));

    expect(brokenRules('product-manager', draft, { ticket: aTicket({ id: 'ABC9' as TicketId }) })).toEqual(['P8']);
    expect(brokenRules('product-manager', draft, { ticket: aTicket({ id: 'ABC8' as TicketId }) })).toEqual([]);
  });
});
