import { describe, expect, test } from '@jest/globals';
import { floorOf } from '../../src/activities/floor.js';
import type { Likeness } from '../../src/domain/likeness.js';
import type { Embedder } from '../../src/ports.js';
import { aPlaybook, aPolicy, aTicket } from '../support/builders.js';

const LEARNT: Likeness = {
  model: 'counts-smoke',
  language: 'en',
  examples: { file: 'examples/en.ndjson', sha256: '0'.repeat(64) },
  person: [1, 0],
  rules: { R1: [1, 0] },
};

const policy = aPolicy({
  routing: [
    {
      id: 'R1',
      meaning: 'a rule of this test',
      anyWords: ['alpha'],
      tiers: [],
      queue: 'queue-a',
      owner: 'ana',
      urgency: 'high',
      impact: 'one',
      escalate: { group: 'leads', risk: 'normal', reason: 'somebody has to look' },
    },
  ],
});

/** Stands in for a model: one number, how often a text speaks of smoke. */
function anEmbedder(changes: Partial<Embedder> = {}) {
  const texts: string[] = [];
  const embedder: Embedder = {
    model: 'counts-smoke',
    language: 'en',
    embed: async (text) => {
      texts.push(text);
      return [text.split('smoke').length - 1];
    },
    ...changes,
  };
  return { embedder, texts };
}

function floor(body: string, embedder: Embedder | undefined, likeness: Likeness | null = LEARNT) {
  const playbook = aPlaybook({ policy, ...(likeness === null ? {} : { likeness }) });
  return floorOf({ ticket: aTicket({ subject: 'Hi', body }), playbook, embedder });
}

describe('the floor with a model', () => {
  test('brings a person for a text that reads like examples, with the sentence that does so most', async () => {
    const verdict = await floor('Good morning. There was smoke everywhere. Thanks.', anEmbedder().embedder);

    expect(verdict.escalation?.group).toBe('leads');
    expect(verdict.fired.map(({ words }) => words)).toEqual(['There was smoke everywhere.']);
  });

  test('brings nobody for a text that does not', async () => {
    expect((await floor('Good morning. Thanks.', anEmbedder().embedder)).fired).toEqual([]);
  });

  test.each([
    [2, 'leads'],
    [3, undefined],
  ])(
    'takes the next rule where the %s nearest cannot fire, and no further one than the third',
    async (others, group) => {
      const unknown = Array.from({ length: others }, (_, at) => [`R9${at}`, [2, 0]] as const);
      const likeness = { ...LEARNT, rules: { R1: [1, 0], ...Object.fromEntries(unknown) } };

      expect((await floor('There was smoke.', anEmbedder().embedder, likeness)).escalation?.group).toBe(group);
    },
  );

  test('reads no ticket that the words of the policy already bring to a person', async () => {
    const { embedder, texts } = anEmbedder();

    expect((await floor('alpha and smoke', embedder)).fired.map(({ words }) => words)).toEqual(['alpha']);
    expect(texts).toEqual([]);
  });

  test('reads the first 1500 characters in one go, and four sentences of what it found', async () => {
    const { embedder, texts } = anEmbedder();
    await floor(`smoke. ${'One more line. '.repeat(200)}`, embedder);

    expect(texts.map((text) => text.length)).toEqual([1_500, 6, 14, 14, 14]);
  });
});

describe('the floor without a model that fits', () => {
  test.each([
    ['no model is installed', undefined, LEARNT],
    ['the playbook has learnt nothing', anEmbedder().embedder, null],
    ['the weights are for another model', anEmbedder({ model: 'other' }).embedder, LEARNT],
    ['the weights are for another language', anEmbedder({ language: 'de' }).embedder, LEARNT],
    ['the model cannot read the text', anEmbedder({ embed: async () => null }).embedder, LEARNT],
  ])('is that of the words alone: %s', async (_why, embedder, likeness) => {
    expect((await floor('There was smoke.', embedder, likeness)).fired).toEqual([]);
  });
});
