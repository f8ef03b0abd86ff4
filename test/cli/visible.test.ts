import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonDocument, oneLine, visible, visibleText } from '../../src/cli/visible.js';
import { holdsFor } from '../support/properties.js';

const TERMINAL_OBEYS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('text before it reaches a terminal', () => {
  test.each([
    ['an escape sequence that retitles the window', '\u001b]0;owned\u0007', '[U+001B]]0;owned[U+0007]'],
    ['a bidi override', 'refund \u202etcejer', 'refund [U+202E]tcejer'],
    ['a zero-width joiner', 'pay\u200dpal', 'pay[U+200D]pal'],
    ['a tag character that hides words', 'hi\u{e0041}', 'hi[U+E0041]'],
    ['a line separator', 'a\u2028b', 'a[U+2028]b'],
    ['a lone surrogate', 'half \ud83d', 'half [U+D83D]'],
    ['a null byte', 'a\u0000b', 'a[U+0000]b'],
    ['a carriage return that overwrites a line', 'safe\rEVIL', 'safe[U+000D]EVIL'],
    ['a blank letter', 'a\u3164b', 'a[U+3164]b'],
  ])('shows %s', (_what, hostile, shown) => {
    expect(visibleText(hostile)).toBe(shown);
  });

  test('keeps paragraphs, tabs and emoji as they are', () => {
    expect(visibleText('one\r\ntwo\tthree \u2764\ufe0f \u6f22')).toBe('one\ntwo\tthree \u2764\ufe0f \u6f22');
  });

  test('holds nothing that a terminal obeys, whatever a customer wrote', () => {
    holdsFor(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          visibleText(text)
            .replace(/[\n\t]|\u2764\ufe0f/gu, '')
            .replace(/\p{Extended_Pictographic}\ufe0f/gu, ''),
        ).not.toMatch(TERMINAL_OBEYS);
      }),
    );
  });

  test('is made visible at every depth of a value, names of fields included', () => {
    expect(visible({ 'a\u0007': [{ b: '\u001b[2J' }], n: 1, none: null })).toEqual({
      'a[U+0007]': [{ b: '[U+001B][2J' }],
      n: 1,
      none: null,
    });
  });

  test('is folded onto one line where a line feed would forge a line of ours', () => {
    expect(oneLine(visibleText('subject\nFailed: nothing to see'))).toBe('subject Failed: nothing to see');
  });
});

describe('a JSON document', () => {
  test('means the same after parsing and holds nothing that a terminal obeys', () => {
    holdsFor(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const document = jsonDocument({ text });

        expect(JSON.parse(document)).toEqual({ text });
        expect(document.replaceAll('\n', '')).not.toMatch(TERMINAL_OBEYS);
      }),
    );
  });

  test('keeps half a character, which a customer may have sent', () => {
    expect(JSON.parse(jsonDocument(['\ud83d']))).toEqual(['\ud83d']);
  });
});
