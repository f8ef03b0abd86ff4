import { describe, expect, test } from '@jest/globals';
import { findInFileName } from '../../../src/domain/redaction/file-names.js';

const NOTHING: ReadonlySet<string> = new Set();

/** What is left of a name, with `*` for each word that may name somebody. */
function left(name: string, { words = NOTHING, names = NOTHING } = {}): string {
  return findInFileName(name, { words, names }).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}*${text.slice(end)}`,
    name,
  );
}

describe('the name of a file on its way to a model', () => {
  test.each([
    ['passport_jane_doe.pdf', 'passport_*_*.pdf'],
    ['Lebenslauf Müller.docx', 'Lebenslauf *.docx'],
    ['JaneDoe.pdf', '*.pdf'],
    ['factura-garcía-2026.pdf', 'factura-*-2026.pdf'],
    ['passport AB1234567.jpg', 'passport *.jpg'],
    ['C12345.jpg', '*.jpg'],
    ['customer 123456789.csv', '* *.csv'],
    ['customer_12345.csv', '*_*.csv'],
    ['passport 12345678.jpg', 'passport *.jpg'],
    ['DNI 12345678.pdf', 'DNI *.pdf'],
    ['born 20010131.pdf', '* *.pdf'],
    ['scan 19991231.pdf', 'scan *.pdf'],
    ['scan 20400101.pdf', 'scan *.pdf'],
    ['scan 20261301.pdf', 'scan *.pdf'],
    ['scan 101112.pdf', 'scan *.pdf'],
    ['IMG_20260302_246060.jpg', 'IMG_20260302_*.jpg'],
    ['ja\u200bne.pdf', '*\u200b*.pdf'],
    ['李小龙.png', '*.png'],
    ['doe.janedoe', '*.*'],
  ])('loses what may name somebody: %s', (name, shown) => {
    expect(left(name)).toBe(shown);
  });

  test.each([
    'Screenshot 2026-03-02 at 10.11.12.png',
    'IMG_20260302_101112.HEIC',
    'scan 20000101.pdf',
    'scan 20391231.pdf',
    'invoice 1234.pdf',
    'Bildschirmfoto.png',
    'captura de pantalla (2).png',
    'error-log_v2.txt',
    'reçu.pdf',
    'scan0001.pdf',
    '[card ***].png',
    '[key ***].txt',
  ])('keeps what files are called: %s', (name) => {
    expect(left(name)).toBe(name);
  });

  test('keeps a word that the ticket holds anyway, and no part of a known name even then', () => {
    expect(left('turnover_will.csv', { words: new Set(['turnover', 'will']) })).toBe('turnover_will.csv');
    expect(left('turnover_will.csv', { words: new Set(['turnover', 'will']), names: new Set(['will']) })).toBe(
      'turnover_*.csv',
    );
  });
});
