import { describe, expect, test } from '@jest/globals';
import { checkReplyText } from '../../../src/domain/checks/index.js';
import { MATTER_BOOKS, PHRASE_BOOKS } from '../../../src/drafters/embedded/phrases/index.js';
import { shippedStandards } from '../../support/shipped-standards.js';

const standards = shippedStandards();
/** Places that are filled with the customer's own words or with names; they say nothing that a rule reads. */
const PLACE = /\{[a-zA-Z]+\}/gu;

/** Entries that every reply lists as a commitment with a moment of its own, which S2 asks for. */
const COMMITTED: ReadonlySet<string> = new Set(['work', 'escalated']);

/** Every text of a book with the name of the entry that holds it, however deep it stands. */
function textsIn(book: unknown, entry = ''): readonly (readonly [string, string])[] {
  if (typeof book === 'string') return [[entry, book]];
  if (typeof book !== 'object' || book === null) return [];
  return Object.entries(book).flatMap(([name, inner]) => textsIn(inner, entry === '' ? name : entry));
}

function broken(language: string, [entry, text]: readonly [string, string]): readonly string[] {
  const filled = text.replaceAll('{within}', '24 h').replace(PLACE, 'X');
  return checkReplyText(filled, { language, standards })
    .filter(({ rule }) => rule !== 'S2' || !COMMITTED.has(entry))
    .map(({ rule }) => `${rule}: ${text}`);
}

describe('the phrase books of the embedded drafter', () => {
  test.each(Object.keys(MATTER_BOOKS))('hold no sentence that breaks a rule about words: matter, %s', (language) => {
    const texts = textsIn(MATTER_BOOKS[language]);

    expect(texts.length).toBeGreaterThan(100);
    expect(texts.flatMap((text) => broken(language, text))).toEqual([]);
  });

  test.each(Object.keys(PHRASE_BOOKS))('hold no sentence that breaks a rule about words: %s', (language) => {
    const texts = textsIn(PHRASE_BOOKS[language]);

    expect(texts.length).toBeGreaterThan(10);
    expect(texts.flatMap((text) => broken(language, text))).toEqual([]);
  });

  test('are read by a check that knows a vague sentence from a plain one', () => {
    expect(broken('de', ['deadline', 'Den Termin, den Sie nennen, haben wir notiert.'])).toHaveLength(1);
    expect(broken('de', ['deadline', 'Sie nennen einen Termin, bis zu dem Sie es brauchen.'])).toEqual([]);
  });
});
