import { describe, expect, test } from '@jest/globals';
import type { Handoffs, StageId } from '../../../src/domain/stages.js';
import { aClarifiedIssue, aFollowThrough, aHandlingPath, aSetOfChecks } from '../../support/good-drafts.js';
import { ANALYST_CASES } from './cases/analyst.js';
import { LEAD_CASES } from './cases/operations-lead.js';
import { MANAGER_CASES } from './cases/product-manager.js';
import type { RuleCase } from './cases/rule-case.js';
import { SPECIALIST_CASES } from './cases/support-specialist.js';
import { brokenRules } from './rules.js';

const GOOD: { readonly [S in StageId]: (changes: Partial<Handoffs[S]>) => Handoffs[S] } = {
  'support-specialist': aClarifiedIssue,
  'operations-lead': aHandlingPath,
  analyst: aSetOfChecks,
  'product-manager': aFollowThrough,
};

function rows<S extends StageId>(cases: readonly RuleCase<S>[]): readonly (readonly [string, RuleCase<S>])[] {
  return cases.map((one) => [`${one.rule} ${one.isBroken ? 'fires' : 'stays quiet'}: ${one.title}`, one]);
}

function verdict<S extends StageId>(stage: S, one: RuleCase<S>): readonly string[] {
  return brokenRules(stage, GOOD[stage](one.draft), one.context);
}

function expected<S extends StageId>(one: RuleCase<S>): readonly string[] {
  return one.isBroken ? [one.rule, ...one.also].toSorted() : [];
}

describe('the rules of a support specialist', () => {
  test.each(rows(SPECIALIST_CASES))('%s', (_title, one) => {
    expect(verdict('support-specialist', one)).toEqual(expected(one));
  });
});

describe('the rules of an operations lead', () => {
  test.each(rows(LEAD_CASES))('%s', (_title, one) => {
    expect(verdict('operations-lead', one)).toEqual(expected(one));
  });
});

describe('the rules of an analyst', () => {
  test.each(rows(ANALYST_CASES))('%s', (_title, one) => {
    expect(verdict('analyst', one)).toEqual(expected(one));
  });
});

describe('the rules of a product manager', () => {
  test.each(rows(MANAGER_CASES))('%s', (_title, one) => {
    expect(verdict('product-manager', one)).toEqual(expected(one));
  });
});

describe('the good drafts of the tests', () => {
  test('break no rule', () => {
    expect(brokenRules('support-specialist', aClarifiedIssue())).toEqual([]);
    expect(brokenRules('operations-lead', aHandlingPath())).toEqual([]);
    expect(brokenRules('analyst', aSetOfChecks())).toEqual([]);
    expect(brokenRules('product-manager', aFollowThrough())).toEqual([]);
  });
});
