import { describe, expect, test } from '@jest/globals';
import { type Likeness, likenessOf, nearestRules } from '../../src/domain/likeness.js';
import type { RoutingRule } from '../../src/domain/playbook.js';
import { routeTicket } from '../../src/domain/routing.js';
import { aPolicy, aTicket } from '../support/builders.js';

const LEARNT: Likeness = {
  model: 'two-numbers',
  language: 'en',
  examples: { file: 'examples/en.ndjson', sha256: '0'.repeat(64) },
  person: [2, 0, -1],
  rules: { 'R-a': [1, 0, 0], 'R-b': [0, 1, 0] },
};

const asking = { group: 'leads', risk: 'normal', reason: 'somebody has to look' } as const;

function aRule(changes: Partial<RoutingRule>): RoutingRule {
  return {
    id: 'R-a',
    meaning: 'a rule of this test',
    anyWords: ['alpha'],
    tiers: [],
    queue: 'queue-a',
    owner: 'ana',
    urgency: 'high',
    impact: 'one',
    escalate: asking,
    ...changes,
  };
}

function fired(of: { readonly body: string; readonly rule: Partial<RoutingRule>; readonly ruleId?: string }) {
  const ticket = aTicket({ subject: '', body: of.body, customer: { name: null, tier: 'standard', locale: null } });
  const alike = { ruleId: of.ruleId ?? 'R-a', words: 'these words' };
  return routeTicket({ ticket, policy: aPolicy({ routing: [aRule(of.rule)] }), alike });
}

describe('a vector', () => {
  test('looks like a ticket for a person just above zero, and not at zero', () => {
    expect(likenessOf([0.51, 0], LEARNT)).toBeGreaterThan(0);
    expect(likenessOf([0.5, 0], LEARNT)).toBe(0);
  });

  test('is nearest to the rule with the highest row', () => {
    expect(nearestRules([0.4, 0.5], LEARNT)).toEqual(['R-b', 'R-a']);
    expect(nearestRules([0.5, 0.4], LEARNT)).toEqual(['R-a', 'R-b']);
  });
});

describe('a rule that a ticket reads like', () => {
  test('fires with its group and urgency, says how it was found, and shows the words', () => {
    const verdict = fired({ body: 'hello', rule: {} });

    expect(verdict.escalation?.group).toBe('leads');
    expect(verdict.urgency).toBe('high');
    expect(verdict.fired).toEqual([
      {
        ruleId: 'R-a',
        reason: 'somebody has to look, found by likeness to examples',
        words: 'these words',
        escalates: true,
      },
    ]);
  });

  test('shows the words of its own list where one of them stands in the ticket', () => {
    const [rule] = fired({ body: 'an alpha here', rule: {} }).fired;

    expect([rule?.words, rule?.reason]).toEqual(['alpha', 'somebody has to look']);
  });

  test('does not fire when it asks nobody, or when the policy has no such rule', () => {
    expect(fired({ body: 'hello', rule: { escalate: null } }).fired).toEqual([]);
    expect(fired({ body: 'hello', rule: {}, ruleId: 'R-z' }).fired).toEqual([]);
  });

  test('still needs the tier and the amount that it is about', () => {
    expect(fired({ body: 'hello', rule: { tiers: ['enterprise'] } }).fired).toEqual([]);
    expect(fired({ body: 'back with 50 EUR', rule: { amount: 'over-limit' } }).fired).toEqual([]);
    expect(fired({ body: 'back with 51 EUR', rule: { amount: 'over-limit' } }).fired).toHaveLength(1);
  });

  test('takes nothing away from what the words of other rules say', () => {
    const ticket = aTicket({ subject: '', body: 'alpha' });
    const policy = aPolicy({
      routing: [
        aRule({}),
        aRule({ id: 'R-b', anyWords: ['beta'], urgency: 'low', escalate: { ...asking, risk: 'low' } }),
      ],
    });
    const words = routeTicket({ ticket, policy });
    const both = routeTicket({ ticket, policy, alike: { ruleId: 'R-b', words: 'x' } });

    expect({ ...both, fired: both.fired.slice(0, 1) }).toEqual(words);
    expect(both.fired).toHaveLength(2);
  });
});
