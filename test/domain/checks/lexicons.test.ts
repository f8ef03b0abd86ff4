import { describe, expect, test } from '@jest/globals';
import { findPhrases, lexiconOf, phrases } from '../../../src/domain/checks/lexicon.js';
import { brokenEntries, parsePhrase, wordSets } from '../../../src/domain/phrases.js';
import { wordsOf } from '../../../src/domain/text-folding.js';
import { INTENT_WORDS } from '../../../src/drafters/embedded/intent-words/index.js';
import { shippedStandards } from '../../support/shipped-standards.js';

const STANDARDS = shippedStandards();

const NO_SETS = wordSets({});
const PHRASES = [
  ...Object.values(STANDARDS.languages).flatMap(({ sets: written, reply, work }) => {
    const sets = wordSets(written);
    return [...Object.values(reply), ...Object.values(work)].flat().map((phrase) => ({ phrase, sets }));
  }),
  ...Object.values(INTENT_WORDS).flatMap((lexicon) =>
    Object.values(lexicon).flatMap(({ strong, weak }) =>
      [...strong, ...weak].map((phrase) => ({ phrase, sets: NO_SETS })),
    ),
  ),
];

describe('the lexicons', () => {
  test('hold more than two thousand phrases, and every one can be read', () => {
    const broken = PHRASES.filter(({ phrase, sets }) => parsePhrase(phrase, sets).kind === 'broken');

    expect(PHRASES.length).toBeGreaterThan(2_000);
    expect(broken).toEqual([]);
  });

  test('name sets of which every entry can be read', () => {
    expect(Object.values(STANDARDS.languages).flatMap(({ sets }) => brokenEntries(sets))).toEqual([]);
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
