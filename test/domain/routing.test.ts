import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RoutingRule } from '../../src/domain/playbook.js';
import { routeTicket } from '../../src/domain/routing.js';
import { aPolicy, aTicket } from '../support/builders.js';

/** A rule that routes on one word and asks nobody. */
function aRule(changes: Partial<RoutingRule>): RoutingRule {
  return {
    id: 'R-a',
    meaning: 'a rule of this test',
    anyWords: ['alpha'],
    tiers: [],
    queue: 'queue-a',
    owner: 'ana',
    urgency: 'normal',
    impact: 'one',
    escalate: null,
    ...changes,
  };
}

function route(body: string, rules: readonly RoutingRule[], ticket = aTicket({ subject: '', body })) {
  return routeTicket({ ticket, policy: aPolicy({ routing: rules }) });
}

const asking = (risk: 'low' | 'normal' | 'high') => ({ group: `${risk}-group`, risk, reason: `${risk} reason` });

describe('the routing floor', () => {
  test('reads no name of a file: a customer does not speak through it', () => {
    const attachments = [{ name: 'alpha.png', mediaType: null, bytes: null }];

    expect(route('hello', [aRule({})], aTicket({ subject: '', body: 'hello', attachments })).fired).toEqual([]);
    expect(route('alpha', [aRule({})]).fired).toHaveLength(1);
  });

  test('is the lowest there is, on the default route, when no rule fires', () => {
    expect(route('hello', [aRule({})])).toEqual({
      queue: 'support',
      owner: 'support-desk',
      impact: 'one',
      urgency: 'low',
      priority: 'P4',
      fired: [],
      escalation: null,
    });
  });

  test('names the rule that fired, why, and the words as the customer wrote them', () => {
    const verdict = route('We saw an ÁLPHA here', [aRule({ escalate: asking('normal') })]);

    expect(verdict.fired).toEqual([{ ruleId: 'R-a', reason: 'normal reason', words: 'ÁLPHA', escalates: true }]);
    expect(verdict.escalation).toEqual(asking('normal'));
  });

  test('names the line of policy of a rule that has one', () => {
    const verdict = route('alpha', [aRule({ source: 'house policy: alpha' })]);

    expect(verdict.fired[0]?.source).toBe('house policy: alpha');
  });

  test('takes the highest urgency and the highest impact, each from whichever rule has it', () => {
    const verdict = route('alpha beta', [
      aRule({ urgency: 'high' }),
      aRule({ id: 'R-b', anyWords: ['beta'], impact: 'organisation' }),
    ]);

    expect(verdict).toMatchObject({ urgency: 'high', impact: 'organisation', priority: 'P1' });
  });

  test('is led by the highest risk, and then by what presses most, not by the order of the policy', () => {
    const verdict = route('alpha beta gamma delta', [
      aRule({ urgency: 'critical' }),
      aRule({ id: 'R-b', anyWords: ['beta'], escalate: asking('low') }),
      aRule({ id: 'R-c', anyWords: ['gamma'], escalate: asking('high'), queue: 'queue-c', owner: 'cem' }),
      aRule({ id: 'R-d', anyWords: ['delta'], escalate: asking('high'), urgency: 'low' }),
    ]);

    expect(verdict).toMatchObject({ queue: 'queue-c', owner: 'cem', escalation: asking('high') });
    expect(verdict.fired.map((rule) => rule.ruleId)).toEqual(['R-c', 'R-d', 'R-b', 'R-a']);
  });

  test.each([
    ['the subject', aTicket({ subject: 'alpha', body: '' })],
    ['the body', aTicket({ subject: '', body: 'alpha' })],
    ['a later turn of the customer', aTicket({ body: '', thread: [{ from: 'customer', at: null, body: 'alpha' }] })],
  ])('reads %s', (_where, ticket) => {
    expect(route('', [aRule({})], ticket).fired).toHaveLength(1);
  });

  test('reads subject and body as one for "+", and as two sentences for everything else', () => {
    const ticket = aTicket({ subject: 'alpha', body: 'beta' });
    const firedOn = (phrase: string) => route('', [aRule({ anyWords: [phrase] })], ticket).fired;

    expect(firedOn('alpha + beta')).toHaveLength(1);
    expect(firedOn('alpha & beta')).toEqual([]);
    expect(firedOn('alpha beta')).toEqual([]);
  });

  test('does not read what an agent wrote', () => {
    const ticket = aTicket({ body: 'hello', thread: [{ from: 'agent', at: null, body: 'alpha' }] });

    expect(route('', [aRule({})], ticket).fired).toEqual([]);
  });

  test('fires a rule for its tiers only', () => {
    const rules = [aRule({ tiers: ['enterprise'] })];
    const customer = { name: null, locale: null };

    const large = route('', rules, aTicket({ body: 'alpha', customer: { ...customer, tier: 'enterprise' } }));
    const small = route('', rules, aTicket({ body: 'alpha', customer: { ...customer, tier: 'free' } }));

    expect([large.fired.length, small.fired.length]).toEqual([1, 0]);
  });

  test.each([
    ['just over the limit', 'alpha 50.01 EUR', ['alpha; 50.01 EUR']],
    ['at the limit', 'alpha 50 EUR', []],
    ['without an amount', 'alpha', []],
    ['without its words', '5000 EUR', []],
  ])('fires a money rule %s', (_what, body, words) => {
    const verdict = route(body, [aRule({ amount: 'over-limit' })]);

    expect(verdict.fired.map((rule) => rule.words)).toEqual(words);
  });

  test('shows at most 120 characters of what the customer wrote', () => {
    const verdict = route(`alpha ${'x'.repeat(300)} omega`, [aRule({ anyWords: ['alpha ... omega'] })]);

    expect(verdict.fired[0]?.words).toHaveLength(120);
  });

  test('never falls, and keeps every rule that fired, when text is added to a ticket', () => {
    const rules = [
      aRule({ urgency: 'critical' }),
      aRule({ id: 'R-b', anyWords: ['beta ... gamma'], impact: 'everyone', escalate: asking('high') }),
      aRule({ id: 'R-c', anyWords: ['del*'], urgency: 'high', escalate: asking('low') }),
      aRule({ id: 'R-d', anyWords: ['epsilon'], amount: 'over-limit', escalate: asking('normal') }),
    ];
    const words = ['alpha', 'beta', 'gamma', 'delta', 'delhi', 'epsilon', '80 EUR', '7 EUR', 'and.', '\n\n', 'não'];
    const someText = fc.oneof(
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );

    fc.assert(
      fc.property(someText, someText, someText, (before, text, after) => {
        const short = route(text, rules);
        const long = route(`${before}\n\n${text}\n\n${after}`, rules);

        for (const rule of short.fired) expect(long.fired.map(({ ruleId }) => ruleId)).toContain(rule.ruleId);
        expect(long.priority <= short.priority).toBe(true);
        if (short.escalation !== null) expect(long.escalation).not.toBeNull();
        if (short.escalation?.risk === 'high') expect(long.escalation?.risk).toBe('high');
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
