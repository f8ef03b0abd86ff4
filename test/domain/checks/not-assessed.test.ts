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

    expect(notAssessed('operations-lead', aHandlingPath(), context).map(({ rule }) => rule)).toContain('W2');
    expect(notAssessed('analyst', aSetOfChecks(), context).map(({ rule }) => rule)).toEqual(['A5']);
    expect(notAssessed('product-manager', aFollowThrough(), context).map(({ rule }) => rule)).toEqual(['P3']);
  });

  test('are none when the desk writes English', () => {
    expect(notAssessed('operations-lead', aHandlingPath(), aCheckContext())).toEqual([]);
    expect(notAssessed('analyst', aSetOfChecks(), aCheckContext())).toEqual([]);
    expect(notAssessed('product-manager', aFollowThrough(), aCheckContext())).toEqual([]);
  });
});
