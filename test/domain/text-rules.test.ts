import { describe, expect, test } from '@jest/globals';
import { hasHiddenCharacter, hasLoneSurrogate, isBlank, visibleLine } from '../../src/domain/text-rules.js';

describe('a text', () => {
  test.each(['', ' \t\r\n', '\u00a0\u2003\u3000', '\u200b\u200d\ufeff', '\u202e', '\u3164', '\u0000', '\u{e0041}'])(
    'is blank when a reader sees nothing in it: %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  test.each(['a', '.', '\u200ba', '\u{1F6D1}', '\u0e01', '-'])('is not blank when there is something: %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });

  test.each([
    ['\ud800', true],
    ['\udc00a', true],
    ['a\ud83d', true],
    ['\u{1F6D1}', false],
    ['\ufffd', false],
  ])('with half a character is told from a whole one: %j %s', (text, expected) => {
    expect(hasLoneSurrogate(text)).toBe(expected);
  });

  test.each([
    ['a\u0007', true],
    ['a\u202eb', true],
    ['a\u200bb', true],
    ['a\u2028b', true],
    ['a b\u00e9', false],
  ])('with hidden characters is told from a plain one: %j %s', (text, expected) => {
    expect(hasHiddenCharacter(text)).toBe(expected);
  });

  test('shows its hidden characters by their numbers', () => {
    expect(visibleLine('a\u001b[31m\u202e\u{e0041}\ud800b')).toBe('a[U+001B][31m[U+202E][U+E0041][U+D800]b');
  });
});
