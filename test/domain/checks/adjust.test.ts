import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustDraft, checkDraft, notAssessed } from '../../../src/domain/checks/index.js';
import type { ClarifiedIssue, UrgencyLevel } from '../../../src/domain/handoffs/support-specialist.js';
import { aPlaybook, aPolicy, aRoster, aRouting, aTicket } from '../../support/builders.js';
import type { CheckContext } from '../../../src/domain/checks/context.js';
import type { Experiment, HandlingPath } from '../../../src/domain/handoffs/operations-lead.js';
import type { FollowThrough } from '../../../src/domain/handoffs/product-manager.js';
import { aClarifiedIssue, aFollowThrough, aHandlingPath, aSetOfChecks } from '../../support/good-drafts.js';
import { holdsFor } from '../../support/properties.js';
import { aCheckContext } from './rules.js';

function experiment(kind: 'quality' | 'speed', percent: number): Experiment {
  return {
    proposal: `Answer with a macro (${kind} ${percent})`,
    baseline: 'ten minutes',
    expectedGain: 'less typing',
    gain: { kind, percent },
    evidence: 'two tickets',
    cost: 'an hour',
  };
}

/** The policy of the tests wants 20 % more quality, or 25 % more speed. */
const leads = (experiments: readonly Experiment[]) =>
  adjustDraft('operations-lead', aHandlingPath({ experiments }), aCheckContext());
const managers = (changes: Partial<FollowThrough>) =>
  adjustDraft('product-manager', aFollowThrough(changes), aCheckContext());

const CLAIM = 'The limit is a setting of the export.';

