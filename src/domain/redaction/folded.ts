import { foldText } from '../text-folding.js';
import type { Span } from './span.js';

/** A text as detectors read it, and the way back to the text as written. */
export interface Folded {
  readonly text: string;
  /** The same span in the text as written. */
  readonly asWritten: <Kind extends string>(span: Span<Kind>) => Span<Kind>;
}

/** Letters of other scripts that look like a Latin letter, each above the letter that it looks like. */
const LOOK_ALIKES =
  '\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u0501\u051d\u051b\u04bb\u0410\u0415\u041e\u0420\u0421\u0423\u0425\u0406\u0405\u0408\u0412\u041d\u041a\u041c\u0422\u03bf\u03b1\u03b9\u03bd\u0391\u0392\u0395\u0396\u0397\u039f\u03a1\u0399\u039a\u039c\u039d\u03a4\u03a5\u03a7\u0131';
const THEIR_LETTERS = 'aeopcyxisjdwqhAEOPCYXISJBHKMToaivABEZHOPIKMNTYXi';
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const MARK = /\p{M}/u;

/**
 * Reads a text without characters that nobody sees, with look-alike letters as Latin ones, and letters of full width or
 * with an accent of their own as single letters, and digits of every script as ours. Capitals stay. Linear in the text; plain ASCII comes back as it is.
 */
export function fold(text: string): Folded {
  if (/^\p{ASCII}*$/u.test(text)) return { text, asWritten: (span) => span };
  const characters: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const composed = MARK.test(character) ? withMark(characters.at(-1), character) : null;
    if (composed !== null) characters[characters.length - 1] = composed;
    else if (!INVISIBLE.test(character)) {
      for (const [index, unit] of unitsOf(character).entries()) {
        characters.push(unit);
        starts.push(at + index);
      }
    }
    at += character.length;
  }
  return withPlaces(characters.join(''), [...starts, at]);
}

/** Reads a text in small letters without accents or invisible characters, letter by letter. Linear in the text. */
export function foldLetters(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const letters = /^\p{ASCII}$/u.test(character) ? character.toLowerCase() : foldText(character);
    for (let index = 0; index < letters.length; index += 1) starts.push(at);
    folded += letters;
    at += character.length;
  }
  return withPlaces(folded, [...starts, at]);
}

/** `starts` says for each place of the folded text where it stands as written, its end included. */
function withPlaces(text: string, starts: readonly number[]): Folded {
  const place = (index: number): number => starts[index] ?? starts.at(-1) ?? 0;
  return { text, asWritten: (span) => ({ ...span, start: place(span.start), end: place(span.end) }) };
}

/** The letter before with this accent, when both make one letter. */
function withMark(letter: string | undefined, mark: string): string | null {
  const composed = `${letter ?? ''}${mark}`.normalize('NFC');
  return letter !== undefined && composed.length === 1 ? composed : null;
}

function unitsOf(character: string): readonly string[] {
  const place = LOOK_ALIKES.indexOf(character);
  const latin = place === -1 ? undefined : THEIR_LETTERS[place];
  if (latin !== undefined) return [latin];
  if (/\p{Nd}/u.test(character)) return [digitOf(character)];
  const compatible = /[\uff01-\uff5e]/u.test(character) ? character.normalize('NFKC') : character;
  return compatible.split('');
}

/** Digits of every script stand in rows of ten, from nought on. */
function digitOf(character: string): string {
  const code = character.normalize('NFKC').codePointAt(0) ?? 0;
  let digit = 0;
  while (digit < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - digit - 1))) digit += 1;
  return String(digit);
}
