/** A number in digits: where it stands, and what it says. */
export interface WrittenNumber {
  /** `null` when the digits and marks make no number of any custom that is known: `12,34,56`. */
  readonly value: number | null;
  /** Its thousands are parted (`4 800`, `1,00,000`), as those of sums are and those of order numbers are not. */
  readonly isParted: boolean;
  readonly start: number;
  /** After the last digit or scale: `5k`, `1,5 Mio.`. */
  readonly end: number;
  /** A scale stands behind the digits. */
  readonly isScaled: boolean;
}

/** Digits with the marks that part them. Every repetition has an upper end and a match begins at no digit's right: linear. */
const DIGITS = /(?<!\d|\d[.,'\u2019])\d{1,15}(?:[.,'\u2019]\d{1,15}|[ \u00a0\u202f\u2009]\d{3}(?!\d)){0,6}(?!\d)/gu;
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/u;
const PLAIN = /^(\d+)(?:[.,](\d{1,2}))?$/u;
const THOUSANDS = /^(\d{1,3}(?:([.,'\u2019 \u00a0\u202f\u2009])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/u;
const LAKHS = /^(\d{1,2}(?:,\d{2})+,\d{3})(?:\.(\d{1,2}))?$/u;
/** More decimals than cents have: rates, coins of a chain. */
const FINE = /^(\d+)[.,](\d{3,})$/u;

/** What makes a number larger, by value. One letter counts only right behind the digits. */
const SCALES: readonly (readonly [number, RegExp])[] = [
  [1e3, /^(?:k|K)(?!\p{L})/u],
  [1e6, /^(?:m|M)(?!\p{L})/u],
  [1e9, /^(?:b|B)(?!\p{L})/u],
  [1e2, /^\s?(?:hundreds?|hundert)(?!\p{L})/iu],
  [1e3, /^\s?(?:k|thousands?|tausend|tsd\.?|mil|miles|mille|mila|grand)(?!\p{L})/iu],
  [1e5, /^\s?(?:lakhs?|lacs?)(?!\p{L})/iu],
  [1e6, /^\s?(?:mio\.?|mill?\.|mln\.?|mn\.?|millions?|million(?:en)?|mill[oó]n(?:es)?|milion[ei])(?!\p{L})/iu],
  [1e7, /^\s?crores?(?!\p{L})/iu],
  [1e9, /^\s?(?:mrd\.?|bn\.?|billions?|milliarden?|milliards?|miliard[oi])(?!\p{L})/iu],
];
const LONGEST_SCALE = 12;
const MOST_SCALES = 3;

/** Every number that a text writes in digits, with the scale behind it. Dates such as `12.5.2024` are none. */
export function numbersIn(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(DIGITS)).flatMap(({ 0: written, index }) => {
    if (DATE.test(written)) return [];
    const from = index + written.length;
    const { factor, end } = scaleAt(text, from);
    const value = valueOf(written);
    return [
      {
        value: value === null ? null : value * factor,
        isParted: THOUSANDS.test(written) || LAKHS.test(written),
        start: index,
        end,
        isScaled: end > from,
      },
    ];
  });
}

function scaleAt(text: string, from: number): { readonly factor: number; readonly end: number } {
  let [factor, end] = [1, from];
  for (let round = 0; round < MOST_SCALES; round += 1) {
    const ahead = text.slice(end, end + LONGEST_SCALE);
    const found = SCALES.map(([value, scale]) => [value, scale.exec(ahead)?.[0].length ?? 0] as const).find(
      ([, length]) => length > 0,
    );
    if (found === undefined) break;
    factor *= found[0];
    end += found[1];
  }
  return { factor, end };
}

/**
 * Reads `1,200.50`, `1.200,50`, `1'200` and `1,00,000` alike: the last point or comma before one or two digits parts the
 * cents, and three digits behind a mark are thousands, also before a scale: too much rather than too little.
 */
function valueOf(written: string): number | null {
  const fine = FINE.exec(written);
  if (fine !== null && (written.startsWith('0') || !THOUSANDS.test(written))) return Number(`${fine[1]}.${fine[2]}`);
  const parted = THOUSANDS.exec(written);
  if (parted !== null) return withCents(parted[1], parted[3]);
  const lakhs = LAKHS.exec(written);
  if (lakhs !== null) return withCents(lakhs[1], lakhs[2]);
  const plain = PLAIN.exec(written);
  return plain === null ? null : withCents(plain[1], plain[2]);
}

function withCents(whole: string | undefined, cents: string | undefined): number {
  return Number(`${(whole ?? '').replace(/\D/gu, '')}.${cents ?? '0'}`);
}
