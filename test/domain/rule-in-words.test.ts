import { describe, expect, test } from '@jest/globals';
import { ruleInWords } from '../../src/domain/rule-in-words.js';

const rule = { ruleId: 'R5', reason: 'letters of lawyers go to the legal contact' };

describe('a fired rule in one line', () => {
  test.each([
    [
      "says why, on which of the customer's words, and which line of policy",
      { ...rule, words: 'my solicitor', source: 'house policy: legal' },
      'R5: letters of lawyers go to the legal contact ("my solicitor"), from house policy: legal',
    ],
    [
      'is as before in records that name no policy line',
      { ...rule, words: 'my solicitor' },
      'R5: letters of lawyers go to the legal contact ("my solicitor")',
    ],
    [
      'joins with an ellipsis what stands in two paragraphs, and folds white space',
      { ...rule, words: 'battery \n\n\n When I came\n  home,\tit was hot' },
      'R5: letters of lawyers go to the legal contact ("battery … When I came home, it was hot")',
    ],
    [
      'joins nothing that stands in one paragraph',
      { ...rule, words: 'my\nsolicitor' },
      'R5: letters of lawyers go to the legal contact ("my solicitor")',
    ],
    ['quotes nothing where no words fired', { ...rule, words: null }, 'R5: letters of lawyers go to the legal contact'],
  ])('%s', (_what, fired, line) => {
    expect(ruleInWords(fired)).toBe(line);
  });
});
