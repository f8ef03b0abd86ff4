import { fold } from './folded.js';
import type { Span } from './span.js';

/** Says whether a number, as written, is one that a network gives out; `region` is ISO 3166, `null` when it begins with `+`. */
export type PhoneJudge = (number: string, region: string | null) => boolean;

/** Not within a word, an id, an address or another number. */
const FREE = String.raw`(?<![\p{L}\p{N}_#+]|[\p{L}\p{N}_#][-.\/:,=\\])`;
const ENDS = String.raw`(?![\p{L}\p{N}_]|[-.:,\/]\p{N})`;
const PART = String.raw`[ \u00a0\u202f.\/-]{0,3}\(?\d{1,14}\)?`;
const INTERNATIONAL = new RegExp(String.raw`(?<![\p{N}+])(?:\+|${FREE}00(?=[1-9 ]))[ ]?\(?[1-9](?:${PART}){1,8}`, 'gu');
/** A national number with its leading zero: parted, or in one piece of nine digits at least. */
const WITH_ZERO = new RegExp(
  String.raw`${FREE}(?:\(0[1-9]\d{0,5}\)|0[1-9]\d{0,5})(?:[ \u00a0\u202f\/.-]{1,3}\d{2,10}){1,5}${ENDS}|${FREE}0[1-9]\d{7,10}${ENDS}`,
  'gu',
);
/** North America: `(213) 373-4253`, `213-373-4253`, `213.373.4253`. */
const THREE_THREE_FOUR = new RegExp(
  String.raw`${FREE}(?:1[-. ])?(?:\([2-9]\d{2}\)[ -]?[2-9]\d{2}[-. ]|[2-9]\d{2}-[2-9]\d{2}-|[2-9]\d{2}[.][2-9]\d{2}[.])\d{4}${ENDS}`,
  'gu',
);
/** Countries without a leading zero write nine digits, or eight, in groups. */
const IN_GROUPS = new RegExp(
  String.raw`${FREE}[1-9](?:\d{2}(?:[ .-]\d{3}){2}|\d{2}(?:[ .-]\d{2}){3}|\d(?:[ .-]\d{2}){3}|\d[ .-]\d{3}[ .-]\d{4}|\d{2}[ .-]\d{3}[ .-]\d{4})${ENDS}`,
  'gu',
);
/** In these countries nine digits in one piece are a number that people write. */
const NINE_IN_ONE: ReadonlySet<string> = new Set(['ES', 'PT', 'PL', 'CZ']);
const NINE = new RegExp(String.raw`${FREE}[2-9]\d{8}${ENDS}`, 'gu');
/** What a number is called; then some words, and the number in any form. */
const NAMED =
  /(?<!\p{L})(?:(?:my|our) number|meine nummer|mi n[uú]mero|mon num[eé]ro|(?:il )?mio numero|tel(?:ephone|efon|[eé]fono|\.)?|t[eé]l[eé]phone|(?:mobile|cell|phone)(?: phone)?(?: (?:number|no\.?))?|(?:call|ring|reach|text|whatsapp)(?: me| us)?(?: back)?(?: at| on| under)?|handy(?:nummer)?|mobil(?:nummer|telefon)?|telefonnummer|rufnummer|fax|m[oó]vil|ll[aá]m(?:e|a)(?:me|nos)(?: al)?|portable|appele[rz](?:-moi)?(?: au)?|cellulare|chiam(?:ami|atemi|i)(?: al)?)[ \t]{0,2}(?:number|nummer|n[uú]mero|num[eé]ro|is|ist|lautet|es|est|[eè]|unter)?[ \t.:)=-]{0,4}(\+?\(?\d[\d ()/.\u00a0-]{4,22}\d)(?![\p{L}\p{N}])/giu;
/** A number that is called one of these is no telephone number, whatever its form. */
const OTHER_NUMBER =
  /(?:order|invoice|ticket|case|ref(?:erence)?|booking|tracking|parcel|customer|account|serial|version|build|part|article|item|id|no|nr|number|nummer|rechnung|bestellung|auftrag|vorgang|kunde|sendung|pedido|factura|n[uú]mero|commande|facture|num[eé]ro|ordine|fattura|numero)\p{L}{0,8}[ .:#\u00b0-]{0,4}$/iu;
const DATE = /^\(?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d|[./-]\d)/u;
/** Countries with a leading zero, for customers of whom nobody knows where they are. */
const WHERE_ZERO_LEADS = ['DE', 'FR', 'GB', 'IT', 'AT', 'CH', 'NL', 'TR'];
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 15;

/**
 * Finds telephone numbers: with a country code; by their national form, where the judge knows them; in any form behind a
 * word such as "phone"; digits of any script. Ids, dates, versions and amounts have other forms or other words before them. Linear in the text.
 */
export function findPhones(
  text: string,
  of: { readonly region: string | null; readonly isNumber: PhoneJudge },
): readonly Span<'phone'>[] {
  const regions = of.region === null ? WHERE_ZERO_LEADS : [of.region, ...WHERE_ZERO_LEADS];
  const inRegions = (number: string): boolean => regions.some((region) => of.isNumber(number, region));
  const { region } = of;
  const folded = fold(text);
  const read = folded.text;
  return [
    ...international(read, of.isNumber),
    ...national(read, { pattern: WITH_ZERO, accepts: inRegions }),
    ...national(read, { pattern: THREE_THREE_FOUR, accepts: () => true }),
    ...national(read, { pattern: IN_GROUPS, accepts: (number) => region !== null && of.isNumber(number, region) }),
    ...national(read, {
      pattern: NINE,
      accepts: (number) => region !== null && NINE_IN_ONE.has(region) && of.isNumber(number, region),
    }),
    ...named(read),
  ].map(folded.asWritten);
}

/** The pattern may run on into the next number: the longest beginning that is a number counts. */
function international(text: string, isNumber: PhoneJudge): readonly Span<'phone'>[] {
  return [...text.matchAll(INTERNATIONAL)].flatMap((match) => {
    let number = match[0];
    while (digitsOf(number) > FEWEST_DIGITS) {
      const dialled = number.startsWith('00') ? `+${number.slice(2)}` : number;
      if (digitsOf(number) <= MOST_DIGITS + 2 && isNumber(dialled, null)) return [spanOf(match.index, number)];
      const shorter = number.replace(/[ \u00a0\u202f./()-]{1,4}\d+\)?$/u, '');
      if (shorter === number) break;
      number = shorter;
    }
    return [];
  });
}

function national(
  text: string,
  of: { readonly pattern: RegExp; readonly accepts: (number: string) => boolean },
): readonly Span<'phone'>[] {
  return [...text.matchAll(of.pattern)].flatMap((match) => {
    const number = match[0];
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isOther = DATE.test(number) || digitsOf(number) > MOST_DIGITS || OTHER_NUMBER.test(before);
    return !isOther && of.accepts(number) ? [spanOf(match.index, number)] : [];
  });
}

function named(text: string): readonly Span<'phone'>[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const number = match[1] ?? '';
    const digits = digitsOf(number);
    const isNumber = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !DATE.test(number);
    return isNumber ? [spanOf(match.index + match[0].length - number.length, number)] : [];
  });
}

function digitsOf(number: string): number {
  return number.replace(/\D/gu, '').length;
}

function spanOf(start: number, number: string): Span<'phone'> {
  return { kind: 'phone', start, end: start + number.length };
}
