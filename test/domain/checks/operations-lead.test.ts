import { describe, expect, test } from '@jest/globals';
import { checkDraft } from '../../../src/domain/checks/index.js';
import type { HandlingPath, PlanStep } from '../../../src/domain/handoffs/operations-lead.js';
import { anEscalatedRouting, aRoster, aRouting, aTicket } from '../../support/builders.js';
import { aHandlingPath } from '../../support/good-drafts.js';
import { aCheckContext, brokenRules } from './rules.js';

const GOOD = aHandlingPath();

/** The good plan with its last step changed. */
function lastStep(changes: Partial<PlanStep>): Partial<HandlingPath> {
  return { steps: GOOD.steps.map((step, index) => (index === GOOD.steps.length - 1 ? { ...step, ...changes } : step)) };
}

function change(removes: string, text: string): Partial<HandlingPath> {
  return {
    friction: [{ id: 'f1', kind: 'delay', where: 'Ticket  filed', evidence: 'The ticket waited.' }],
    smallestChange: { change: text, removes, cost: 'one hour', smallerOptionRejectedBecause: 'nothing is smaller' },
  };
}

/** An hour after the Monday morning of the tests, which is what P1 allows. */
const IN_TIME = '2026-03-02T10:00:00Z';
const ESCALATED: Partial<HandlingPath> = {
  route: { kind: 'incident', queue: 'incidents', reason: 'outage', ruleIds: ['R-outage'] },
  priority: { impact: 'organisation', urgency: 'critical', level: 'P1' },
  escalation: { ...GOOD.escalation, needed: true, ruleIds: ['R-outage'], dueBy: IN_TIME },
};

describe('the checks of an operations lead', () => {
  test('find nothing in a good draft', () => {
    expect(checkDraft('operations-lead', GOOD, aCheckContext())).toEqual([]);
  });

  const rows: readonly (readonly [string, Partial<HandlingPath>, readonly string[]])[] = [
    ['O1 a person as owner', { owner: 'bo' }, []],
    ['O1 an owner whom nobody knows', { owner: 'zoe' }, ['O1']],
    ['O1 a step of nobody', lastStep({ owner: 'zoe' }), ['O1']],
    ['O1 a person as approver group', { escalation: { ...GOOD.escalation, approverGroup: 'bo' } }, ['O1']],
    ['O1 coordination with nobody', { coordination: [{ who: 'zoe', ask: 'Decide', by: 'today' }] }, ['O1']],
    ['O2 a step without an end', lastStep({ doneWhen: ' ' }), ['O10', 'O2']],
    ['O2 a step without a moment', lastStep({ by: '' }), ['O2']],
    ['O2 a vague moment', lastStep({ by: 'soon' }), ['O2']],
    ['O2 not: a vague word with a condition', lastStep({ by: 'shortly after the receipt' }), []],
    ['O3 a step that waits for itself', lastStep({ dependsOn: ['report'] }), ['O3']],
    ['O3 a step that waits for no step', lastStep({ dependsOn: ['gone'] }), ['O3']],
    ['O3 two steps of one id', lastStep({ id: 'reply', dependsOn: [] }), ['O3']],
    ['O4 another queue', { route: { ...GOOD.route, queue: 'billing' } }, ['O4']],
    ['O4 a rule that did not fire', { route: { ...GOOD.route, ruleIds: ['R-outage'] } }, ['O4']],
    ['O4 less urgency', { priority: { impact: 'one', urgency: 'low', level: 'P4' } }, ['O4']],
    ['O4 not: more urgency', { priority: { impact: 'one', urgency: 'high', level: 'P2' } }, []],
    ['O5 a level beside the table', { priority: { impact: 'one', urgency: 'normal', level: 'P2' } }, ['O5']],
    ['O6 no map', { currentMap: [] }, ['O6']],
    ['O6 a change for a friction', change('f1', 'Ask for the filter in the form'), []],
    ['O6 a change for nothing', change('f2', 'Ask for the filter in the form'), ['O6']],
    ['O6 a disposition for nothing', { dispositions: [{ frictionId: 'f9', verdict: 'document' }] }, ['O6']],
    ['O7 a meeting', change('f1', 'Hold a weekly meeting'), ['O7']],
    [
      'O7 not: a meeting when it presses',
      { ...change('f1', 'Hold a meeting'), priority: { impact: 'one', urgency: 'high', level: 'P2' } },
      [],
    ],
    ['O8 a step that nobody can take back', lastStep({ irreversible: true }), ['O8']],
    [
      'O8 not: behind the escalation gate',
      { ...lastStep({ irreversible: true }), escalation: { ...GOOD.escalation, needed: true, dueBy: IN_TIME } },
      [],
    ],
    [
      'O8 not: behind a step of the approvers',
      {
        steps: [
          { ...(GOOD.steps[0] as PlanStep), owner: 'support-leads' },
          { ...(GOOD.steps[1] as PlanStep), irreversible: true },
        ],
      },
      [],
    ],
    ['O10 a promise that no step keeps', lastStep({ doneWhen: 'The customer was written to.' }), ['O10']],
  ];
  test.each(rows)('%s', (_name, changes, expected) => {
    expect(brokenRules('operations-lead', aHandlingPath(changes))).toEqual(expected);
  });

  test('O1 nobody owns the own request', () => {
    const ticket = aTicket({ customer: { name: 'BO LIND', tier: 'free', locale: null } });

    expect(brokenRules('operations-lead', aHandlingPath({ owner: 'bo' }), { ticket })).toEqual(['O1']);
    expect(brokenRules('operations-lead', aHandlingPath({ owner: 'ana' }), { ticket })).toEqual([]);
  });

  test('O1 a group whose people are all away cannot own or decide', () => {
    const roster = aRoster({
      groups: [{ id: 'support-desk', tier: 1, members: ['gone'] }, ...aRoster().groups.slice(1)],
    });

    expect(brokenRules('operations-lead', GOOD, { roster })).toEqual(['O1']);
  });

  test('O4 an escalation of the rules stays, with its rules, its group and its level', () => {
    const routing = anEscalatedRouting();
    const floor = (changes: Partial<HandlingPath>): readonly string[] =>
      brokenRules('operations-lead', aHandlingPath({ ...ESCALATED, ...changes }), { routing });
    const escalation = { ...GOOD.escalation, needed: true, ruleIds: ['R-outage'], dueBy: IN_TIME };

    expect(floor({})).toEqual([]);
    expect(floor({ escalation: { ...escalation, needed: false } })).toEqual(['O4']);
    expect(floor({ escalation: { ...escalation, approverGroup: 'support-desk' } })).toEqual(['O4']);
    expect(floor({ escalation: { ...escalation, tier: 3, approverGroup: 'security-desk' } })).toEqual([]);
    expect(floor({ route: { ...GOOD.route, queue: 'incidents', ruleIds: [] } })).toEqual(['O4']);
  });

  test('O4 impact is never less than the rules say', () => {
    const routing = aRouting({ impact: 'team' });

    expect(brokenRules('operations-lead', GOOD, { routing })).toEqual(['O4']);
  });
});
