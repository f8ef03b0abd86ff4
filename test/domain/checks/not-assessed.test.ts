import { describe, expect, test } from '@jest/globals';
import { checkDraft, notAssessed } from '../../../src/domain/checks/index.js';
import { aPlaybook, aPolicy } from '../../support/builders.js';
import { aClarifiedIssue, aFollowThrough, aHandlingPath, aReply, aSetOfChecks } from '../../support/good-drafts.js';
import { aCheckContext } from './rules.js';

const BLAME = ['Pan garantuje? We guarantee it, it is your own fault, we look into it soon, we will call you.'];

describe('rules that nobody can apply', () => {
  test.each(['pl', 'tr'])('are named for a reply in %s, whose words are not held against it', (language) => {
    const issue = aClarifiedIssue({ reply: aReply({ language, sentences: BLAME }) });

    expect(notAssessed('support-specialist', issue, aCheckContext()).map(({ rule }) => rule)).toEqual([
      'S1',
      'S2',
      'S3',
      'S4',
      'S12',
    ]);
    const rules = checkDraft('support-specialist', issue, aCheckContext()).map(({ rule }) => rule);
    expect(rules).not.toContain('S3');
    expect(rules).not.toContain('S4');
  });

  test.each(['en', 'de', 'es', 'fr', 'it'])('are none for a reply in %s', (language) => {
    const issue = aClarifiedIssue({ reply: { ...aReply(), language } });

    expect(notAssessed('support-specialist', issue, aCheckContext())).toEqual([]);
  });

  test('say which language has no words', () => {
    const issue = aClarifiedIssue({ reply: { ...aReply(), language: 'tr' } });

    expect(notAssessed('support-specialist', issue, aCheckContext())[0]?.why).toBe(
      'the standards have no words for the language tr; only structure was checked',
    );
  });

  test('are those about plan, checks and items when the desk writes a language without words', () => {
    const { languages, ...rest } = aPlaybook().standards;
    const { en: _none, ...others } = languages;
    const playbook = aPlaybook({ policy: aPolicy({ deskLanguage: 'pl' }), standards: { ...rest, languages: others } });
    const context = aCheckContext({ playbook });

    expect(notAssessed('operations-lead', aHandlingPath(), context).map(({ rule }) => rule)).toEqual(['O8', 'W2']);
    expect(notAssessed('analyst', aSetOfChecks(), context).map(({ rule }) => rule)).toEqual(['A5']);
    expect(notAssessed('product-manager', aFollowThrough(), context).map(({ rule }) => rule)).toEqual(['P3']);
  });

  test('are no O8 where a person decides before any step', () => {
    const { languages: _none, ...rest } = aPlaybook().standards;
    const playbook = aPlaybook({ policy: aPolicy({ deskLanguage: 'pl' }), standards: { ...rest, languages: {} } });
    const path = aHandlingPath();
    const escalated = { ...path, escalation: { ...path.escalation, needed: true } };

    expect(notAssessed('operations-lead', escalated, aCheckContext({ playbook })).map(({ rule }) => rule)).toEqual([
      'W2',
    ]);
  });

  test('are those whose list is empty in the language of the desk, and no others', () => {
    const { standards } = aPlaybook();
    const { en } = standards.languages;
    if (en === undefined) throw new Error('the shipped standards have English words');
    const without = { ...en, work: { ...en.work, vanity: [], observable: [] } };
    const playbook = aPlaybook({ standards: { ...standards, languages: { ...standards.languages, en: without } } });
    const context = aCheckContext({ playbook });

    expect(notAssessed('operations-lead', aHandlingPath(), context)).toEqual([]);
    expect(notAssessed('analyst', aSetOfChecks(), context)).toEqual([
      { rule: 'A5', why: 'the standards have no words of this rule for the language en' },
    ]);
    expect(notAssessed('product-manager', aFollowThrough(), context).map(({ rule }) => rule)).toEqual(['P3']);
  });

  test.each(['en', 'de', 'fr', 'es', 'it'])('are none when the desk writes %s', (deskLanguage) => {
    const context = aCheckContext({ playbook: aPlaybook({ policy: aPolicy({ deskLanguage }) }) });

    expect(notAssessed('operations-lead', aHandlingPath(), context)).toEqual([]);
    expect(notAssessed('analyst', aSetOfChecks(), context)).toEqual([]);
    expect(notAssessed('product-manager', aFollowThrough(), context)).toEqual([]);
  });
});
