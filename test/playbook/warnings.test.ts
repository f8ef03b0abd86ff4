import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Instant } from '../../src/domain/brand.js';
import { isAlwaysOnDuty } from '../../src/domain/duty.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { STAGE_ORDER } from '../../src/domain/stages.js';
import { FLOOR_REASONS, floorGaps } from '../../src/playbook/floor.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import { playbookWarnings } from '../../src/playbook/warnings.js';

// cast: a fixed moment of the tests
const AT = Date.UTC(2026, 2, 2, 9) as Instant;
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it'];

let shipped: Playbook;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  shipped = verdict.playbook;
});

/** The shipped policy, in which a rule asks for nobody. */
function silenced(...ids: readonly string[]): Playbook['policy'] {
  const { policy } = shipped;
  return {
    ...policy,
    routing: policy.routing.map((rule) => (ids.includes(rule.id) ? { ...rule, escalate: null } : rule)),
  };
}

describe('the floor under a policy', () => {
  test('has no gap in the shipped rules', () => {
    expect(floorGaps(shipped.policy, LANGUAGES)).toEqual([]);
  });

  test.each([
    ['R1', 'harm to somebody'],
    ['R2', 'a security report'],
    ['R5', 'legal steps'],
    ['R3', 'data of others'],
    ['R8', 'money above the limit'],
    ['R10', 'the wish for a person'],
  ])('without a person in %s has a gap in every language: %s', (id, reason) => {
    expect(floorGaps(silenced(id), LANGUAGES)).toEqual([{ reason, languages: LANGUAGES }]);
  });

  test('is gone without rules', () => {
    const gaps = floorGaps({ ...shipped.policy, routing: [] }, LANGUAGES);

    expect(gaps.map(({ reason }) => reason)).toEqual(FLOOR_REASONS);
  });

  test('is tried in the languages of the standards only', () => {
    expect(floorGaps(silenced('R1'), ['de', 'pl'])).toEqual([{ reason: 'harm to somebody', languages: ['de'] }]);
  });

  test('is tried with an amount above the limit of this policy', () => {
    const { policy } = shipped;
    const limits = { ...policy.limits, moneyWithoutApproval: { amount: 2_000, currency: 'EUR' } };

    expect(floorGaps({ ...policy, limits }, LANGUAGES)).toEqual([]);
  });
});

