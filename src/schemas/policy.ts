import { z } from 'zod';
import { LIMITS } from '../domain/limits.js';
import type { Policy } from '../domain/playbook.js';
import { parsePhrase } from '../domain/phrases.js';
import { durationMs, type ReadDuration, id, knownKeys, listOf, oneOf, text, yesOrNo } from './playbook-fields.js';

const approvalRule = oneOf(['always', 'when-escalated', 'never']);
const risk = oneOf(['low', 'normal', 'high']);
const tier = oneOf(['free', 'standard', 'enterprise']);
const STAGES = ['support-specialist', 'operations-lead', 'analyst', 'product-manager'] as const;
const stage = oneOf(STAGES);
const language = z
  .string({ error: 'a language code such as en' })
  .regex(/^[a-z]{2,3}$/, { error: 'a language code of two or three small letters, such as en' });

const phrase = text(LIMITS.phraseLength.value).superRefine((written, context) => {
  const verdict = parsePhrase(written);
  if (verdict.kind === 'phrase') return;
  const message = `words; a word may end in * after three letters, and ... may stand between two words (${verdict.problem})`;
  context.addIssue({ code: 'custom', message });
});

const escalate = knownKeys({ group: id, risk, reason: text(200) });

const rule = knownKeys({
  id,
  meaning: text(300),
  words: z.record(language, listOf(phrase, 500), { error: 'a list of phrases per language, e.g. en: [data breach]' }),
  amount: z.literal('over-limit', { error: 'over-limit, or leave the key out' }).optional(),
  tiers: listOf(tier, 3).default([]),
  queue: id,
  owner: id,
  urgency: oneOf(['low', 'normal', 'high', 'critical']),
  impact: oneOf(['one', 'team', 'organisation', 'everyone']),
  escalate: escalate.nullable().default(null),
}).transform(({ words, amount, ...rest }) => ({
  ...rest,
  ...(amount === undefined ? {} : { amount }),
  anyWords: Object.values(words).flat(),
}));

const moneyWithoutApproval = knownKeys({
  amount: z.number({ error: 'a number, 0 or more' }).min(0, { error: 'a number, 0 or more' }),
  currency: z
    .string({ error: 'a currency code such as EUR' })
    .regex(/^[A-Z]{3}$/, { error: 'a currency code of three capital letters, such as EUR' }),
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
    defaultRoute: knownKeys({ queue: id, owner: id }),
    routing: listOf(rule, 100),
    tenants: z.record(tenantId, tenant, { error: 'a map from tenant id to switchedOff' }).default({}),
  }) satisfies z.ZodType<Policy>;
}
