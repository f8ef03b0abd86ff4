import { describe, expect, test } from '@jest/globals';
import { sentencesOf, sentenceSpans } from '../../../src/domain/checks/sentences.js';

describe('a sentence', () => {
  test.each([
    ['a number of a thing', 'See Nr. 5 there. It is new.', ['See Nr. 5 there.', 'It is new.']],
    ['a rough number', 'It took approx. 3 days.', ['It took approx. 3 days.']],
    ['a title', 'I saw Dr. Weiss. He agreed.', ['I saw Dr. Weiss.', 'He agreed.']],
    ['a day before its month', 'Seit 3. November geht nichts.', ['Seit 3. November geht nichts.']],
  ])('goes on after the full stop of %s', (_what, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test.each([
    ['a short form that no number follows', 'Is it new? No. It is old.', ['Is it new?', 'No.', 'It is old.']],
    ['a number that another sentence follows', 'We bought 12. They broke.', ['We bought 12.', 'They broke.']],
  ])('ends after %s', (_what, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('has a place; together the places are the whole text', () => {
    const text = 'One. Two?\n\nThree';
    const spans = sentenceSpans(text);

    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(spans[1]).toEqual({ start: 4, end: 9 });
  });
});
