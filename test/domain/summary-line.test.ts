import { describe, expect, test } from '@jest/globals';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { summaryLine } from '../../src/domain/summary-line.js';
import { characters, truncate, utf8Bytes } from '../../src/domain/text-size.js';

describe('a summary line', () => {
  test('shows what a terminal or a reader would not see', () => {
    expect(summaryLine('free:  a\u202eb\u200bc\nd')).toBe('free: a\\[U+202E\\]b\\[U+200B\\]c\\[U+000A\\]d');
  });

  test('is never longer than 120 characters and 240 bytes of JSON, and never cuts a character in two', () => {
    for (const text of [
      'x'.repeat(500),
      '\u{1F6D1}'.repeat(500),
      '"\\'.repeat(500),
      '\u00e9'.repeat(500),
      '\ud800'.repeat(500),
    ]) {
      const line = summaryLine(text);
      expect(characters(line)).toBeLessThanOrEqual(120);
      expect(utf8Bytes(JSON.stringify(line))).toBeLessThanOrEqual(240);
      expect(line).toMatch(/\u2026$/);
      expect(line).not.toMatch(/\p{Cs}/u);
    }
  });

  test('brings no link and no image, since the Temporal UI shows Markdown', () => {
    const line = summaryLine('free: ![x](http://e.invalid) [y](http://e.invalid) <b>');

    expect(textOf(fromMarkdown(line))).toBe('free: ![x](http://e.invalid) [y](http://e.invalid) <b>');
  });

  test('keeps a text that fits as it is', () => {
    expect(summaryLine('standard: CSV export stops')).toBe('standard: CSV export stops');
    expect(truncate('abc', 3)).toBe('abc');
    expect(truncate('abcd', 3)).toBe('ab\u2026');
  });
});

describe('the size of a text', () => {
  test.each(['', 'a', '\u00e9', '\u20ac', '\u{1F6D1}', 'a\u{1F468}\u200d\u{1F469}b'])(
    'of %j is counted as an encoder would',
    (text) => {
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
      expect(characters(text)).toBe([...text].length);
    },
  );
});
