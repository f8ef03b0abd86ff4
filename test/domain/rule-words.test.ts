import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import type { Policy, RoutingRule } from '../../src/domain/playbook.js';
import { type CustomerText, ruleIndex, ruleWords } from '../../src/domain/rule-words.js';
import { aPolicy } from '../support/builders.js';
import { growth, LINEAR } from '../support/growth.js';

/** What one rule fires on in a text, or `null`. */
function fires(
  written: string | CustomerText,
  rule: Partial<RoutingRule>,
  policy: Partial<Policy> = {},
): string | null {
  const routing: readonly RoutingRule[] = [
    {
      id: 'R-a',
      meaning: 'a rule of this test',
      anyWords: ['hacked'],
      tiers: [],
      queue: 'queue-a',
      owner: 'ana',
      urgency: 'normal',
      impact: 'one',
      escalate: null,
      ...rule,
    },
  ];
  const text = typeof written === 'string' ? { text: written, subjectEnds: 0 } : written;
  return [...ruleWords(text, ruleIndex(aPolicy({ ...policy, routing }))).values()][0] ?? null;
}

describe('a rule with exceptions', () => {
  const rule = { unless: ['how do i', 'life hacked', 'never ... hacked'] };

  test.each([
    ['what an exception covers', 'My life hacked itself.', null],
    ['what follows an exception in its clause', 'How do I see the page when I am hacked?', null],
    ['a denial with words between', 'We were never, ever hacked.', null],
    ['not what stands before it', 'I was hacked how do I get in', 'hacked'],
    ['not the next clause', 'How do I get in, I was hacked', 'hacked'],
    ['not what a joining word begins', 'How do I get in because I was hacked', 'hacked'],
    ['not the next sentence', 'How do I get in? I was hacked.', 'hacked'],
    ['not another place of the same words', 'How do I report a hacked page? We are hacked.', 'hacked'],
  ])('takes back %s', (_what, text, expected) => {
    expect(fires(text, rule)).toBe(expected);
  });

  test('takes back for itself only', () => {
    expect(fires('How do I say hacked', { unless: [] })).toBe('hacked');
  });
});

describe('an exception that says that all is well', () => {
  const sets = {
    'well.en': ['has arrived', 'all good', 'works again'],
    'well.de': ['läuft wieder'],
    'well.it': ['è arrivato'],
  };
  const rule = { anyWords: ['stolen', 'gestohlen', 'rubato'], unless: ['<well.en>', '<well.de>', '<well.it>'] };
  const policy = { sets, undenied: ['well'] };

  test.each([
    ['as it stands', 'It has arrived stolen', null],
    ['not where it is denied', 'It never has arrived stolen', 'stolen'],
    ['not where it is denied in short', "It hasn't yet all good stolen", 'stolen'],
    ['not where it is left open', 'I wait until it has arrived stolen', 'stolen'],
    ['not where it only tells the time', 'Since it works again stolen', 'stolen'],
    ['not where it ended', 'All good until yesterday stolen', 'stolen'],
    ['not where the denial stands behind', 'Es läuft wieder nicht gestohlen', 'gestohlen'],
    ['not where another language denies', 'Non è arrivato rubato', 'rubato'],
    ['as far as the clause of a denial', 'It is not late, all good stolen', null],
    ['with a denial of another language beside it', 'Non it has arrived stolen', null],
  ])('takes back %s', (_what, text, expected) => {
    expect(fires(text, rule, policy)).toBe(expected);
  });

  test(`is denied from ${LIMITS.denialReach.value} words before and ${LIMITS.denialReachBehind.value} behind at most`, () => {
    const before = (words: number) => `Never${' very'.repeat(words - 1)} all good stolen`;
    const behind = (words: number) => `All good${' very'.repeat(words - 1)} until then stolen`;

    expect(fires(before(LIMITS.denialReach.value), rule, policy)).toBe('stolen');
    expect(fires(before(LIMITS.denialReach.value + 1), rule, policy)).toBeNull();
    expect(fires(behind(LIMITS.denialReachBehind.value), rule, policy)).toBe('stolen');
    expect(fires(behind(LIMITS.denialReachBehind.value + 1), rule, policy)).toBeNull();
  });

  test('takes back where it is denied too, when the policy does not say otherwise', () => {
    expect(fires('It never has arrived stolen', rule, { sets })).toBeNull();
  });

  test.each([
    ['&', 'Many thanks, my card was stolen', 'stolen'],
    ['&', 'Many thanks for what they had stolen', null],
    ['+', 'Many thanks, my card was stolen', null],
  ])('joined with %s stays in its clause, if the policy wants that: %s', (join, text, expected) => {
    const bound = { sets: { 'well.en': ['thanks'] }, withinClause: ['well'] };

    expect(fires(text, { anyWords: ['stolen'], unless: [`<well.en> ${join} stolen`] }, bound)).toBe(expected);
  });
});

