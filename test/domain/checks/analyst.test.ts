import { describe, expect, test } from '@jest/globals';
import { checkDraft } from '../../../src/domain/checks/index.js';
import type { ResolutionCheck, ResolutionChecks } from '../../../src/domain/handoffs/analyst.js';
import { aSetOfChecks } from '../../support/good-drafts.js';
import { aCheckContext, brokenRules } from './rules.js';

const GOOD = aSetOfChecks();

/** The good set with its first check changed. */
function firstCheck(changes: Partial<ResolutionCheck>): Partial<ResolutionChecks> {
  return { checks: GOOD.checks.map((check, index) => (index === 0 ? { ...check, ...changes } : check)) };
}

const METRIC = { name: 'answers', definition: 'answers per reply', decides: 'the template' };

describe('the checks of an analyst', () => {
  test('find nothing in a good draft', () => {
    expect(checkDraft('analyst', GOOD, aCheckContext())).toEqual([]);
  });

  const rows: readonly (readonly [string, Partial<ResolutionChecks>, readonly string[]])[] = [
    ['A1 two metrics', { metrics: [METRIC, METRIC] }, []],
    ['A1 three metrics', { metrics: [METRIC, METRIC, METRIC] }, ['A1']],
    ['A1 a fifth check', { checks: [...GOOD.checks, ...GOOD.checks.slice(0, 1)] }, ['A1', 'A4']],
    ['A1 a dimension without a check', { checks: GOOD.checks.slice(0, 3) }, ['A1']],
    ['A2 a source that nobody reads', firstCheck({ source: 'crystal_ball' }), ['A2']],
    [
      'A2 evidence that nobody reads',
      { closingEvidence: [{ kind: 'system_state', source: 'status_page', windowHours: 1 }] },
      ['A2'],
    ],
    ['A3 a threshold of zero', firstCheck({ threshold: 0 }), []],
    ['A3 half a message', firstCheck({ threshold: 0.5 }), ['A3']],
    ['A3 less than no message', firstCheck({ threshold: -1 }), ['A3']],
    ['A3 a window of no hours', firstCheck({ windowHours: 0 }), ['A3']],
    ['A4 the same thing twice', firstCheck({ definition: 'Messages beyond the  answer' }), ['A4']],
    ['A5 a number to be proud of', { metrics: [{ ...METRIC, definition: 'tickets handled per day' }] }, ['A5']],
    ['A5 not: among the rejected', { rejected: [{ name: 'tickets handled', why: 'vanity' }] }, []],
    ['A6 our own word alone', { closingEvidence: [{ kind: 'attested', source: 'receipt', windowHours: 72 }] }, ['A6']],
    [
      'A6 our own word beside another',
      { closingEvidence: [{ kind: 'attested', source: 'receipt', windowHours: 72 }, ...GOOD.closingEvidence] },
      [],
    ],
    ['A7 two weeks', firstCheck({ windowHours: 336 }), []],
    ['A7 an hour more', firstCheck({ windowHours: 337 }), ['A7']],
    ['A8 a step of the plan', { ...firstCheck({ ifFails: 'report' }), unchecked: GOOD.unchecked.slice(0, 1) }, []],
    ['A8 a step of no plan', firstCheck({ ifFails: 'celebrate' }), ['A8']],
    ['A8 a report that nobody keeps', { reporting: { ...GOOD.reporting, maintainer: 'zoe' } }, ['A8']],
  ];
  test.each(rows)('%s', (_name, changes, expected) => {
    expect(brokenRules('analyst', aSetOfChecks(changes))).toEqual(expected);
  });
});
