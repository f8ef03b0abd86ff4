import { describe, expect, test } from '@jest/globals';
import type { ApprovalRequest } from '../../src/domain/approval.js';
import type { LaterAlarm } from '../../src/domain/later-words.js';
import { LIMITS } from '../../src/domain/limits.js';
import { pauseAfterNotice } from '../../src/domain/reminder-moments.js';
import type { RiskClass } from '../../src/domain/opening.js';
import { overtakingOf } from '../../src/domain/overtaking.js';
import type { RoutingRule } from '../../src/domain/playbook.js';
import { aPolicy } from '../support/builders.js';
import { aParkedState } from '../support/ticket-states.js';

const HOUR_MS = 3_600_000;
const [pattern] = aPolicy().routing as readonly [RoutingRule];

/** A rule that asks the group of its name. */
function rule(id: string, risk: RiskClass, changes: Partial<RoutingRule> = {}): RoutingRule {
  return { ...pattern, id, owner: `${id}-owner`, escalate: { group: `${id}-desk`, risk, reason: id }, ...changes };
}

const POLICY = aPolicy({
  routing: [
    rule('harm', 'high'),
    rule('legal', 'high'),
    rule('money', 'normal'),
    rule('tone', 'low', { urgency: 'low' }),
  ],
});
const GROUPS = ['support-leads', 'harm-desk', 'legal-desk', 'money-desk', 'tone-desk'];

function aRequest(changes: Partial<ApprovalRequest> = {}): ApprovalRequest {
  const { phase } = aParkedState({ request: changes });
  if (phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
  return phase.gate.request;
}

/** A gate that a rule has opened. */
function openedBy(id: string, risk: RiskClass): Partial<ApprovalRequest> {
  return { approverGroup: `${id}-desk`, risk, rules: [{ ruleId: id, reason: id, words: null }] };
}

function alarm(ruleId: string): LaterAlarm {
  return { ruleId, reason: ruleId, words: 'the words', group: `${ruleId}-desk` };
}

function after(alarms: readonly string[], gate: Partial<ApprovalRequest> = {}, fired: readonly string[] = []) {
  return overtakingOf({
    request: aRequest(gate),
    alarms: alarms.map(alarm),
    fired,
    owner: 'support-desk',
    level: 'P3',
    policy: POLICY,
    groups: GROUPS,
  });
}

describe('who decides after a rule has fired on a later message', () => {
  const drafted = { approverGroup: 'legal-desk', risk: 'high' } as const;
  test.each([
    ['money', 'the group of the rule, where the policy alone asked', {}, 'money-desk at normal'],
    ['harm', 'the group of a higher risk', openedBy('money', 'normal'), 'harm-desk at high'],
    ['harm', 'the group of an earlier rule of the same risk', openedBy('legal', 'high'), 'harm-desk at high'],
    ['legal', 'whoever is asked, under a rule that comes later', openedBy('harm', 'high'), 'harm-desk at high'],
    ['money', 'whoever is asked, under a rule of lower risk', openedBy('harm', 'high'), 'harm-desk at high'],
    ['money', 'whoever a draft named at a higher risk than the rule has', drafted, 'legal-desk at high'],
  ] as const)('after %s is %s', (id, _name, gate, asked) => {
    const found = after([id], gate);

    expect(`${found?.group} at ${found?.risk}`).toBe(asked);
    expect(found?.told).toEqual([`${id}-desk`, aRequest(gate).approverGroup].filter((group) => group !== found?.group));
  });

  test('is the first of several rules, and the groups of all others are told', () => {
    expect(after(['money', 'legal', 'harm'])).toMatchObject({
      group: 'harm-desk',
      told: ['money-desk', 'legal-desk', 'support-leads'],
    });
  });

  test('is whoever is asked, where the group of the rule is not on the roster', () => {
    const found = overtakingOf({
      request: aRequest(),
      alarms: [alarm('harm')],
      fired: [],
      owner: 'support-desk',
      level: 'P3',
      policy: POLICY,
      groups: ['support-leads'],
    });

    expect(found).toMatchObject({ group: 'support-leads', risk: 'high', owner: 'support-desk' });
  });
});

describe('a rule of which the approvers know', () => {
  test.each([
    ['fired on the ticket', [], ['harm']],
    ['stands among the reasons of the gate', [{ ruleId: 'harm', reason: 'harm', words: null }], []],
  ])('changes nothing: it %s', (_name, rules, fired) => {
    expect(after(['harm'], { rules }, fired)).toBeNull();
  });

  test('stays among the reasons, behind the new ones', () => {
    const rules = after(['money'], openedBy('harm', 'high'))?.rules;

    expect(rules?.map(({ ruleId }) => ruleId)).toEqual(['money', 'harm']);
    expect(rules?.[0]).not.toHaveProperty('group');
  });
});

test('a rule raises the level of the ticket and never lowers it', () => {
  expect(after(['harm'])).toMatchObject({ level: 'P1', owner: 'harm-owner' });
  expect(after(['tone'])).toMatchObject({ level: 'P3' });
});

describe('the pause after a notice of messages', () => {
  test.each([
    ['a share of a short window', { windowMs: 24_000 }, 1, 1_000],
    ['messageNoticePause at the most', { windowMs: 100 * HOUR_MS }, 1, LIMITS.messageNoticePause.value],
    ['twice as long after each notice', { windowMs: 100 * HOUR_MS }, 3, 4 * LIMITS.messageNoticePause.value],
  ])('is %s', (_name, request, count, pauseMs) => {
    expect(pauseAfterNotice(aRequest(request), count)).toBe(pauseMs);
  });

  test('keeps a storm of messages to nine notices in a day', () => {
    const request = aRequest({ windowMs: 24 * HOUR_MS });
    const pauses = Array.from({ length: 8 }, (_, index) => pauseAfterNotice(request, index + 1));
    const eight = pauses.slice(0, 7).reduce((sum, pause) => sum + pause, 0);

    expect(eight).toBeLessThan(24 * HOUR_MS);
    expect(eight + (pauses[7] ?? 0)).toBeGreaterThan(24 * HOUR_MS);
  });
});