describe('the name of a part of the product', () => {
  const names = { names: ['button', 'seite*'] };

  test.each([
    ['in front of which the word stands', 'The button "I was hacked" is grey.'],
    ['behind which the word stands', 'The \u201cI was hacked\u201d button is grey.'],
    [
      'in marks of other languages',
      'Die Seite \u201eHacked\u201c ist leer, und \u00abHacked\u00bb als Seitentitel auch.',
    ],
    ['with one word between', 'The button called "Hacked" is grey.'],
  ])('fires nothing %s', (_where, text) => {
    expect(fires(text, {}, names)).toBeNull();
  });

  test.each([
    ['what is quoted far from such a word', 'The button is grey and my boss says "we are hacked" now.'],
    ['what stands outside of the marks', 'The button "OK" is grey since we were hacked.'],
    ['what is quoted where no word names a part', 'The message says "you are hacked".'],
    ['a passage of nine words', `The button "${'so '.repeat(LIMITS.nameWords.value)}hacked" is grey.`],
    ['a mark that is never closed', 'The button "we are hacked'],
  ])('is not %s', (_what, text) => {
    expect(fires(text, {}, names)).toBe('hacked');
  });

  test(`may have ${LIMITS.nameWords.value} words`, () => {
    expect(fires(`The button "${'so '.repeat(LIMITS.nameWords.value - 1)}hacked" is grey.`, {}, names)).toBeNull();
  });
});

describe('a rule with sets of words', () => {
  test('fires on any word of a set, and of no set that has another name', () => {
    const sets = { 'kin.en': ['son', 'daughter'], 'kin.de': ['sohn'] };

    expect(fires('my daughter fell', { anyWords: ['<kin.en> fell'] }, { sets })).toBe('daughter fell');
    expect(fires('mein sohn fell', { anyWords: ['<kin.en> fell'] }, { sets })).toBeNull();
  });
});

describe('the reading of a hostile text', () => {
  test.each([
    ['repeats what begins a phrase', 'how do i son hurt "button '],
    ['repeats marks only', '"'],
    ['repeats one side of a pair', 'smoke '],
    ['is one word', 'a'],
    ['repeats accents', 'a\u0301\u0301'],
  ])('takes time linear in its length when it %s', (_what, piece) => {
    const policy = {
      sets: { 'kin.en': ['son'], 'hurt.en': ['hurt'] },
      names: ['button'],
    };
    const rule = { anyWords: ['<kin.en> ... <hurt.en> & charger', 'smoke & charger'], unless: ['how do i'] };
    const read = (text: string): unknown => fires(text, rule, policy);

    expect(read(piece.repeat(1_000))).toBeNull();
    expect(growth(read, { piece, length: LIMITS.ticketText.value })).toBeLessThan(LINEAR);
  });
});

describe('a phrase with words between', () => {
  const rule = { anyWords: ['smoke + charger'] };
  const span = LIMITS.phraseSpanInLongText.value;
  /** A text of so many words in which the parts cover so many. */
  const text = (of: { readonly words: number; readonly covered: number }): string =>
    `Smoke${' so'.repeat(of.covered - 2)} charger. ${'And on. '.repeat((of.words - of.covered) / 2)}`;

  test('may reach far in a short text, since there is little else in it', () => {
    expect(fires(text({ words: LIMITS.phraseLongText.value, covered: 2 * span }), rule)).not.toBeNull();
  });

  test('stays within a clause in a long text, where words meet by chance', () => {
    const words = LIMITS.phraseLongText.value + 2;
    expect(fires(text({ words, covered: span }), rule)).not.toBeNull();
    expect(fires(text({ words, covered: span + 2 }), rule)).toBeNull();
  });

  test('covers twice as much for a rule at risk high', () => {
    const words = LIMITS.phraseLongText.value + 2;
    const high = { ...rule, escalate: { group: 'safety-contact', risk: 'high', reason: 'harm' } as const };
    const most = LIMITS.phraseSpanAtHighRisk.value;
    expect(fires(text({ words, covered: most }), high)).not.toBeNull();
    expect(fires(text({ words, covered: most + 2 }), high)).toBeNull();
  });
});

describe('a phrase that names a set', () => {
  const sets = { sets: { 'device.en': ['charger', 'plug'], 'burning.en': ['smoke', 'flames'] } };
  const rule = { anyWords: ['<burning.en> ... <device.en>', 'it ... <burning.en>'] };
  const filling = 'And on. '.repeat(LIMITS.phraseLongText.value / 2);

  test('fires alone in a short text', () => {
    expect(fires('Smoke from the charger.', rule, sets)).toBe('Smoke from the charger');
  });

  test('fires in a long text only beside another phrase of its rule, since its words are everyday words', () => {
    expect(fires(`Smoke from the charger. ${filling}`, rule, sets)).toBeNull();
    expect(fires(`Smoke from the charger. ${filling} Smoke came from the plug.`, rule, sets)).toBeNull();
    expect(fires(`Smoke from the charger. ${filling} It is in flames.`, rule, sets)).toBe('Smoke from the charger');
  });

  test('fires alone in the subject of a long ticket', () => {
    const subject = 'Smoke from the charger';
    expect(fires({ text: `${subject}\n\n${filling}`, subjectEnds: subject.length }, rule, sets)).toBe(subject);
  });

  test('fires alone in a long text for a rule at risk high, since a miss of harm costs more than a needless question', () => {
    const high = { group: 'safety-contact', risk: 'high', reason: 'harm' } as const;
    expect(fires(`Smoke from the charger. ${filling}`, { ...rule, escalate: high }, sets)).toBe(
      'Smoke from the charger',
    );
    const normal = { ...high, risk: 'normal' } as const;
    expect(fires(`Smoke from the charger. ${filling}`, { ...rule, escalate: normal }, sets)).toBeNull();
  });

  test('is not what an editor writes word by word: that always fires', () => {
    expect(fires(`Smoke from the charger. ${filling}`, { anyWords: ['smoke ... charger'] })).not.toBeNull();
  });
});
