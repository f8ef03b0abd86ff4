import { describe, expect, test } from '@jest/globals';
import { findPhrases, lexiconOf, phrases } from '../../../src/domain/checks/lexicon.js';
import { COMMON_WORDS } from '../../../src/domain/checks/lexicons/common-words.js';
import { REPLY_WORDS } from '../../../src/domain/checks/lexicons/index.js';
import { parsePhrase } from '../../../src/domain/phrases.js';
import { wordsOf } from '../../../src/domain/text-folding.js';
import { INTENT_WORDS } from '../../../src/drafters/embedded/intent-words/index.js';

const LISTS = [
  ...Object.values(REPLY_WORDS).flatMap((words) => Object.values(words)),
  ...Object.values(COMMON_WORDS),
  ...Object.values(INTENT_WORDS).flatMap((lexicon) =>
    Object.values(lexicon).flatMap((words) => [words.strong, words.weak]),
  ),
].flat();

describe('the lexicons', () => {
  test('hold more than two thousand phrases, and every one can be read', () => {
    const broken = LISTS.filter((phrase) => parsePhrase(phrase).kind === 'broken');

    expect(LISTS.length).toBeGreaterThan(2_000);
    expect(broken).toEqual([]);
  });

  test('find every place of a phrase, by class', () => {
    const lexicon = lexiconOf([
      ['promise', phrases('we will')],
      ['money', phrases('refund*, give ... back')],
    ]);

    const hits = findPhrases(wordsOf('We will refund it; give it all back, we will.'), lexicon);

    expect(hits.map(({ means, from, to }) => [means, from, to])).toEqual([
      ['promise', 0, 2],
      ['money', 2, 3],
      ['money', 4, 8],
      ['promise', 8, 10],
    ]);
  });
});
