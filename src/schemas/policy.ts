import { z } from 'zod';
import type { Policy } from '../domain/playbook.js';
import {
  durationMs,
  type ReadDuration,
  id,
  knownKeys,
  language,
  listOf,
  oneOf,
  risk,
  text,
  yesOrNo,
} from './playbook-fields.js';
import { policySets, routingRule, wordsOfAllLanguages } from './routing-rule.js';

const approvalRule = oneOf(['always', 'when-escalated', 'never']);
const STAGES = ['support-specialist', 'operations-lead', 'analyst', 'product-manager'] as const;
const stage = oneOf(STAGES);

const percent = z
  .number({ error: 'a percentage from 0 to 1000' })
  .min(0, { error: 'a percentage from 0 to 1000' })
  .max(1000, { error: 'a percentage from 0 to 1000' });

const A_BUDGET = 'a whole number of 1 or more, or null for no limit';
const upTo = z.int({ error: A_BUDGET }).min(1, { error: A_BUDGET }).nullable();

const level = oneOf(['P1', 'P2', 'P3', 'P4']);
const levels = knownKeys({ low: level, normal: level, high: level, critical: level });

const leastTickets = z
  .int({ error: 'a whole number from 2 to 100' })
  .min(2, { error: 'a whole number from 2 to 100' })
  .max(100, { error: 'a whole number from 2 to 100' });

const A_CODE = 'a currency code of three capital letters, such as EUR';
const A_RATE = 'how much of the currency is worth one euro: a number over 0';
const roughRates = knownKeys({
  asOf: z
    .string({ error: 'a month such as 2025-06' })
    .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, { error: 'a month such as 2025-06' }),
  perEuro: z.record(
    z.string().regex(/^[A-Z]{3}$/, { error: A_CODE }),
    z.number({ error: A_RATE }).positive({ error: A_RATE }),
    { error: 'a map from currency code to its rate' },
  ),
});

const moneyWithoutApproval = knownKeys({
  amount: z.number({ error: 'a number, 0 or more' }).min(0, { error: 'a number, 0 or more' }),
  currency: z.string({ error: 'a currency code such as EUR' }).regex(/^[A-Z]{3}$/, { error: A_CODE }),
  roughRates,
});

const tenant = knownKeys({
  switchedOff: z.partialRecord(stage, text(200), { error: `a reason for one of ${STAGES.join(', ')}` }),
});

const tenantId = z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, { error: 'a tenant id: 1 to 100 of A-Z a-z 0-9 . _ -' });

/** `policy.yaml` as editors write it, read into the policy: durations become milliseconds, phrases one list per rule. */
export function policySchema(read: ReadDuration) {
  const duration = durationMs(read);
  return knownKeys({
    deskLanguage: language,
    approval: knownKeys({ reply: approvalRule, items: approvalRule, defaultGroup: id }),
    risk: knownKeys({ reply: risk, items: risk }),
    windows: knownKeys({
      approval: knownKeys({ low: duration, normal: duration, high: duration }),
      silence: duration,
      firstCheck: duration,
    }).transform(({ approval, silence, firstCheck }) => ({
      approvalMs: approval,
      silenceMs: silence,
      firstCheckMs: firstCheck,
    })),
    limits: knownKeys({ moneyWithoutApproval, silenceMayClose: yesOrNo }),
    priority: knownKeys({ one: levels, team: levels, organisation: levels, everyone: levels }),
    sla: knownKeys({ firstReply: knownKeys({ P1: duration, P2: duration, P3: duration, P4: duration }) }).transform(
      ({ firstReply }) => ({ firstReplyMs: firstReply }),
    ),
    recurrence: knownKeys({ leastTickets }),
    materiality: knownKeys({ leastGainPercent: knownKeys({ quality: percent, speed: percent }) }),
    budget: knownKeys({ costMicroUsd: upTo, tokens: upTo }),
    drafting: knownKeys({ fallback: oneOf(['embedded', 'none']), patience: duration }).transform(
      ({ fallback, patience }) => ({ fallback, patienceMs: patience }),
    ),
    defaultRoute: knownKeys({ queue: id, owner: id }),
    names: wordsOfAllLanguages,
    sets: policySets,
    undenied: listOf(id, 500).default([]),
    withinClause: listOf(id, 500).default([]),
    routing: listOf(routingRule, 100),
    tenants: z.record(tenantId, tenant, { error: 'a map from tenant id to switchedOff' }).default({}),
  }) satisfies z.ZodType<Policy>;
}
