import { describe, expect, test } from '@jest/globals';
import { clauseNumbers } from '../../src/domain/clauses.js';
import { wordsOf } from '../../src/domain/text-folding.js';

/** A text as its clauses, words folded. */
function clauses(text: string): readonly string[] {
  const words = wordsOf(text);
  const found: string[][] = [];
  for (const [at, number] of clauseNumbers(text, words).entries()) (found[number] ??= []).push(words[at]?.folded ?? '');
  return found.map((clause) => clause.join(' '));
}

describe('a clause', () => {
  test.each([
    ['at a comma', 'How do I pay, it failed', ['how do i pay', 'it failed']],
    ['at the end of a sentence', 'I paid. It failed', ['i paid', 'it failed']],
    ['at brackets and dashes', 'I paid (twice) \u2013 sadly', ['i paid', 'twice', 'sadly']],
    ['at a hyphen between blanks, and at no other', 'log-in failed - again', ['log in failed', 'again']],
    ['before a joining word', 'How do I pay because it failed', ['how do i pay', 'because it failed']],
    ['before a joining word of another language', 'Wie zahle ich weil es hängt', ['wie zahle ich', 'weil es hangt']],
    ['not at the Italian "is", which is no "and"', 'Tutto è fermo e vuoto', ['tutto e fermo', 'e vuoto']],
  ])('ends %s', (_where, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  test('goes on over a line break', () => {
    expect(clauses('How do I\npay')).toEqual(['how do i pay']);
  });
});
