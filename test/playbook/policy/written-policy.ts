import ms, { type StringValue } from 'ms';
import type { Policy } from '../../../src/domain/playbook.js';
import { policySchema } from '../../../src/schemas/policy.js';

/** The schema as the loader uses it. */
export const SCHEMA = policySchema((written) => ms(written as StringValue));

/** One change of a policy as an editor makes it: the path to a value, e.g. `routing[0].escalate.risk`, and the value. */
export interface Edit {
  readonly path: string;
  readonly value: unknown;
}

/** A small policy as editors write it, with some edits: one rule that escalates, one tenant. */
export function aWrittenPolicy(...edits: readonly Edit[]): Policy {
  const level = (levels: string) =>
    Object.fromEntries(['low', 'normal', 'high', 'critical'].map((urgency, at) => [urgency, levels.split(' ')[at]]));
  const written = {
    deskLanguage: 'en',
    approval: { reply: 'always', items: 'never', defaultGroup: 'support-leads' },
    risk: { reply: 'normal', items: 'low' },
    windows: { approval: { low: '1h', normal: '4h', high: '24h' }, silence: '3d', firstCheck: '1h' },
    limits: {
      moneyWithoutApproval: {
        amount: 100,
        currency: 'EUR',
        roughRates: { asOf: '2025-06', perEuro: { USD: 1.1, CZK: 24 } },
      },
      silenceMayClose: true,
    },
    priority: {
      one: level('P4 P3 P2 P1'),
      team: level('P4 P3 P2 P1'),
      organisation: level('P4 P2 P1 P1'),
      everyone: level('P3 P2 P1 P1'),
    },
    sla: { firstReply: { P1: '1h', P2: '4h', P3: '8h', P4: '24h' } },
    recurrence: { leastTickets: 3 },
    materiality: { leastGainPercent: { quality: 20, speed: 25 } },
    budget: { costMicroUsd: null, tokens: null },
    drafting: { fallback: 'embedded', patience: '15m' },
    defaultRoute: { queue: 'general', owner: 'support-desk' },
    names: { en: ['button'] },
    sets: { pay: { en: ['charged', 'billed'] }, fine: { en: ['all fine'] } },
    routing: [
      {
        id: 'R1',
        meaning: 'Money that was taken.',
        source: 'house rule 4',
        words: { en: ['<pay> twice'] },
        tiers: ['standard'],
        queue: 'billing',
        owner: 'support-leads',
        urgency: 'high',
        impact: 'one',
        escalate: { group: 'support-leads', risk: 'normal', reason: 'money is decided by a lead' },
      },
    ],
    tenants: { acme: { switchedOff: { analyst: 'acme measures by itself' } } },
  };
  for (const edit of edits) set(written, edit);
  return SCHEMA.parse(written);
}

function set(written: object, { path, value }: Edit): void {
  const parts = path.split(/[.[\]]+/u).filter(Boolean);
  const last = parts.pop() ?? '';
  const holder = parts.reduce<object>((inner, part) => Reflect.get(inner, part) as object, written);
  Reflect.set(holder, last, value);
}
