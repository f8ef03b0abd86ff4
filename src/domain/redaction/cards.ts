import type { Span } from './span.js';

/** Between two digits of one number: a blank, a dash, a dot, and characters that nobody sees. */
const BETWEEN = String.raw`[\p{Zs}\p{Pd}\p{Default_Ignorable_Code_Point}.\u2212]{1,3}`;
const DIGITS = new RegExp(String.raw`\p{Nd}+(?:${BETWEEN}\p{Nd}+)*`, 'gu');
/** A card in fours that a mail program has broken in two. */
const BROKEN =
  /(?<!\p{Nd}|\p{Nd}[ -])\d{4}(?:[ -]?\d{4}){0,2}[ \t]?\r?\n(?:>[> ]*)?\d{4}(?:[ -]?\d{4}){0,2}(?!\p{Nd}|[ -]\p{Nd})/gu;
/** A card in its usual groups, parted by another sign, everywhere the same. */
const OTHERWISE_PARTED =
  /(?<!\p{N}|\p{Nd}[_/,;|])\d{4}([ ]?[_/,;|][ ]?)(?:\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{6}\1\d{4,5})(?![\p{L}\p{N}]|[_/,;|]\p{Nd})/gu;
const ONE_GROUP = /\p{Nd}+/gu;
const SHORTEST = 13;
const LONGEST = 19;
/** A three or four digit code beside its name. */
const CODE =
  /(?:\b(?:cvv2?|cvc2?|csc)\b|security code|pr\u00fcfziffer|pr\u00fcfnummer|sicherheitscode|c\u00f3digo de seguridad|cryptogramme|code de s\u00e9curit\u00e9|codice di sicurezza)[^\p{L}\p{N}\n]{0,4}(?:(?:is|ist|lautet|es|est|\u00e8) )?(\d{3,4})(?!\d)/giu;
/** Right behind a card number a plain "code" means the same. */
const CODE_BEHIND = /^[^\n]{0,40}?\b(?:code|codice|c\u00f3digo|nummer)[^\p{L}\p{N}\n]{0,4}(\d{3,4})(?!\d)/iu;
/** What the networks give out: which beginnings, with how many digits. Other beginnings are not cards. */
const NETWORKS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/u, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, [16]],
  [/^3[47]/u, [15]],
  [/^3(?:0[0-5]|[689])/u, [14, 15, 16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/u, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/u, [13, 14, 15, 16, 17, 18, 19]],
];

/** One run of digits without anything between. */
interface Group {
  /** As `0` to `9`. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds numbers of payment cards: 13 to 19 digits, also parted by blanks or dashes, with a beginning that a network gives
 * out and a right check digit (Luhn). With them the code beside its name. Linear in the text.
 */
export function findCards(text: string): readonly Span<'card'>[] {
  const numbers = [
    ...[...text.matchAll(DIGITS)].flatMap((match) => cardsIn(groupsOf(match[0], match.index))),
    ...[BROKEN, OTHERWISE_PARTED].flatMap((pattern) => [...text.matchAll(pattern)].flatMap(wholeCard)),
  ];
  const codes = [...text.matchAll(CODE)].map((match) => lastDigits(match, 0));
  const behind = numbers.flatMap(({ end }) => {
    const match = CODE_BEHIND.exec(text.slice(end, end + 60));
    return match === null ? [] : [lastDigits(match, end)];
  });
  return [...numbers, ...codes, ...behind];
}

function wholeCard(match: RegExpExecArray): readonly Span<'card'>[] {
  const [whole] = match;
  return isCard(whole.replace(/\D/gu, ''))
    ? [{ kind: 'card', start: match.index, end: match.index + whole.length }]
    : [];
}

function lastDigits(match: RegExpExecArray, offset: number): Span<'card'> {
  const end = offset + match.index + match[0].length;
  return { kind: 'card', start: end - (match[1]?.length ?? 0), end };
}

function groupsOf(run: string, offset: number): readonly Group[] {
  return [...run.matchAll(ONE_GROUP)].map((match) => ({
    digits: asciiDigits(match[0]),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** The whole run may be parted in any way; a card within a longer run has to be parted as people part it. */
function cardsIn(groups: readonly Group[]): readonly Span<'card'>[] {
  const found: Span<'card'>[] = [];
  let first = 0;
  while (first < groups.length) {
    const count = cardFrom(groups, first);
    const start = groups[first]?.start;
    const end = groups[first + count - 1]?.end;
    if (count > 0 && start !== undefined && end !== undefined) found.push({ kind: 'card', start, end });
    first += Math.max(1, count);
  }
  return found;
}

/** How many groups from here make a card, the longest card first; 0 when none. */
function cardFrom(groups: readonly Group[], first: number): number {
  if (!/^[2-6]/u.test(groups[first]?.digits ?? '')) return 0;
  let best = 0;
  let digits = '';
  let lengths: readonly number[] | null = null;
  for (let count = 1; first + count <= groups.length && digits.length < LONGEST; count += 1) {
    digits += groups[first + count - 1]?.digits ?? '';
    if (digits.length < SHORTEST) continue;
    lengths ??= lengthsOf(digits);
    if (!lengths.includes(digits.length)) continue;
    const isWhole = first === 0 && count === groups.length;
    if (luhnSum(digits) % 10 === 0 && (isWhole || isUsual(groups.slice(first, first + count)))) best = count;
  }
  return best;
}

/** One group, digits one by one, in pairs, or in groups of three to seven, where the last may be shorter. */
function isUsual(groups: readonly Group[]): boolean {
  const sizes = groups.map(({ digits }) => digits.length);
  const [size = 0] = sizes;
  if (sizes.length === 1) return true;
  if (size <= 2) return sizes.slice(0, -1).every((other) => other === size) && (sizes.at(-1) ?? 0) <= size;
  return sizes.slice(0, -1).every((other) => other >= 3 && other <= 7) && (sizes.at(-1) ?? 0) <= 7;
}

function isCard(digits: string): boolean {
  return lengthsOf(digits).includes(digits.length) && luhnSum(digits) % 10 === 0;
}

/** How long a card that begins like this may be; empty: no card begins like this. */
function lengthsOf(digits: string): readonly number[] {
  return NETWORKS.flatMap(([beginning, lengths]) => (beginning.test(digits) ? lengths : []));
}

const CODE_OF_ZERO = 48;

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    // By code: `Number` is a name of the sandbox that workflows run in, where each look-up is dear.
    const digit = digits.charCodeAt(digits.length - 1 - index) - CODE_OF_ZERO;
    const twice = digit * 2;
    sum += index % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum;
}

/** Digits of other scripts and of full width as `0` to `9`. Each block of ten stands in order in Unicode. */
function asciiDigits(digits: string): string {
  if (/^[0-9]+$/u.test(digits)) return digits;
  let plain = '';
  for (const digit of digits) plain += /[0-9]/u.test(digit) ? digit : String(placeInBlock(digit));
  return plain;
}

function placeInBlock(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let place = 0;
  while (place < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place += 1;
  // Mathematical digits follow each other without a gap; their blocks begin at a known place.
  return code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : place;
}
