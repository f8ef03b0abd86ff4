import { describe, expect, test } from '@jest/globals';
import { findPhrases, lexiconOf, phrases } from '../../../src/domain/checks/lexicon.js';
import { withSets } from '../../../src/domain/checks/phrase-sets.js';
import { parsePhrase } from '../../../src/domain/phrases.js';
import type { Phrases } from '../../../src/domain/standards.js';
import { wordsOf } from '../../../src/domain/text-folding.js';
import { INTENT_WORDS } from '../../../src/drafters/embedded/intent-words/index.js';
import { shippedStandards } from '../../support/shipped-standards.js';

const STANDARDS = shippedStandards();

const LISTS = [
  ...Object.values(STANDARDS.languages).flatMap(({ sets, reply, work }) =>
    [...Object.values(reply), ...Object.values(work)].map((list) => list.map((phrase) => written(phrase, sets))),
  ),
  ...Object.values(INTENT_WORDS).flatMap((lexicon) =>
    Object.values(lexicon).flatMap((words) => [words.strong, words.weak]),
  ),
].flat();

function written(phrase: string, sets: Readonly<Record<string, Phrases>>): string {
  const verdict = withSets(phrase, sets);
  return verdict.kind === 'expanded' ? verdict.phrase : '';
}

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
