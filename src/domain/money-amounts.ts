import { numbersInWords } from './number-words.js';
import { type Word, wordsOf } from './text-folding.js';

/** Money that a text names. */
export interface MoneyAmount {
  readonly value: number;
  /** Offsets into the text as written. */
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`\d{1,3}(?:[.,' \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?`;
const SIGN = String.raw`[$\u20ac\u00a3]`;
const CODE = 'eur|usd|gbp|chf|cad|aud';
const NAME = String.raw`euros?|dollars?|pounds?|d[o\u00f3]lares|dollari|libras|francs?|franken|franchi|francos|sterline|quid|bucks|pavos|pesos|balles|kronor|kroner|kronen|couronnes|coronas|reais|yen|zloty|lire|rupees`;
const SIGN_FIRST = String.raw`(?:${SIGN}|(?<![\p{L}\d])(?:${CODE})\.?)\s?(${NUMBER})(?!\d)`;
const NUMBER_FIRST = String.raw`(?<![\p{L}\d.,])(${NUMBER})\s?(?:${SIGN}|(?:${CODE}|${NAME})(?!\p{L}))`;
/** A number with its thousands parted reads as money too (`4 800`); plain digits are order numbers as often as money. */
const PARTED = String.raw`(?<![\d+][ -]?)(?<![\p{L}.,])([1-9]\d{0,2}(?:[.,' \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,2})?)(?![ .,-]?\d)(?!\s?%)`;
/** Every repetition has an upper end, so the time is linear in the text. */
const AMOUNT = new RegExp(`${SIGN_FIRST}|${NUMBER_FIRST}|${PARTED}`, 'giu');

const NAMES = new RegExp(`^(?:${CODE}|${NAME})$`, 'u');
/** What may stand between a number in words and its currency: `hundreds of euros`, `mille d'euros`. */
const OF: ReadonlySet<string> = new Set(['of', 'de', 'd', 'di', 'us', 'swiss', 'schweizer', 'canadian']);

/**
 * Every amount in a text that has a currency or parted thousands, in digits or in words, those in words last. Currencies
 * are not converted: a limit compares numbers, on the safe side.
 */
export function moneyAmountsOf(text: string): readonly MoneyAmount[] {
  const amounts: MoneyAmount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const value = valueOf(match[1] ?? match[2] ?? match[3] ?? '');
    amounts.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return [...amounts, ...amountsInWords(wordsOf(text))];
}

function amountsInWords(words: readonly Word[]): readonly MoneyAmount[] {
  return numbersInWords(words).flatMap(({ value, from, to }) => {
    const currency = OF.has(words[to]?.folded ?? '') ? to + 1 : to;
    const [first, last] = [words[from], words[currency]];
    if (first === undefined || last === undefined || first.sentence !== last.sentence) return [];
    return NAMES.test(last.folded) ? [{ value, start: first.start, end: last.end }] : [];
  });
}

/** Reads `1,200.50`, `1.200,50` and `1 200` alike: the last point or comma before one or two digits parts the cents. */
function valueOf(written: string): number {
  const cents = /[.,](\d{1,2})$/u.exec(written);
  const whole = cents === null ? written : written.slice(0, cents.index);
  return Number(whole.replace(/\D/gu, '')) + (cents === null ? 0 : Number(`0.${cents[1]}`));
}
