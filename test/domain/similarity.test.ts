import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/domain/limits.js';
import { similarity } from '../../src/domain/similarity.js';
import { growth, LINEAR } from '../support/growth.js';
import { holdsFor } from '../support/properties.js';

const EXPORT = 'The CSV export of the invoice list stops after 10,000 rows.';

describe('the similarity of two texts', () => {
  test.each([
    ['the same text', EXPORT, EXPORT, 1],
    ['the same words in another order and another case', 'Export STOPS early', 'early stops the export', 1],
    ['the same text with accents and hidden characters', 'Rückerstattung fehlt', 'ruckerstattung feh\u200blt', 1],
    ['nothing in common', 'My card was swallowed', 'Login page hangs', 0],
    ['two empty texts', '', ' \n', 1],
    ['an empty text and another', '', EXPORT, 0],
    ['stop words alone', 'how do I', 'how do I', 1],
    ['texts that share stop words only', 'how do I invite people', 'how do I pay', 0],
  ])('is clear for %s', (_name, a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10);
  });

  test('is higher for the same matter than for another, in one language', () => {
    const same = similarity(EXPORT, 'Exporting invoices as CSV ends at row 10,000');
    const other = similarity(EXPORT, 'I was charged twice for one invoice this month');

    expect(same).toBeGreaterThan(0.3);
    expect(same).toBeGreaterThan(2 * other);
  });

  test('sees through endings and compounds', () => {
    expect(similarity('Rechnungen exportieren', 'Rechnungsexport')).toBeGreaterThan(0.3);
  });

  test('sees nothing across languages', () => {
    expect(similarity('The money was taken twice', 'Das Geld wurde doppelt abgebucht')).toBeLessThan(0.1);
  });

  test('reads no further than a ticket may go', () => {
    const most = 'word '.repeat(LIMITS.ticketText.value).slice(0, LIMITS.ticketText.value);

    expect(similarity(`${most} tail`, most)).toBeCloseTo(1, 10);
    expect(similarity(`${most.slice(0, -5)} tail`, most)).toBeLessThan(0.999);
  });

  test.each(['a', 'ab ', '\u0301', '?!'])('takes time linear in a text full of %j', (piece) => {
    const read = (text: string): unknown => similarity(text, EXPORT);

    expect(growth(read, { piece, length: LIMITS.ticketText.value })).toBeLessThan(LINEAR);
  });
});

const words = fc
  .array(fc.constantFrom('export', 'rows', 'invoice', 'the', 'stops', 'geld', 'Überweisung', '10,000', 'é', '.'))
  .map((list) => list.join(' '));
const texts = fc.oneof(words, fc.string({ unit: 'binary' }), fc.string());

describe('any two texts', () => {
  test('are as alike as they are the other way round, and between 0 and 1', () => {
    holdsFor(
      fc.property(texts, texts, (a, b) => {
        const forth = similarity(a, b);
        return Math.abs(forth - similarity(b, a)) < 1e-12 && forth >= 0 && forth <= 1;
      }),
    );
  });

  test('are wholly alike when they are the same', () => {
    holdsFor(fc.property(texts, (text) => similarity(text, text) > 1 - 1e-9));
  });

  test('become more alike when the one takes words of the other over', () => {
    holdsFor(fc.property(words, words, (a, b) => similarity(`${a} ${b} ${b}`, b) >= similarity(a, b) - 1e-9));
  });
});
