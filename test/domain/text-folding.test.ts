import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { foldText, wordsOf } from '../../src/domain/text-folding.js';

const foldedWords = (text: string) => wordsOf(text).map((word) => word.folded);

describe('a folded text', () => {
  test.each([
    ['letter case', 'REFUND', 'refund'],
    ['accents', 'données Überblick', 'donnees uberblick'],
    ['letters with no parts', 'Straße Ærø Łódź Çiğ ılık', 'strasse aero lodz cig ilik'],
    ['compatible forms', 'ｒｅｆｕｎｄ 𝐫𝐞𝐟𝐮𝐧𝐝 ⓡⓔⓕⓤⓝⓓ ﬁre', 'refund refund refund fire'],
    ['combining marks', 'r̶e̷f̸und', 'refund'],
    ['zero-width characters and soft hyphens', 're\u200bfu\u00adnd\u2060', 'refund'],
    ['bidirectional controls', '\u202erefund\u202c', 'refund'],
    ['invisible tag characters', 're\u{e0041}fund', 'refund'],
  ])('no longer shows %s', (_what, written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  test('is folded in linear time, however many marks are piled up', () => {
    const piled = 'a\u0316\u0301'.repeat(40_000) + '\u0316\u0301'.repeat(40_000);

    expect(foldText(piled)).toBe('a'.repeat(40_000));
  });
});

describe('the words of a text', () => {
  test('are parted by everything that is neither letter nor digit', () => {
    expect(foldedWords("I can't pay; l'avocat écrit 2x")).toEqual([
      'i',
      'can',
      't',
      'pay',
      'l',
      'avocat',
      'ecrit',
      '2x',
    ]);
  });

  test('point into the text as the customer wrote it', () => {
    const text = 'A Re\u200bFÜND, please';

    const word = wordsOf(text)[1];

    expect(text.slice(word?.start, word?.end)).toBe('Re\u200bFÜND');
  });

  test.each([
    ['a full stop and a space', 'one two. three', [0, 0, 1]],
    ['a question mark in quotes', 'one "two?" three', [0, 0, 1]],
    ['an empty line', 'one two\n\nthree', [0, 0, 1]],
    ['an empty line with spaces', 'one two\n  \nthree', [0, 0, 1]],
    ['no line break inside a paragraph', 'one two\nthree', [0, 0, 0]],
    ['no point inside a number or a name', '1.200 example.com', [0, 0, 0, 0]],
  ])('know their sentence: %s ends one', (_what, text, sentences) => {
    expect(wordsOf(text).map((word) => word.sentence)).toEqual(sentences);
  });

  test('are read up to the size of a ticket and no further', () => {
    const most = LIMITS.ticketText.value;

    expect(wordsOf(`${'x '.repeat(most / 2)}beyond`)).toHaveLength(most / 2);
  });

  test('cost linear time between endless separators and invisible characters', () => {
    expect(wordsOf('\u200b-'.repeat(100_000))).toEqual([]);
  });
});
