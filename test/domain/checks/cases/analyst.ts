import type { ResolutionCheck, ResolutionChecks } from '../../../../src/domain/handoffs/analyst.js';
import { anEvidenceCatalogue, aPlaybook } from '../../../support/builders.js';
import { aClarifiedIssue, aSetOfChecks } from '../../../support/good-drafts.js';
import { aRosterWithout, fires, passes, type RuleCase } from './rule-case.js';

const GOOD = aSetOfChecks();
const METRIC = { name: 'answers', definition: 'answers per reply', decides: 'the template' };

/** The good set with its first check changed. */
function firstCheck(changes: Partial<ResolutionCheck>): Partial<ResolutionChecks> {
  return { checks: GOOD.checks.map((check, index) => (index === 0 ? { ...check, ...changes } : check)) };
}

/** A house where messages are counted with "at least" only. */
const ONLY_GTE = {
  context: {
    playbook: aPlaybook({
      evidence: anEvidenceCatalogue().map((entry) =>
        entry.id === 'recontact' ? { ...entry, comparators: ['lte' as const] } : entry,
      ),
    }),
  },
};

/** Drafts of an analyst just inside and just outside of each rule. */
export const ANALYST_CASES: readonly RuleCase<'analyst'>[] = [
  fires('A1', 'no decision', { decision: ' ' }),
  fires('A1', 'a decision of two words', { decision: 'close it' }),
  passes('A1', 'a decision of three words', { decision: 'close or reopen' }),
  fires('A1', 'a question of one mark', firstCheck({ question: '?' })),
  passes('A1', 'two metrics', { metrics: [METRIC, METRIC] }),
  fires('A1', 'three metrics', { metrics: [METRIC, METRIC, METRIC] }),
  fires('A1', 'a metric that decides nothing', { metrics: [{ ...METRIC, decides: ' ' }] }),
  fires('A1', 'a fifth check', { checks: [...GOOD.checks, ...GOOD.checks.slice(0, 1)] }, { also: ['A4'] }),
  fires('A1', 'a dimension without a check', { checks: GOOD.checks.slice(0, 3) }),
  fires('A2', 'a source that nobody reads', firstCheck({ source: 'crystal_ball' })),
  fires('A2', 'a source of a connector that is not there', firstCheck({ source: 'job_state' })),
  fires('A2', 'evidence that nobody reads', {
    closingEvidence: [{ kind: 'system_state', source: 'status_page', windowHours: 1 }],
  }),
  fires('A3', 'at least zero, which holds whatever comes', firstCheck({ threshold: 0 })),
  passes('A3', 'at most zero', firstCheck({ threshold: 0, comparator: 'lte' })),
  fires('A3', 'at most a thousand messages', firstCheck({ threshold: 1_000, comparator: 'lte' })),
  passes('A3', 'at most a message less', firstCheck({ threshold: 999, comparator: 'lte' })),
  fires('A3', 'a definition that restates the goal', firstCheck({ definition: aClarifiedIssue().customerGoal })),
  fires('A3', 'a definition that is the question', firstCheck({ definition: 'answered' })),
  fires('A3', 'a definition of one letter', firstCheck({ definition: 'x' })),
  fires('A3', 'half a message', firstCheck({ threshold: 0.5 })),
  fires('A3', 'less than no message', firstCheck({ threshold: -1 })),
  fires('A3', 'a window of no hours', firstCheck({ windowHours: 0 })),
  fires('A3', 'a comparator that the source does not allow', firstCheck({ comparator: 'gte' }), ONLY_GTE),
  passes('A3', 'a comparator that the source allows', firstCheck({ comparator: 'lte' }), ONLY_GTE),
  fires('A4', 'the same thing twice', firstCheck({ definition: 'Messages beyond the  answer' })),
  fires(
    'A4',
    'the same thing in other endings and another order',
    firstCheck({ definition: 'beyond the answer messages' }),
  ),
  passes('A4', 'the same words over another source', firstCheck({ definition: 'receipts' })),
  fires('A4', 'the same question twice', firstCheck({ question: 'Sent?' })),
  passes('A4', 'the opposite', firstCheck({ definition: 'messages not beyond the answer' })),
  fires('A5', 'a number to be proud of', { metrics: [{ ...METRIC, definition: 'tickets handled per day' }] }),
  passes('A5', 'a number to be proud of, rejected', { rejected: [{ name: 'average handle time', why: 'vanity' }] }),
  fires('A5', 'four candidates and nothing turned down', { rejected: [] }),
  fires('A5', 'nothing turned down, and nothing that is undefined', { rejected: [], missingDefinitions: [''] }),
  passes('A5', 'nothing turned down, but something undefined', { rejected: [], missingDefinitions: ['what a row is'] }),
  fires('A6', 'our own word alone', { closingEvidence: [{ kind: 'attested', source: 'receipt', windowHours: 72 }] }),
  passes('A6', 'our own word beside another', {
    closingEvidence: [{ kind: 'attested', source: 'receipt', windowHours: 72 }, ...GOOD.closingEvidence],
  }),
  passes('A7', 'two weeks', firstCheck({ windowHours: 336 })),
  fires('A7', 'an hour more', firstCheck({ windowHours: 337 })),
  passes('A8', 'a step of the plan', { ...firstCheck({ ifFails: 'report' }), unchecked: GOOD.unchecked.slice(0, 1) }),
  fires('A8', 'a step of no plan', firstCheck({ ifFails: 'celebrate' })),
  fires('A8', 'a report of no shape', { reporting: { ...GOOD.reporting, shape: '' } }),
  fires('A8', 'a report that nobody keeps', { reporting: { ...GOOD.reporting, maintainer: 'zoe' } }),
  fires(
    'A8',
    'a report of somebody who is away',
    { reporting: { ...GOOD.reporting, maintainer: 'ana' } },
    {
      context: { roster: aRosterWithout('ana') },
    },
  ),
  fires('X2', 'a step without a check and without a reason', { unchecked: GOOD.unchecked.slice(1) }),
  fires('X2', 'a reason for a step that a check names', firstCheck({ ifFails: 'report' })),
  fires('X2', 'a reason for no step of the plan', {
    unchecked: [...GOOD.unchecked, { stepId: 'gone', why: 'it is gone' }],
  }),
  fires('X2', 'two reasons for one step', { unchecked: [...GOOD.unchecked, ...GOOD.unchecked.slice(0, 1)] }),
  fires('X2', 'a reason that says nothing', { unchecked: GOOD.unchecked.map((entry) => ({ ...entry, why: ' ' })) }),
];