describe('the warnings about a playbook', () => {
  test('are none for the shipped one', () => {
    expect(playbookWarnings(shipped, AT)).toEqual([]);
  });

  test('name each reason for which no rule asks for a person', () => {
    expect(playbookWarnings({ ...shipped, policy: silenced('R1') }, AT)).toEqual([
      'no rule asks for a person when a ticket tells of harm to somebody; tried with one sentence each in en, de, es, fr, it',
    ]);
  });

  test.each([
    ['goes home', 'support-leads', 'high', true],
    ['is there day and night', 'engineering-on-call', 'high', false],
    ['goes home, at risk normal', 'support-leads', 'normal', false],
  ] as const)('about a rule whose group %s', (_name, group, risk, isSaid) => {
    const routing = shipped.policy.routing.map((rule) =>
      rule.id === 'R1' && rule.escalate !== null ? { ...rule, escalate: { ...rule.escalate, group, risk } } : rule,
    );

    expect(playbookWarnings({ ...shipped, policy: { ...shipped.policy, routing } }, AT)).toEqual(
      isSaid
        ? [
            'rule R1 asks support-leads at risk high, and within a year there are hours in which nobody of that group is on duty',
            'support-leads is asked at risk high (R1), and no other group is reminded when it does not answer: name one as its "remindsToo"',
          ]
        : [],
    );
  });

  test('name a decider and an owner who are never on duty once, and not a second time at risk high', () => {
    const { roster, policy } = shipped;
    const gone = (id: string) =>
      roster.groups.some((group) => group.id === 'support-leads' && group.members.includes(id));
    const people = roster.people.map((person) => (gone(person.id) ? { ...person, dutyHours: {} } : person));
    const routing = policy.routing.map((rule) =>
      rule.id === 'R1' && rule.escalate !== null
        ? { ...rule, escalate: { ...rule.escalate, group: 'support-leads', risk: 'high' as const } }
        : { ...rule, escalate: null },
    );
    const told = playbookWarnings({ ...shipped, roster: { ...roster, people }, policy: { ...policy, routing } }, AT);

    expect(told.filter((line) => line.includes('support-leads is never'))).toEqual([
      'support-leads is never on duty and named by approval.defaultGroup, R1, R12, R13, R15: give "dutyHours" to an active member, or name another',
    ]);
    expect(told.filter((line) => line.includes('within a year'))).toEqual([]);
  });

  test.each([
    [
      'safety-contact',
      [
        'safety-contact is asked at risk high (R1), and no other group is reminded when it does not answer: name one as its "remindsToo"',
      ],
    ],
    ['billing-approvers', []],
  ])('tell of a group without "remindsToo" that is asked at risk high, and of no other: %s', (group, said) => {
    const groups = shipped.roster.groups.map((one) => {
      const { remindsToo: _, ...without } = one;
      return one.id === group ? without : one;
    });

    expect(playbookWarnings({ ...shipped, roster: { ...shipped.roster, groups } }, AT)).toEqual(said);
  });

  test('are not needed for groups of the shipped tier 3: each has another one reminded that is there day and night', () => {
    const { roster } = shipped;
    const unheard = roster.groups
      .filter(({ tier }) => tier === 3)
      .filter(({ remindsToo }) => remindsToo === undefined || !isAlwaysOnDuty(roster, { id: remindsToo, at: AT }));

    expect(unheard.map(({ id }) => id)).toEqual([]);
    expect(roster.groups.filter(({ tier }) => tier === 3).length).toBeGreaterThan(0);
  });

  test('say that a gate waits for longer than the slowest first reply may take', () => {
    const { policy } = shipped;
    const slowest = Math.max(...Object.values(policy.sla.firstReplyMs));
    const waiting = (high: number) => {
      const windows = { ...policy.windows, approvalMs: { ...policy.windows.approvalMs, high } };
      return playbookWarnings({ ...shipped, policy: { ...policy, windows } }, AT);
    };

    expect(waiting(slowest)).toEqual([]);
    expect(waiting(slowest + 3_600_000)).toEqual([
      'a gate at risk high waits for up to 25 h, and the slowest first reply is due after 24 h',
    ]);
  });

  test('say that every role is switched off, and not that one is', () => {
    const { briefs } = shipped.document;
    const off = (stages: readonly string[]) => ({
      ...shipped,
      document: {
        ...shipped.document,
        briefs: {
          ...briefs,
          ...Object.fromEntries(STAGE_ORDER.map((id) => [id, { ...briefs[id], enabled: !stages.includes(id) }])),
        },
      },
    });

    expect(playbookWarnings(off(['analyst']), AT)).toEqual([]);
    expect(playbookWarnings(off(STAGE_ORDER), AT)).toEqual([
      'every role is switched off: no reply is drafted, and a person has to write each one',
    ]);
  });

  test.each([
    ...['en', 'de', 'fr', 'es', 'it'].map((deskLanguage) => [deskLanguage, []] as const),
    [
      'pt',
      [
        'the desk language is pt, and the embedded drafter writes its internal notes in en: it has them in en, de, fr, es, it only',
      ],
    ],
  ])('say where the embedded drafter has no notes in the language of the desk: %s', (deskLanguage, warnings) => {
    const policy = { ...shipped.policy, deskLanguage };

    expect(playbookWarnings({ ...shipped, policy }, AT)).toEqual(warnings);
  });

  test.each([
    [['idle'], 'no phrase of the policy names these sets of words, so what they say is looked for nowhere: idle.en'],
    [
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      'no phrase of the policy names these sets of words, so what they say is looked for nowhere: a.en, b.en, c.en, d.en, e.en and 2 more',
    ],
  ])('say which sets of words no phrase names: %j', (names, warning) => {
    const sets = { ...shipped.policy.sets, ...Object.fromEntries(names.map((name) => [`${name}.en`, ['word']])) };

    expect(playbookWarnings({ ...shipped, policy: { ...shipped.policy, sets } }, AT)).toEqual([warning]);
  });

  test('are none about a set that only another set names', () => {
    const sets = { ...shipped.policy.sets, 'inner.en': ['word'], 'people.en': ['son', '<inner.en>'] };

    expect(playbookWarnings({ ...shipped, policy: { ...shipped.policy, sets } }, AT)).toEqual([]);
  });

  test.each(['undenied', 'withinClause'] as const)('say which sets of "%s" do not exist', (key) => {
    const policy = { ...shipped.policy, [key]: [...(shipped.policy[key] ?? []), 'well-endet', 'fine'] };

    expect(playbookWarnings({ ...shipped, policy }, AT)).toEqual([
      `"${key}" names sets of words that do not exist: well-endet, fine`,
    ]);
  });
});
