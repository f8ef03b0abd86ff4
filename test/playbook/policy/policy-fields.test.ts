import { describe, expect, test } from '@jest/globals';
import { adjustDraft, checkDraft } from '../../../src/domain/checks/index.js';
import { dueBy } from '../../../src/domain/duty.js';
import type { PriorityLevel } from '../../../src/domain/handoffs/operations-lead.js';
import { URGENCY_LEVELS } from '../../../src/domain/handoffs/support-specialist.js';
import { IMPACTS, priorityOf } from '../../../src/domain/priority.js';
import type { Policy } from '../../../src/domain/playbook.js';
import { routeTicket } from '../../../src/domain/routing.js';
import { limitInWords, overLimit } from '../../../src/domain/money-limit.js';
import { NO_USAGE } from '../../../src/domain/usage.js';
import { refuseOverBudget } from '../../../src/drafters/budget.js';
import { A_MONDAY, aRoster, aTicket } from '../../support/builders.js';
import { aClarifiedIssue, aHandlingPath } from '../../support/good-drafts.js';
import { aCheckContext } from '../../domain/checks/rules.js';
import { leavesOf } from './schema-leaves.js';
import {
  afterSilence,
  chargedTwice,
  escalationGate,
  firstLook,
  gateWaits,
  givesUpAfter,
  lastGate,
  openingOf,
  prompt,
  unnamed,
  withPolicy,
} from './verdicts.js';
import { aWrittenPolicy, type Edit, SCHEMA } from './written-policy.js';

const HOUR_MS = 3_600_000;

/** One field: an edit of it, and something that the desk then sees otherwise. */
interface Field {
  /** Where the field stands in the schema. */
  readonly field: string;
  readonly edit: Edit;
  /** Edits that stand in both policies, so that the field has something to act on. */
  readonly given?: readonly Edit[];
  readonly sees: (policy: Policy) => unknown;
  readonly before: unknown;
  readonly after: unknown;
}

const LOW_RISK = { path: 'routing[0].escalate.risk', value: 'low' };

const GATES: readonly Field[] = [
  field('approval.reply', 'never', {
    sees: (policy) => lastGate(policy, 'reply') !== null,
    before: true,
    after: false,
  }),
  field('approval.items', 'always', {
    sees: (policy) => lastGate(policy, 'item') !== null,
    before: false,
    after: true,
  }),
  field('approval.defaultGroup', 'security-desk', {
    sees: (policy) => lastGate(policy, 'reply')?.approverGroup,
    before: 'support-leads',
    after: 'security-desk',
  }),
  field('risk.reply', 'high', { sees: (policy) => lastGate(policy, 'reply')?.risk, before: 'normal', after: 'high' }),
  field('risk.items', 'high', {
    given: [{ path: 'approval.items', value: 'always' }],
    sees: (policy) => lastGate(policy, 'item')?.risk,
    before: 'low',
    after: 'high',
  }),
  field('windows.approval.low', '2h', {
    given: [LOW_RISK, { path: 'risk.reply', value: 'low' }],
    sees: gateWaits,
    before: HOUR_MS,
    after: 2 * HOUR_MS,
  }),
  field('windows.approval.normal', '5h', { sees: gateWaits, before: 4 * HOUR_MS, after: 5 * HOUR_MS }),
  field('windows.approval.high', '25h', {
    given: [{ path: 'routing[0].escalate.risk', value: 'high' }],
    sees: gateWaits,
    before: 24 * HOUR_MS,
    after: 25 * HOUR_MS,
  }),
];

const ENDS: readonly Field[] = [
  field('windows.silence', '5d', {
    sees: (policy) => afterSilence(policy, 73),
    before: 'resolved_unconfirmed',
    after: 'wait',
  }),
  field('windows.firstCheck', '2h', { sees: firstLook, before: HOUR_MS, after: 2 * HOUR_MS }),
  field('limits.silenceMayClose', false, {
    sees: (policy) => afterSilence(policy, 73),
    before: 'resolved_unconfirmed',
    after: 'hand_to_human',
  }),
];

