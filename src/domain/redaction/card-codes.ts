import type { Span } from './span.js';

/** These mean the code of a card wherever they stand. */
const NAMES = [
  String.raw`\b(?:cvv2?|cvc2?|cvn2?|ccv|csc)\b`,
  '(?:security|card (?:verification|validation)) (?:code|number|value)',
  'pr\u00fcf(?:ziffer|nummer)',
  'sicherheits(?:code|nummer)',
  '(?:c\u00f3digo|n\u00famero|clave) de seguridad',
  'cryptogramme(?: visuel)?',
  'code de s\u00e9curit\u00e9',
  '(?:codice|numero) di sicurezza',
];
/** Right behind a card these mean it too: a plain code, or the digits on its back. */
const NAMES_BESIDE = [
  String.raw`\b(?:code|codice|c\u00f3digo|nummer|cid)\b`,
  '(?:three|3|four|4)[ -]digits?',
  '(?:drei|3|vier|4)[ -]?stelliger? (?:code|zahl)',
  '(?:digits|number|d\u00edgitos|chiffres|cifre|ziffern|zahl)(?= (?:on|del|au|sul|auf))',
];
/** Between a name and its code: that it is a number, and where it stands. */
const WORDS = [
  '[ -](?:code|number|nummer|n\u00famero|num\u00e9ro|numero|visuel|cvv2?|cvc2?)',
  String.raw`[ ]\(?(?:on|at|auf|en|au|sul|del|du)(?: (?:the|der|el|le|my))? (?:back|front|r\u00fcckseite|reverso|dorso|dos|verso|retro)\)?`,
].join('|');
const TO_CODE = String.raw`(?:${WORDS}){0,2}(?:[^\p{L}\p{N}\n]{0,4}|[ ]?[:=][ ]?\r?\n[> ]{0,4})(?:(?:is|was|ist|lautet|es|est|\u00e8)[^\p{L}\p{N}]{1,3})?(\d{3,4})(?!\p{N}|[.,:/-]\p{N})`;
const NAMED = new RegExp(`(?:${NAMES.join('|')})${TO_CODE}`, 'giu');
const NAMED_BESIDE = new RegExp(
  String.raw`^[^\n]{0,40}?(?:\r?\n[> ]{0,4})?(?:${[...NAMES, ...NAMES_BESIDE].join('|')})${TO_CODE}`,
  'iu',
);
/** `12/29 123`: behind a card and the month in which it ends, the code needs no name. An amount is none. */
const BEHIND_MONTH =
  /^[^\p{N}]{1,16}(?:0[1-9]|1[0-2])[ ]?[/.|-][ ]?(?:20)?\d{2}[^\p{L}\p{N}]{1,4}(\d{3,4})(?!\p{N}|[.,:/-]\p{N}|[ ]?(?:\p{Sc}|[A-Z]{3}(?!\p{L})))/u;
/** `123 (CVV)`, `123 is the security code`. */
const BEFORE_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}]|\p{N}[.,:/-])(\d{3,4})(?=[ ](?:\(|(?:is|ist|es|est|\u00e8) (?:(?:the|my|der|die|mein|meine|el|mi|le|mon|il mio|il|lo) )?)(?:${NAMES.join('|')}))`,
  'giu',
);
/** How far behind a card its code is looked for. */
const BESIDE = 80;

/**
 * Finds the codes of cards, three or four digits, by their names in five languages; behind a card, where its number ends
 * at one of `ends`, also by names that mean other things elsewhere. Linear in the text.
 */
export function findCardCodes(text: string, ends: readonly number[]): readonly Span<'card'>[] {
  const before = [...text.matchAll(BEFORE_NAME)].map(({ index, 0: code }) => codeAt(index, code));
  const named = [...text.matchAll(NAMED)].map((match) => lastDigits(match, 0));
  const beside = ends.flatMap((end) => {
    const rest = text.slice(end, end + BESIDE);
    return [NAMED_BESIDE, BEHIND_MONTH].flatMap((pattern) => {
      const match = pattern.exec(rest);
      return match === null ? [] : [lastDigits(match, end)];
    });
  });
  return [...before, ...named, ...beside];
}

function lastDigits(match: RegExpExecArray, offset: number): Span<'card'> {
  const code = match[1] ?? '';
  return codeAt(offset + match.index + match[0].length - code.length, code);
}

function codeAt(start: number, code: string): Span<'card'> {
  return { kind: 'card', start, end: start + code.length };
}
