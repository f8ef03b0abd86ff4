import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { STAGE_ORDER, type StageId } from '../../src/domain/stages.js';
import { draftSchemas, draftShapes } from '../../src/schemas/drafts.js';
import {
  aClarifiedIssue,
  aFollowThrough,
  aHandlingPath,
  anItem,
  aReply,
  aSetOfChecks,
} from '../support/good-drafts.js';

const GOOD: Readonly<Record<StageId, object>> = {
  'support-specialist': aClarifiedIssue(),
  'operations-lead': aHandlingPath(),
  analyst: aSetOfChecks(),
  'product-manager': aFollowThrough(),
};

function accepts(stage: StageId, draft: unknown): boolean {
  return draftSchemas[stage].safeParse(draft).success;
}

describe('the shape of a draft', () => {
  test.each(STAGE_ORDER)('of %s accepts a good draft as it is', (stage) => {
    expect(draftSchemas[stage].parse(GOOD[stage])).toEqual(GOOD[stage]);
  });

  test.each(STAGE_ORDER)('of %s refuses a missing field and an unknown one', (stage) => {
    for (const field of Object.keys(GOOD[stage]))
      expect(accepts(stage, { ...GOOD[stage], [field]: undefined })).toBe(false);
    expect(accepts(stage, { ...GOOD[stage], approved: true })).toBe(false);
    expect(accepts(stage, JSON.parse(`{"__proto__":{},${JSON.stringify(GOOD[stage]).slice(1)}`))).toBe(false);
  });

  test.each(STAGE_ORDER)('of %s refuses what is no object', (stage) => {
    for (const value of [null, [], 'text', 7]) expect(accepts(stage, value)).toBe(false);
  });

  const longest = 'a'.repeat(LIMITS.draftLine.value);
  const rows: readonly (readonly [string, StageId, object, boolean])[] = [
    ['the longest line', 'support-specialist', aClarifiedIssue({ blockedOn: longest }), true],
    ['a line that is longer by one', 'support-specialist', aClarifiedIssue({ blockedOn: `${longest}a` }), false],
    ['a blank line', 'support-specialist', aClarifiedIssue({ blockedOn: ' \n' }), false],
    ['twenty lines', 'support-specialist', aClarifiedIssue({ confusionPoints: Array(20).fill('x') }), true],
    ['twenty-one lines', 'support-specialist', aClarifiedIssue({ confusionPoints: Array(21).fill('x') }), false],
    [
      'the longest reply',
      'support-specialist',
      aClarifiedIssue({ reply: aReply({ body: 'a'.repeat(LIMITS.replyLength.value) }) }),
      true,
    ],
    [
      'a reply that is longer by one',
      'support-specialist',
      aClarifiedIssue({ reply: aReply({ body: 'a'.repeat(LIMITS.replyLength.value + 1) }) }),
      false,
    ],
    ['four questions', 'support-specialist', aClarifiedIssue({ reply: aReply({ questions: questions(4) }) }), false],
    ['three questions', 'support-specialist', aClarifiedIssue({ reply: aReply({ questions: questions(3) }) }), true],
    [
      'a language with a region',
      'support-specialist',
      aClarifiedIssue({ reply: aReply({ language: 'de-AT' }) }),
      false,
    ],
    ['no steps', 'operations-lead', aHandlingPath({ steps: [] }), false],
    [
      'five checks',
      'analyst',
      aSetOfChecks({ checks: [...aSetOfChecks().checks, ...aSetOfChecks().checks.slice(3)] }),
      false,
    ],
    ['no closing evidence', 'analyst', aSetOfChecks({ closingEvidence: [] }), false],
    [
      'an empty list of items',
      'product-manager',
      aFollowThrough({ followThrough: { kind: 'items', items: [] } }),
      false,
    ],
    ['three items', 'product-manager', items(3), true],
    ['four items', 'product-manager', items(4), false],
    [
      'an impact of five',
      'product-manager',
      aFollowThrough({ followThrough: { kind: 'items', items: [anItem({ impact: 5 })] } }),
      true,
    ],
    [
      'an impact of six',
      'product-manager',
      aFollowThrough({ followThrough: { kind: 'items', items: [anItem({ impact: 6 })] } }),
      false,
    ],
    ['none without a reason', 'product-manager', aFollowThrough({ followThrough: { kind: 'none', why: '' } }), false],
  ];
  test.each(rows)('takes or refuses %s', (_name, stage, draft, expected) => {
    expect(accepts(stage, draft)).toBe(expected);
  });
});

describe('the same shape for a strict function', () => {
  test.each(STAGE_ORDER)('of %s requires every field of every object and allows no other', (stage) => {
    const shape = draftShapes[stage];

    expect(shape['type']).toBe('object');
    for (const object of objectsIn(shape)) {
      expect(object['additionalProperties']).toBe(false);
      expect(object['required']).toEqual(Object.keys(object['properties'] as object));
    }
  });

  test.each(STAGE_ORDER)('of %s uses only words that strict functions accept', (stage) => {
    const words = new Set(
      JSON.stringify(draftShapes[stage]).match(/"(?:oneOf|allOf|not|\$ref|\$schema|minLength|maxLength|default)":/gu),
    );

    expect([...words]).toEqual([]);
  });

  test('has a hundred fields at most', () => {
    for (const stage of STAGE_ORDER) {
      const fields = objectsIn(draftShapes[stage]).flatMap((object) => Object.keys(object['properties'] as object));
      expect(fields.length).toBeLessThanOrEqual(100);
    }
  });
});

function questions(count: number): { text: string; answers: string }[] {
  return Array.from({ length: count }, () => ({ text: 'Which?', answers: 'which' }));
}

function items(count: number): object {
  return aFollowThrough({ followThrough: { kind: 'items', items: Array.from({ length: count }, () => anItem()) } });
}

function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  const inner = Object.values(node).flatMap(objectsIn);
  return node['type'] === 'object' && 'properties' in node ? [node, ...inner] : inner;
}