const FLOOR: readonly Field[] = [
  field('limits.moneyWithoutApproval.amount', 500, {
    given: [{ path: 'routing[0].amount', value: 'over-limit' }],
    sees: (policy) => chargedTwice(policy, 'standard', 'It was 240 EUR.').escalation !== null,
    before: true,
    after: false,
  }),
  field('limits.moneyWithoutApproval.currency', 'USD', {
    sees: (policy) => prompt(policy).includes('{\\"amount\\":100,\\"currency\\":\\"USD\\"}'),
    before: false,
    after: true,
  }),
  field(
    'limits.moneyWithoutApproval.roughRates.perEuro',
    { CZK: 8 },
    {
      given: [{ path: 'routing[0].amount', value: 'over-limit' }],
      sees: (policy) => chargedTwice(policy, 'standard', 'It was 900 CZK.').escalation !== null,
      before: false,
      after: true,
    },
  ),
  field('limits.moneyWithoutApproval.roughRates.asOf', '2026-11', {
    sees: (policy) =>
      limitInWords(policy.limits.moneyWithoutApproval, overLimit('5,000 CZK', policy.limits.moneyWithoutApproval)),
    before: '100 EUR at the rough rates of 2025-06',
    after: '100 EUR at the rough rates of 2026-11',
  }),
  field('defaultRoute.queue', 'inbox', { sees: (policy) => unnamed(policy).queue, before: 'general', after: 'inbox' }),
  field('defaultRoute.owner', 'bo', { sees: (policy) => unnamed(policy).owner, before: 'support-desk', after: 'bo' }),
  rule('id', 'R9', { sees: (policy) => chargedTwice(policy).fired[0]?.ruleId, before: 'R1', after: 'R9' }),
  rule('meaning', 'Money that left twice.', {
    given: [{ path: 'routing[0].escalate', value: null }],
    sees: (policy) => chargedTwice(policy).fired[0]?.reason,
    before: 'Money that was taken',
    after: 'Money that left twice',
  }),
  rule('source', 'house rule 5', {
    sees: (policy) => chargedTwice(policy).fired[0]?.source,
    before: 'house rule 4',
    after: 'house rule 5',
  }),
  rule('unless', { en: ['i was'] }, { sees: (policy) => chargedTwice(policy).fired.length, before: 1, after: 0 }),
  {
    field: 'names',
    edit: { path: 'names', value: { en: ['tab'] } },
    sees: (policy) => saysOfAButton(policy),
    before: 0,
    after: 1,
  },
  {
    field: 'sets',
    edit: { path: 'sets', value: { pay: { en: ['billed'] } } },
    sees: (policy) => chargedTwice(policy).fired.length,
    before: 1,
    after: 0,
  },
  {
    field: 'undenied',
    given: [{ path: 'routing[0].unless', value: { en: ['<fine>'] } }],
    edit: { path: 'undenied', value: ['fine'] },
    sees: (policy) => says(policy, 'Never all fine charged twice.'),
    before: 0,
    after: 1,
  },
  {
    field: 'withinClause',
    given: [{ path: 'routing[0].unless', value: { en: ['<fine> & twice'] } }],
    edit: { path: 'withinClause', value: ['fine'] },
    sees: (policy) => says(policy, 'All fine, charged twice.'),
    before: 0,
    after: 1,
  },
  rule('words', { en: ['paid twice'] }, { sees: (policy) => chargedTwice(policy).fired.length, before: 1, after: 0 }),
  rule('amount', 'over-limit', { sees: (policy) => chargedTwice(policy).fired.length, before: 1, after: 0 }),
  rule('tiers', ['enterprise'], { sees: (policy) => chargedTwice(policy).fired.length, before: 1, after: 0 }),
  rule('queue', 'money', { sees: (policy) => chargedTwice(policy).queue, before: 'billing', after: 'money' }),
  rule('owner', 'cem', { sees: (policy) => chargedTwice(policy).owner, before: 'support-leads', after: 'cem' }),
  rule('urgency', 'critical', { sees: (policy) => chargedTwice(policy).priority, before: 'P2', after: 'P1' }),
  rule('impact', 'everyone', { sees: (policy) => chargedTwice(policy).impact, before: 'one', after: 'everyone' }),
  rule('escalate.group', 'security-desk', {
    sees: (policy) => escalationGate(policy)?.approverGroup,
    before: 'support-leads',
    after: 'security-desk',
  }),
  rule('escalate.risk', 'high', { sees: (policy) => escalationGate(policy)?.risk, before: 'normal', after: 'high' }),
  rule('escalate.reason', 'a lead looks at it', {
    sees: (policy) => escalationGate(policy)?.rules[0]?.reason,
    before: 'money is decided by a lead',
    after: 'a lead looks at it',
  }),
  {
    field: 'tenants.*.switchedOff',
    edit: { path: 'tenants.acme.switchedOff', value: { 'operations-lead': 'acme routes by itself' } },
    sees: (policy) => openingOf(policy, 'acme').switchedOff,
    before: { analyst: 'acme measures by itself' },
    after: { 'operations-lead': 'acme routes by itself' },
  },
];

const PRIORITIES: readonly Field[] = IMPACTS.flatMap((impact) =>
  URGENCY_LEVELS.map((urgency): Field => {
    const sees = ({ priority }: Policy) => priorityOf({ impact, urgency }, priority);
    const before = sees(aWrittenPolicy());
    const after = before === 'P1' ? 'P2' : 'P1';
    return field(`priority.${impact}.${urgency}`, after, { sees, before, after });
  }),
);

