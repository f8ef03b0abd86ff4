import type { Span } from './span.js';

/** A mail program may break the number in two, and quote its second half; forms part it by any sign. */
const SIGN = String.raw`[\s\p{P}\p{Default_Ignorable_Code_Point}|>~=]`;
const BETWEEN = new RegExp(SIGN, 'u');
/** Where an account number may begin; behind a letter or a digit it is part of another word. */
const BEGINNING = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:iban)?[\p{Zs}:]{0,2}([a-z]${SIGN}{0,2}[a-z]${SIGN}{0,3}[0-9]${SIGN}{0,2}[0-9])`,
  'giu',
);
const NO_LETTER = /[^a-z]/giu;
const CHARACTER = /[a-z0-9]/iu;
/** Of the characters behind the country so many are digits at least: words that begin like a number have fewer. */
const SHARE_OF_DIGITS = 1 / 4;
/** At most so many in a row between two characters of one number. */
const MOST_BETWEEN = 4;
/** Lengths by country, from the register of SWIFT (release 99), for countries that use the number. */
const LENGTHS =
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30';

/**
 * Finds international bank account numbers: country, length of that country, check digits (ISO 13616, mod 97), also
 * parted by blanks, dashes or other signs, and in small letters. Linear in the text.
 */
export function findIbans(text: string): readonly Span<'iban'>[] {
  return [...text.matchAll(BEGINNING)].flatMap((match) => {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const length = lengthOf((match[1] ?? '').replace(NO_LETTER, ''));
    const number = length === null ? null : readNumber({ text, start, length });
    return number !== null && hasDigits(number.characters) && hasRightCheck(number.characters)
      ? [{ kind: 'iban' as const, start, end: number.end }]
      : [];
  });
}

function lengthOf(country: string): number | null {
  const place = LENGTHS.indexOf(country.toUpperCase());
  return place === -1 || place % 5 !== 0 ? null : Number(LENGTHS.slice(place + 2, place + 4));
}

/** As many characters as the country's numbers have; `null` when the text ends before, or the word goes on behind. */
function readNumber(of: { readonly text: string; readonly start: number; readonly length: number }): {
  readonly characters: string;
  readonly end: number;
} | null {
  let characters = '';
  let between = 0;
  let at = of.start;
  for (; characters.length < of.length && at < of.text.length; at += 1) {
    const character = of.text[at] ?? '';
    if (CHARACTER.test(character)) {
      characters += character.toUpperCase();
      between = 0;
    } else if (BETWEEN.test(character) && between < MOST_BETWEEN) between += 1;
    else return null;
  }
  if (characters.length < of.length || CHARACTER.test(of.text[at] ?? '')) return null;
  return { characters, end: at };
}

function hasDigits(characters: string): boolean {
  return characters.replace(/\D/gu, '').length >= characters.length * SHARE_OF_DIGITS;
}

/** The number with its first four characters at its end, letters as 10 to 35, leaves 1 when divided by 97. */
function hasRightCheck(characters: string): boolean {
  let rest = 0;
  for (const character of characters.slice(4) + characters.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
