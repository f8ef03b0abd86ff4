import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { firstHits, indexPhrases, parsePhrase } from '../../src/domain/phrases.js';
import { wordsOf } from '../../src/domain/text-folding.js';

/** The words on which one phrase fires, or `null`. */
function hit(phrase: string, text: string): string | null {
  const verdict = parsePhrase(phrase);
  if (verdict.kind === 'broken') throw new Error(verdict.problem);
  const found = firstHits(wordsOf(text), indexPhrases([{ owner: 'it', phrase: verdict.phrase }])).get('it');
  return found === undefined ? null : text.slice(found.start, found.end);
}

describe('a phrase', () => {
  test.each([
    ['whole words', 'data breach', 'A Data-Breach happened', 'Data-Breach'],
    ['not a part of a word', 'breach', 'We are breaching nothing', null],
    ['not words in another order', 'data breach', 'a breach of data', null],
    ['a word by its beginning', 'refund*', 'I was never REFUNDED', 'REFUNDED'],
    ['the beginning itself', 'refund*', 'a refund', 'refund'],
    ['either of several words', 'nobody/none can', 'None can', 'None can'],
    ['either of several wordings', "can't/cannot pay", "I can't pay", "can't pay"],
    ['words with others between', 'speak ... human', 'let me speak to a real human', 'speak to a real human'],
    ['words with none between', 'speak ... human', 'speak human', 'speak human'],
    ['no words over the end of a sentence', 'speak ... human', 'I do not speak. A human does', null],
    ['words over a line break', 'speak ... human', 'speak to\na human', 'speak to\na human'],
    [
      'a later place when the nearest leads nowhere',
      'erase ... my/personal data',
      'erase my personal data',
      'erase my personal data',
    ],
    ['accents and case alike', 'données perdues', 'mes DONNEES PERDUES', 'DONNEES PERDUES'],
    ['letters that hide', 'refund', 're\u200bfund', 're\u200bfund'],
  ])('finds %s', (_what, phrase, text, expected) => {
    expect(hit(phrase, text)).toBe(expected);
  });

  test(`lets ${LIMITS.phraseShortGap.value} words stand in a short gap and no more`, () => {
    const others = (count: number) => `we will ${'x '.repeat(count)}fix it`;

    expect(hit('will .. fix', others(LIMITS.phraseShortGap.value))).not.toBeNull();
    expect(hit('will .. fix', others(LIMITS.phraseShortGap.value + 1))).toBeNull();
  });

  test(`lets ${LIMITS.phraseGap.value} words stand in a gap and no more`, () => {
    const others = (count: number) => `speak ${'very '.repeat(count)}human`;

    expect(hit('speak ... human', others(LIMITS.phraseGap.value))).not.toBeNull();
    expect(hit('speak ... human', others(LIMITS.phraseGap.value + 1))).toBeNull();
  });

  test.each([
    ['... human', 'a gap stands before the first word'],
    ['speak ...', 'a gap stands after the last word'],
    ['re*fund', '"re*fund" is not a word'],
    ['in*', '"in*" shows fewer than 3 or more than 30 letters'],
    ['none/', '"" is not a word'],
    ['?!', '"?!" is not a word'],
  ])('is refused when it reads "%s"', (phrase, problem) => {
    expect(parsePhrase(phrase)).toEqual({ kind: 'broken', problem });
  });

  test('costs little on a text that repeats its first word for ever', () => {
    const verdict = hit('all/every ... users/customers ... cannot/unable', 'all users '.repeat(25_000));

    expect(verdict).toBeNull();
  });
});