const DUE_TIMES: readonly Field[] = (['P1', 'P2', 'P3', 'P4'] satisfies PriorityLevel[]).map((level, at) =>
  field(`sla.firstReply.${level}`, '30h', {
    sees: ({ sla }) => Number(dueBy(sla, { roster: aRoster(), id: 'bo', level, at: A_MONDAY })) - A_MONDAY,
    before: [1, 4, 8, 24].map((hours) => hours * HOUR_MS)[at],
    after: 30 * HOUR_MS,
  }),
);

const DRAFTS: readonly Field[] = [
  field('deskLanguage', 'de', {
    sees: (policy) => prompt(policy).includes('\\"languageOfInternalFields\\":\\"de\\"'),
    before: false,
    after: true,
  }),
  field('recurrence.leastTickets', 4, {
    sees: (policy) => {
      const recurrence = { suspected: true, signature: 'rows', evidence: ['ticket:T-7', 'ticket:T-8'] };
      const issue = aClarifiedIssue({ recurrence, systemFixes: [{ kind: 'product', gap: 'the limit is not told' }] });
      const earlierTickets = ['T-7', 'T-8'].map((id) => ({
        id,
        subject: 'x',
        outcome: null,
        at: '2026-02-01T00:00:00Z',
      }));
      const context = aCheckContext({ playbook: withPolicy(policy), ticket: aTicket({ earlierTickets }) });
      const findings = checkDraft('support-specialist', issue, context);
      return findings.map(({ rule: broken }) => broken);
    },
    before: [],
    after: ['S8'],
  }),
  field('materiality.leastGainPercent.quality', 31, { sees: experimentsLeft('quality', 30), before: 1, after: 0 }),
  field('materiality.leastGainPercent.speed', 31, { sees: experimentsLeft('speed', 30), before: 1, after: 0 }),
  field('budget.costMicroUsd', 100, { sees: refusesNextCall, before: 'called', after: 'BudgetExhausted' }),
  field('budget.tokens', 1_000, { sees: refusesNextCall, before: 'called', after: 'BudgetExhausted' }),
  // What the workflow makes of it is shown on a server: test/durable/workflows/repairs.test.ts.
  field('drafting.fallback', 'none', {
    sees: (policy) => openingOf(policy).fallback,
    before: 'embedded',
    after: 'none',
  }),
  field('drafting.patience', '30m', { sees: (policy) => givesUpAfter(policy, 20), before: true, after: false }),
];

const FIELDS = [...GATES, ...ENDS, ...FLOOR, ...PRIORITIES, ...DUE_TIMES, ...DRAFTS];

describe('a field of the policy', () => {
  test.each(FIELDS.map((entry) => [entry.field, entry] as const))(
    'changes what the desk does: %s',
    async (_name, { edit, given = [], sees, before, after }) => {
      expect(await sees(aWrittenPolicy(...given))).toEqual(before);
      expect(await sees(aWrittenPolicy(...given, edit))).toEqual(after);
    },
  );

  test('is never without such a test, nor is there a test of a field that is gone', () => {
    expect(FIELDS.map((entry) => entry.field).toSorted()).toEqual(leavesOf(SCHEMA).toSorted());
  });
});

function field(path: string, value: unknown, of: Omit<Field, 'field' | 'edit'>): Field {
  return { field: path, edit: { path, value }, ...of };
}

function rule(key: string, value: unknown, of: Omit<Field, 'field' | 'edit'>): Field {
  return { field: `routing[].${key}`, edit: { path: `routing[0].${key}`, value }, ...of };
}

/** What stands in quotation marks beside a part of the product is its name, and fires nothing. */
function saysOfAButton(policy: Policy): number {
  return says(policy, 'I pressed the button "Charged twice" and nothing happened.');
}

/** How many rules fire on a text. */
function says(policy: Policy, body: string): number {
  return routeTicket({ ticket: aTicket({ subject: '', body }), policy }).fired.length;
}

function experimentsLeft(kind: 'quality' | 'speed', percent: number): Field['sees'] {
  const experiment = {
    proposal: 'x',
    baseline: 'x',
    expectedGain: 'x',
    evidence: 'x',
    cost: 'x',
    gain: { kind, percent },
  };
  const path = aHandlingPath({ experiments: [experiment] });
  return (policy) =>
    adjustDraft('operations-lead', path, aCheckContext({ playbook: withPolicy(policy) })).handoff.experiments.length;
}

/** A call that may take 2,000 tokens and 200 millionths of a dollar. */
function refusesNextCall(policy: Policy): string {
  const next = { ...NO_USAGE, inputTokens: 1_000, outputTokens: 1_000, costMicroUsd: 200 };
  try {
    refuseOverBudget({ budget: openingOf(policy).budget, spent: NO_USAGE, next });
    return 'called';
  } catch (fault) {
    return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : 'another failure';
  }
}
