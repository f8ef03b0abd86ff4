import { findCardCodes } from './card-codes.js';
import type { Span } from './span.js';

/** Between two digits of one number: a blank, a dash, a dot, and characters that nobody sees. */
const BETWEEN = String.raw`[\p{Zs}\p{Pd}\p{Default_Ignorable_Code_Point}.\u2212]{1,3}`;
const DIGITS = new RegExp(String.raw`\p{Nd}+(?:${BETWEEN}\p{Nd}+)*`, 'gu');
/** A card in fours that a mail program has broken in two. */
const BROKEN =
  /(?<!\p{Nd}|\p{Nd}[\p{Zs}\p{Pd}])\p{Nd}{4}(?:[\p{Zs}\p{Pd}]?\p{Nd}{4}){0,2}[ \t]?\r?\n(?:>[> ]{0,8})?\p{Nd}{4}(?:[\p{Zs}\p{Pd}]?\p{Nd}{4}){0,2}(?!\p{Nd}|[\p{Zs}\p{Pd}]\p{Nd})/gu;
/** A sign, a tab, the end of a line or a blank of a web page. Signs of money and of sums part amounts. */
const OTHER_SIGN = String.raw`[\p{Zs}\t]{0,2}(?![%&#@])[\p{P}|=~^]{1,3}[\p{Zs}\t]{0,2}|\t{1,2}|[ \t]?\r?\n(?:>[> ]{0,8})?|&(?:nbsp|#160);`;
/** A card in its usual groups, parted by another sign, everywhere the same. */
const OTHERWISE_PARTED = new RegExp(
  String.raw`(?<!\p{N})\p{Nd}{4}(${OTHER_SIGN})(?:\p{Nd}{4}\1\p{Nd}{4}\1\p{Nd}{1,4}(?:\1\p{Nd}{1,3})?|\p{Nd}{6}\1\p{Nd}{4,5})(?![\p{L}\p{N}])`,
  'gu',
);
const ONE_GROUP = /\p{Nd}+/gu;
const SHORTEST = 13;
const LONGEST = 19;
/**
 * What the networks give out: which beginnings, with how many digits. Other beginnings are not cards. The last row is Mir
 * (2200 to 2204), Troy (9792) and RuPay (81, 82; its other ranges stand in the rows before).
 */
const NETWORKS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/u, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, [16]],
  [/^3[47]/u, [15]],
  [/^3(?:0[0-5]|[689])/u, [14, 15, 16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/u, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/u, [13, 14, 15, 16, 17, 18, 19]],
  [/^(?:220[0-4]|9792|8[12])/u, [16]],
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
 * out and a right check digit (Luhn). With them their codes. Linear in the text.
 */
export function findCards(text: string): readonly Span<'card'>[] {
  const numbers = [
    ...[...text.matchAll(DIGITS)].flatMap((match) => cardsIn(groupsOf(match[0], match.index))),
    ...[...text.matchAll(BROKEN)].flatMap((match) => wholeCard(match[0], match.index)),
    ...[...text.matchAll(OTHERWISE_PARTED)].flatMap((match) => partedCard(text, match)),
  ];
  return [
    ...numbers,
    ...findCardCodes(
      text,
      numbers.map(({ end }) => end),
    ),
  ];
}

function wholeCard(written: string, start: number): readonly Span<'card'>[] {
  const digits = groupsOf(written, start)
    .map((group) => group.digits)
    .join('');
  return isCard(digits) ? [{ kind: 'card', start, end: start + written.length }] : [];
}

/** No part of a longer list. A fifth group that no card has is its code. */
function partedCard(text: string, match: RegExpExecArray): readonly Span<'card'>[] {
  const [whole, sign = ''] = match;
  const end = match.index + whole.length;
  const isBehindOne = text.startsWith(sign, match.index - sign.length) && isDigit(text[match.index - sign.length - 1]);
  if (isBehindOne || (text.startsWith(sign, end) && isDigit(text[end + sign.length]))) return [];
  const found = wholeCard(whole, match.index);
  return found.length > 0 ? found : wholeCard(whole.slice(0, whole.lastIndexOf(sign)), match.index);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\p{Nd}/u.test(character);
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
  if (!/^[2-689]/u.test(groups[first]?.digits ?? '')) return 0;
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
