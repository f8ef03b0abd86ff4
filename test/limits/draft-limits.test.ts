import { describe, expect, test } from '@jest/globals';
import type { Comparator } from '../../src/domain/handoffs/analyst.js';
import { LIMITS } from '../../src/domain/limits.js';
import type { Handoffs, StageId } from '../../src/domain/stages.js';
import { readDraft } from '../../src/schemas/read-draft.js';
import { aHandoff } from '../support/handoffs.js';

/** A draft of a stage that fills one bound with this many of what the bound counts. */
interface Bound {
  readonly limit: { readonly value: number };
  readonly reads: (amount: number) => boolean;
}

const BOUNDS: Readonly<Record<string, Bound>> = {
  'characters of one line': {
    limit: LIMITS.draftLine,
    reads: (amount) => fits('support-specialist', { customerGoal: 'x'.repeat(amount) }),
  },
  'characters of a passage': {
    limit: LIMITS.draftText,
    reads: (amount) => fits('support-specialist', { knownFacts: [{ statement: 'x', quote: 'x'.repeat(amount) }] }),
  },
  'characters of a name': {
    limit: LIMITS.fieldLength,
    reads: (amount) => fits('operations-lead', { owner: 'x'.repeat(amount) }),
  },
  'entries of a list': {
    limit: LIMITS.draftList,
    reads: (amount) => fits('support-specialist', { missingInfo: listOf(amount, 'x') }),
  },
  'characters of a reply': {
    limit: LIMITS.replyLength,
    reads: (amount) => fits('support-specialist', { reply: { ...REPLY, body: 'x'.repeat(amount) } }),
  },
  'sentences of a reply': {
    limit: LIMITS.replySentences,
    reads: (amount) => fits('support-specialist', { reply: { ...REPLY, sentences: listOf(amount, 'x') } }),
  },
  'questions to the customer': {
    limit: LIMITS.replyQuestions,
    reads: (amount) =>
      fits('support-specialist', { reply: { ...REPLY, questions: listOf(amount, { text: 'x?', answers: 'x' }) } }),
  },
  'rules that fired': {
    limit: LIMITS.firedRules,
    reads: (amount) =>
      fits('operations-lead', { route: { ...aHandoff('operations-lead').route, ruleIds: listOf(amount, 'R1') } }),
  },
  'steps of a plan': {
    limit: LIMITS.planSteps,
    reads: (amount) => fits('operations-lead', { steps: listOf(amount, aHandoff('operations-lead').steps[0]) }),
  },
  experiments: {
    limit: LIMITS.experiments,
    reads: (amount) => fits('operations-lead', { experiments: listOf(amount, EXPERIMENT) }),
  },
  'resolution checks': {
    limit: LIMITS.resolutionChecks,
    reads: (amount) => fits('analyst', { checks: listOf(amount, CHECK) }),
  },
  'hours of a window': {
    limit: LIMITS.checkWindowHours,
    reads: (amount) => fits('analyst', { checks: [{ ...CHECK, windowHours: amount }] }),
  },
  metrics: {
    limit: LIMITS.metrics,
    reads: (amount) => fits('analyst', { metrics: listOf(amount, { name: 'x', definition: 'x', decides: 'x' }) }),
  },
  'follow-through items': {
    limit: LIMITS.followThroughItems,
    reads: (amount) => fits('product-manager', { followThrough: { kind: 'items', items: listOf(amount, ITEM) } }),
  },
};

describe('a draft', () => {
  test.each(Object.entries(BOUNDS))('may fill its bound of %s, and not go over it', (_what, { limit, reads }) => {
    expect(reads(limit.value)).toBe(true);
    expect(reads(limit.value + 1)).toBe(false);
  });
});

const REPLY = aHandoff('support-specialist').reply;
const EXPERIMENT = {
  proposal: 'x',
  baseline: 'x',
  expectedGain: 'x',
  evidence: 'x',
  cost: 'x',
  gain: { kind: 'speed', percent: 50 },
};
const CHECK = {
  id: 'check-1',
  dimension: 'closed',
  question: 'x?',
  definition: 'x',
  source: 'customer_message',
  comparator: 'gte' satisfies Comparator,
  threshold: 1,
  windowHours: 1,
  ifFails: 'escalate',
};
const FOLLOW = aHandoff('product-manager').followThrough;
const ITEM = FOLLOW.kind === 'items' ? FOLLOW.items[0] : undefined;

function fits<S extends StageId>(stage: S, changes: { readonly [K in keyof Handoffs[S]]?: unknown }): boolean {
  return readDraft(stage, { ...aHandoff(stage), ...changes }).kind === 'ok';
}

function listOf<T>(amount: number, entry: T): readonly T[] {
  return Array.from({ length: amount }, () => entry);
}