describe('what code does to a draft before its rules are applied', () => {
  test('W6 an alternative below the threshold is suppressed, and it is recorded', () => {
    const { handoff, changes } = leads([experiment('quality', 19), experiment('speed', 25)]);

    expect(handoff.experiments).toEqual([experiment('speed', 25)]);
    expect(changes).toEqual([
      {
        at: 'experiments.0',
        rule: 'W6',
        what: 'suppressed: not material (19 % more quality, at least 20 % wanted): Answer with a macro (quality 19)',
      },
    ]);
  });

  test('keeps an alternative at the threshold, each kind at its own', () => {
    expect(leads([experiment('quality', 20), experiment('speed', 25)]).changes).toEqual([]);
    expect(leads([experiment('speed', 24)]).handoff.experiments).toEqual([]);
  });

  describe('when several escalating rules fire', () => {
    const fired = (...ids: readonly string[]) =>
      ids.map((ruleId) => ({
        ruleId,
        reason: `reason of ${ruleId}`,
        words: 'words',
        escalates: ruleId !== 'R-routes',
      }));
    const escalation = { group: 'support-leads', risk: 'high', reason: 'An outage is led by a person.' } as const;
    const routed = (...ids: readonly string[]) =>
      aRouting({ escalation, urgency: 'critical', impact: 'organisation', priority: 'P1', fired: fired(...ids) });
    const bothFired = routed('R-outage', 'R-security', 'R-routes');
    const security = {
      who: 'security-desk',
      ask: 'Say what the reply must hold or leave out: R-security (reason of R-security)',
      by: '2026-03-02T10:00:00.000Z',
    };
    const adjust = (path: HandlingPath, changes: Partial<CheckContext> = {}) =>
      adjustDraft('operations-lead', path, aCheckContext({ routing: bothFired, ...changes }));

    test('O4 the group of each that does not lead is coordinated with, and it is recorded', () => {
      const path = aHandlingPath({ coordination: [{ who: 'ana', ask: 'Call', by: 'today' }] });

      const { handoff, changes } = adjust(path);

      expect(handoff.coordination).toEqual([
        ...path.coordination,
        { ...security, by: expect.stringContaining('2026-03-02T10:00') },
      ]);
      expect(changes).toEqual([
        {
          at: 'coordination.1',
          rule: 'O4',
          what: 'added: R-security (reason of R-security) asks for security-desk',
        },
      ]);
    });

    test.each([
      ['de', 'Sagen, was in der Antwort stehen muss oder nicht stehen darf: R-security (reason of R-security)'],
      ['fr', 'Dire ce que la réponse doit contenir ou taire : R-security (reason of R-security)'],
      ['es', 'Decir qué debe incluir u omitir la respuesta: R-security (reason of R-security)'],
      ['it', 'Dire che cosa la risposta deve contenere o tralasciare: R-security (reason of R-security)'],
      ['pt', security.ask],
    ])(
      'O4 the group is asked in the language of the desk, %s, and the reason stays as the house wrote it',
      (deskLanguage, ask) => {
        const playbook = aPlaybook({ policy: aPolicy({ deskLanguage }) });

        expect(adjust(aHandlingPath(), { playbook }).handoff.coordination.map((entry) => entry.ask)).toContain(ask);
      },
    );

    test('O4 a draft that holds the group already is left as it is', () => {
      const path = aHandlingPath({ coordination: [{ who: 'security-desk', ask: 'Look at it', by: 'today' }] });

      expect(adjust(path)).toEqual({ handoff: path, changes: [] });
    });

    test('O4 nobody is added for the rule that leads, nor for one that only routes', () => {
      const path = aHandlingPath();

      expect(adjust(path, { routing: routed('R-outage', 'R-routes') })).toEqual({ handoff: path, changes: [] });
    });

    test('O4 where nobody of the group is there, the default group is asked, and it is said', () => {
      const roster = aRoster();
      const people = roster.people.map((person) =>
        person.id === 'cem' ? { ...person, absence: [{ from: '2026-03-01', until: '2026-03-03' }] } : person,
      );

      const { handoff, changes } = adjust(aHandlingPath({ coordination: [] }), { roster: { ...roster, people } });

      expect(handoff.coordination.map(({ who }) => who)).toEqual(['support-leads']);
      expect(changes[0]?.what).toBe(
        'added: R-security (reason of R-security) asks for security-desk, of whom nobody is there: support-leads is asked',
      );
    });

    test('what was added breaks no rule, and adding twice changes nothing more', () => {
      const once = adjust(aHandlingPath({ coordination: [] }));
      const findings = checkDraft('operations-lead', once.handoff, aCheckContext({ routing: bothFired }));

      expect(findings.filter(({ at }) => at.startsWith('coordination'))).toEqual([]);
      expect(adjust(once.handoff).changes).toEqual([]);
    });
  });

  test.each([
    ['SEV1!!! URGENT', 'low'],
    [null, 'normal'],
  ] as const)('O4 urgency that only %p stands behind is lowered, and it is recorded', (quote, level) => {
    const claims = quote?.includes('SEV1') ?? false;
    const ticket = aTicket(claims ? { subject: 'SEV1!!! URGENT' } : {});
    const context = aCheckContext({ ticket, routing: aRouting({ urgency: 'low' }), records: [] });
    const issue = aClarifiedIssue({ urgency: { level: 'critical', drivers: [], quote: claims ? quote : null } });

    const { handoff, changes } = adjustDraft('support-specialist', issue, context);

    expect(handoff.urgency.level).toBe(level);
    expect(changes).toEqual([
      {
        at: 'urgency.level',
        rule: 'O4',
        what: `lowered from critical to ${level}: no quoted fact stands behind it`,
      },
    ]);
  });

  test('O4 urgency below that of the rules is raised to it, and it is recorded', () => {
    const issue = aClarifiedIssue({ urgency: { level: 'low', drivers: [], quote: null } });
    const context = aCheckContext({ routing: aRouting({ urgency: 'critical' }), records: [] });

    const { handoff, changes } = adjustDraft('support-specialist', issue, context);

    expect(handoff.urgency.level).toBe('critical');
    expect(changes).toEqual([
      { at: 'urgency.level', rule: 'O4', what: 'raised from low to critical: a rule of the policy found it' },
    ]);
  });

  test('O4 urgency stays where a quoted fact stands behind it, or the rules say as much', () => {
    const described = aClarifiedIssue({
      urgency: { level: 'critical', drivers: [], quote: 'stops after 10,000 rows' },
    });
    const bare = aClarifiedIssue({ urgency: { level: 'critical', drivers: [], quote: null } });
    const adjust = (issue: ClarifiedIssue, urgency: UrgencyLevel) =>
      adjustDraft('support-specialist', issue, aCheckContext({ routing: aRouting({ urgency }) }));

    expect(adjust(described, 'low')).toEqual({ handoff: described, changes: [] });
    expect(adjust(bare, 'critical')).toEqual({ handoff: bare, changes: [] });
  });

  describe('O4 in a language without words in the standards', () => {
    const body = 'A chaleira apanhou fogo e a minha filha tem queimaduras.';
    const raised = (quote: string | null, language = 'pt') => {
      const issue = aClarifiedIssue();
      return {
        ...issue,
        urgency: { level: 'critical', drivers: [], quote },
        reply: { ...issue.reply, language },
      } as const;
    };
    const asked = (text: string) =>
      aCheckContext({
        ticket: aTicket({ subject: '', body: text }),
        routing: aRouting({ urgency: 'low' }),
        records: [],
      });

    test('is not assessed: nobody here can tell whether the quote describes a fact', () => {
      expect(adjustDraft('support-specialist', raised(body), asked(body)).changes).toEqual([]);
      expect(notAssessed('support-specialist', raised(body), asked(body)).map(({ rule }) => rule)).toContain('O4');
    });

    test.each([
      ['there is no quote', raised(null), body],
      ['the quote does not stand in the ticket', raised('O cabo derreteu todo.'), body],
      ['a claim of rank stands in the ticket', raised(body), `SEV1!!! ${body}`],
      ['the reply is in a language with words', raised(body, 'en'), body],
    ])('lowers all the same where %s', (_what, issue, text) => {
      const { changes } = adjustDraft('support-specialist', issue, asked(text));

      expect(changes).toMatchObject([{ at: 'urgency.level', rule: 'O4' }]);
      expect(notAssessed('support-specialist', issue, asked(text)).map(({ rule }) => rule)).not.toContain('O4');
    });

    test('lowers where the ticket is in a language with words, whatever the reply claims to be in', () => {
      const text = 'It is that I want this to be the first of all that you do, and it is for the boss of the house.';

      expect(adjustDraft('support-specialist', raised(text), asked(text)).changes).toHaveLength(1);
    });
  });

  test('O4 the operations lead raises no urgency over rules and support specialist, and the level follows', () => {
    const path = aHandlingPath({ priority: { impact: 'one', urgency: 'critical', level: 'P1' } });

    const { handoff, changes } = adjustDraft('operations-lead', path, aCheckContext());

    expect(handoff.priority).toEqual({ impact: 'one', urgency: 'normal', level: 'P3' });
    expect(changes).toMatchObject([{ at: 'priority.urgency', rule: 'O4' }]);
  });

  test('P6 a claim without support is moved to the assumptions, and it is recorded', () => {
    const supported = { claim: 'The export is a job.', support: 'article export-all-rows' };
    const { handoff, changes } = managers({ technicalClaims: [{ claim: CLAIM, support: ' ' }, supported] });

    expect(handoff.technicalClaims).toEqual([supported]);
    expect(handoff.assumed).toEqual(['a limit was set on purpose', CLAIM]);
    expect(changes).toEqual([
      { at: 'technicalClaims.0', rule: 'P6', what: `moved to assumed: no support is named for "${CLAIM}"` },
    ]);
    expect(checkDraft('product-manager', handoff, aCheckContext())).toEqual([]);
  });

  test('assumes the same thing once, and takes the place of "none"', () => {
    const twice = [
      { claim: CLAIM, support: null },
      { claim: ` ${CLAIM.toUpperCase()} `, support: null },
    ];

    expect(managers({ technicalClaims: twice, assumed: ['none: all is known'] }).handoff.assumed).toEqual([CLAIM]);
    expect(managers({ technicalClaims: twice, assumed: [CLAIM] }).handoff.assumed).toEqual([CLAIM]);
  });

  test('P6 keeps an assumption that begins with "None of", and records the "none" that it drops', () => {
    const technicalClaims = [{ claim: CLAIM, support: null }];
    const none = 'None of the colleagues use a filter.';

    expect(managers({ technicalClaims, assumed: [none] }).handoff.assumed).toEqual([none, CLAIM]);
    expect(managers({ technicalClaims, assumed: ['none: all is known'] }).changes).toEqual([
      { at: 'technicalClaims.0', rule: 'P6', what: `moved to assumed: no support is named for "${CLAIM}"` },
      { at: 'assumed.0', rule: 'P6', what: 'dropped: it is no longer true: "none: all is known"' },
    ]);
  });

  test('changes nothing where there is nothing to change: the same draft comes back', () => {
    const [issue, checks] = [aClarifiedIssue(), aSetOfChecks()];

    expect(adjustDraft('support-specialist', issue, aCheckContext()).handoff).toBe(issue);
    expect(adjustDraft('analyst', checks, aCheckContext()).handoff).toBe(checks);
    expect(leads([]).changes).toEqual([]);
  });

  test('is done once: doing it again changes nothing more', () => {
    const gain = fc.record({ kind: fc.constantFrom('quality' as const, 'speed' as const), percent: fc.nat(60) });
    const words = fc.constantFrom(CLAIM, 'It is a job.', ' it is  a JOB. ', 'none: all is known', '');
    const claims = fc.array(fc.record({ claim: words, support: fc.constantFrom(null, ' ', 'article 1') }));
    holdsFor(
      fc.property(fc.array(gain), claims, fc.array(words), (gains, technicalClaims, assumed) => {
        const path = leads(gains.map(({ kind, percent }) => experiment(kind, percent))).handoff;
        const follow = managers({ technicalClaims, assumed }).handoff;
        const again = adjustDraft('product-manager', follow, aCheckContext());
        return (
          adjustDraft('operations-lead', path, aCheckContext()).handoff === path &&
          again.handoff === follow &&
          again.changes.length === 0
        );
      }),
    );
  });
});
