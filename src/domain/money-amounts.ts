import { currencyBefore, currencyOf, ofPeople } from './currencies.js';
import { numbersInWords } from './number-words.js';
import { STOP_WORDS } from './stop-words.js';
import { foldText, type Word, wordsOf } from './text-folding.js';
import { numbersIn, type WrittenNumber } from './written-numbers.js';

/** Money that a text names. */
export interface MoneyAmount {
  /** `null`: a number stands beside a currency, and cannot be read whole. */
  readonly value: number | null;
  /** ISO 4217 code; `null` for a number that is written like a sum, without any currency. */
  readonly currency: string | null;
  /** Offsets into the text as written. */
  readonly start: number;
  readonly end: number;
}

interface Currency {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** How far a currency is looked for around a number: "millones de libras esterlinas". */
const REACH = 40;
const BEFORE = /(?<![\p{L}\d])(\p{L}{0,4}\p{Sc}|\p{L}{1,24})([.:]?)\s{0,2}[-+\u2212]?\s?$/u;
const BEHIND = /(?<=^|[\s'\u2019.-])(?:\p{L}{0,2}\p{Sc}|\p{L}{1,24})/gu;
/** How prices without cents end: `300,-`, `1'200.-`, `250.--`. */
const NO_CENTS = /^[.,]\s?[-\u2013\u2014]{1,2}(?![\d\p{L}])/u;
/** `80-150 EUR`, `$80 to 150`: the second number of a range has the currency of the first. */
const RANGE = /^\s?(?:[-\u2013\u2014]|to|bis|\u00e0)\s?$/u;
/** Telephone numbers, the seconds of a log (`10:38:15,472`) and what goes on in further digits are no sums. */
const BEHIND_DIGITS = /[\d+][ -]?$|[\p{L}.,]$|\d:$/u;
/** The thing behind a number. */
const COUNTED = /^\s(\p{L}{2,})/u;
/** Words of sending back behind a sum that are no small words. */
const BACK: ReadonlySet<string> = new Set(
  'back refund refunded off zuruck wieder wiederkrieg wiederbekomme retour erstattet uberwiesen devueltos rembourses indietro rimborsati total insgesamt paid bezahlt pico spicci plus und each apiece jeweils chacun chacune ciascuno ciascuna'.split(
    ' ',
  ),
);
const GOES_ON = /^(?:[ .,:-]?\d|\s?%)/u;
/** Addresses of computers and results of a query are larger than what anybody wants back without naming a currency. */
const MOST_UNNAMED = 999_999_999;
/** `12,400 of 30,000 contacts`, `1,000 to 5,000 pictures`: both numbers count the thing behind the second. */
const COUNTED_OF =
  /^\s(?:out\s)?(?:of|von|aus|de|sur|di|su|to|bis|hasta|\u00e0|fino a)\s\d[\d.,'\u2019 ]{0,15}\s(\p{L}{2,})/u;
/** `1,000 or more pictures`. */
const COUNTED_OR =
  /^\s(?:or|oder|o|ou)\s(?:more|mehr|m\u00e1s|plus|pi\u00f9|less|weniger|menos|moins|meno)\s(\p{L}{2,})/iu;
/** `The export stops at 10,000`: how far something came, and no price. */
const STOPS_AT =
  /(?<!\p{L})(?:(?:stop(?:s|ped)?|halt(?:s|ed)?|hangs?|hung|stuck|fail(?:s|ed)?|fr(?:eezes|oze)|breaks?|broke|abort(?:s|ed)?)\s(?:off\s)?at|(?:stoppt|h\u00e4lt|h\u00e4ngt|bricht|bleibt|endet)e?\sbei|(?:para|paran|detiene|detuvo|corta|queda|qued\u00f3)\sen|(?:arr\u00eate|arr\u00eat\u00e9e?|bloque|bloqu\u00e9e?|plante)\s\u00e0|(?:ferma|fermat[oa]|blocca|bloccat[oa]|interrompe)\sa)\s$/iu;
/** `refund the 1200`, `charged me 450`: plain digits right behind these are a sum. A noun needs its "of": `refund 4821` is a case. */
const PAID_BACK =
  /(?<!\p{L})(?:(?:(?:refund(?:ed|ing)?|reimburse[sd]?|charged?|erstatten|erstattet|erstatte|reembolsen|reembolsar|devu[e\u00e9]lvan|cobraron|cobrado|rembourse[rz]?|rembours\u00e9|pr\u00e9lev\u00e9|rimborsare|rimborsate|rimborsi|addebitato)(?:\s(?:me|us|the|my|our|those|sie|mir|uns|die|den|meine|bitte|nos|los|las|moi|nous|les|mi|ci|i|le)){1,3})|(?:please|to|was|were|been|got|have|has|you)\s(?:refund|refunded|reimburse|charged?)|(?:wurden|haben)\s(?:mir\s|uns\s)?erstattet|(?:refund|reimbursement|charge|erstattung|r\u00fcckerstattung|reembolso|devoluci\u00f3n|cargo|remboursement|rimborso|addebito)\s(?:of|von|de|di))\s$/iu;
/** Longer plain numbers are those of orders. */
const LONGEST_BARE = 4;
/** Dates, times and numbers with a tail of their own. */
const OTHER_TAIL = /^(?:[/:_#-]|\s?(?:x|st|nd|rd|th|h|am|pm)(?!\p{L}))/u;
/** What may stand between a number and its currency: `hundreds of euros`, `300 US dollars`, `mille d'euros`. */
const BETWEEN: ReadonlySet<string> = new Set(
  'of de d di us american swiss schweizer suisses livres new zealand hong kong'.split(' '),
);
const MOST_BETWEEN = 2;
/** A sign of a currency that is in no table. */
const UNKNOWN = 'XXX';
/** Scales that only money has: "three grand", "vier Hunderter". */
const LONE_SCALES: ReadonlySet<string> = new Set(['grand', 'hunderter']);
/** Above it a number in words reads as a sum without any currency: `the three hundred and eighty back`. */
const MOST_COUNTED = 100;
/** `hundreds of`, `mille`: a round word alone counts things more often than money. */
const LEAST_PIECES = 2;
/** `39 euros each`: nobody says how many, so the sum counts as that of a handful. */
const EACH =
  /^[\s,]{1,2}(?:each|apiece|jeweils|je(?=\s)|(?:per|pro|par|por|a)\s(?:head|person[ae]?|personne|kopf|nase|cabeza|cada|t\u00eate|testa)|a\shead|cada\sun[oa]|chacune?|l['\u2019]un[oae]?|ciascun[oa]|cadaun[oa])(?!\p{L})/iu;
const HANDFUL = 5;
/** `my 349 back`: plain digits are a sum right before these. */
const BACK_BEHIND =
  /^\s(?:back|zur\u00fcck|wieder|retour|de\svuelta|de\sregreso|en\sretour|indietro|off|refunded)(?!\p{L})/iu;
/** A hundred or more of what nobody names, in percent, or of years. */
const NO_SUM_BEHIND =
  /^\s?(?:%|(?:of|de|d|von|di|per|por|pour|prozent|percent|years?|jahre?n?|a\u00f1os|ans|anni)(?!\p{L}))/iu;

/**
 * Every amount in a text that has a currency, parted thousands or the mark of no cents, in digits or in words, those in
 * words last. A number beside a currency that cannot be read whole is an amount without value. Linear in the text.
 */
export function moneyAmountsOf(written: string): readonly MoneyAmount[] {
  const { text, at } = readable(written);
  const amounts: MoneyAmount[] = [];
  for (const number of numbersIn(text)) amounts.push(...amountsAt(text, { number, previous: amounts.at(-1) }));
  const inWords = amountsInWords(text).filter(
    (amount) => !amounts.some(({ start, end }) => start < amount.end && amount.start < end),
  );
  return [...amounts, ...inWords].map((amount) => ({
    ...amount,
    value: wholeValue(text, amount),
    start: at(amount.start),
    end: at(amount.end),
  }));
}

function wholeValue(text: string, { value, end }: MoneyAmount): number | null {
  return value !== null && EACH.test(text.slice(end, end + REACH)) ? value * HANDFUL : value;
}

/** A number between two currencies is an amount of the one behind it; the next number has a reading of its own. */
function amountsAt(
  text: string,
  { number, previous }: { readonly number: WrittenNumber; readonly previous: MoneyAmount | undefined },
): readonly MoneyAmount[] {
  const tail = NO_CENTS.exec(text.slice(number.end, number.end + 4))?.[0].length ?? 0;
  const end = number.end + tail;
  const before = standsBefore(text, number.start);
  const behind = standsBehind(text, { start: number.start, end });
  const ranges = previous !== undefined && RANGE.test(text.slice(previous.end, number.start));
  const currency = behind?.code ?? before?.code ?? (ranges ? previous.currency : null);
  if (currency === null && tail === 0 && !readsAsSum(text, number)) return [];
  const isCut = before !== null && behind === null && /^\p{L}/u.test(text.slice(end, end + 2));
  const start = behind === null ? (before?.start ?? number.start) : number.start;
  return [{ value: isCut ? null : number.value, currency, start, end: behind?.end ?? end }];
}

function standsBefore(text: string, start: number): Currency | null {
  const from = Math.max(0, start - REACH);
  const found = BEFORE.exec(text.slice(from, start));
  if (found === null) return null;
  const [, word = '', mark = ''] = found;
  // A full stop behind "EUR" ends a sentence; behind "Fr" or "Rs" it shortens a word.
  if (mark === '.' && word.length > 2) return null;
  const code = currencyBefore(word) ?? bySign(word);
  return code === null ? null : { code, start: from + found.index, end: start };
}

function standsBehind(text: string, of: { readonly start: number; readonly end: number }): Currency | null {
  if (/[\p{L}\d]$/u.test(text.slice(Math.max(0, of.start - 1), of.start))) return null;
  const ahead = text.slice(of.end, of.end + REACH);
  const words = Array.from(ahead.matchAll(BEHIND), ({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  let reached = 0;
  for (const [place, { word, from, to }] of words.slice(0, MOST_BETWEEN + 1).entries()) {
    if (!/^(?:\s{0,2}|['\u2019]|-)$/u.test(ahead.slice(reached, from))) return null;
    const code = currencyOf(word) ?? bySign(word);
    const beside = words[place - 1]?.word ?? '';
    const next = words[place + 1];
    if (code !== null) {
      // `12.5. $50`: a sign that is glued to the next number belongs to that one.
      if (from > reached && code === bySign(word) && /^\d/u.test(ahead.slice(to))) return null;
      const isNext = next !== undefined && next.from === to + 1;
      const meant = ofPeople(ofPeople(code, foldText(beside)), isNext ? foldText(next.word) : '');
      return { code: meant, start: of.end, end: of.end + to };
    }
    if (!BETWEEN.has(foldText(word)) && (place > 0 || next === undefined || !isPeople(word, next.word))) return null;
    reached = to;
  }
  return null;
}

function isPeople(word: string, next: string): boolean {
  const code = currencyOf(next);
  return code !== null && ofPeople(code, foldText(word)) !== code;
}

function bySign(word: string): string | null {
  const sign = word.slice(-1);
  return /\p{Sc}/u.test(sign) ? (currencyOf(sign) ?? UNKNOWN) : null;
}

/**
 * A number with its thousands parted reads as money too (`4 800`), unless a thing follows that it counts ("10,000 rows",
 * "12,400 of 30,000 rows") or it says where something stopped. Plain digits are order numbers as often as money, so they
 * are a sum only right behind a word of charging or giving back.
 */
function readsAsSum(text: string, { isParted, isScaled, value, start, end }: WrittenNumber): boolean {
  if (isScaled || value === null || value > MOST_UNNAMED || text[start] === '0') return false;
  const [before, behind] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  const isBare =
    end - start <= LONGEST_BARE && (PAID_BACK.test(before) || BACK_BEHIND.test(behind)) && !OTHER_TAIL.test(behind);
  if (!(isParted || isBare) || STOPS_AT.test(before)) return false;
  if ([COUNTED, COUNTED_OF, COUNTED_OR].some((things) => countsThings(things.exec(behind)?.[1]))) return false;
  return !BEHIND_DIGITS.test(text.slice(Math.max(0, start - 2), start)) && !GOES_ON.test(text.slice(end, end + 3));
}

function countsThings(thing: string | undefined): boolean {
  return thing !== undefined && !isSmallWord(foldText(thing));
}

function isSmallWord(folded: string): boolean {
  return BACK.has(folded) || STOP_WORDS.has(folded);
}

/**
 * Numbers in words count beside a currency, with a scale that only money has, or as a sum of hundreds behind which no
 * thing stands that it counts: "the four hundred and fifty, please".
 */
function amountsInWords(text: string): readonly MoneyAmount[] {
  const words = wordsOf(text);
  return numbersInWords(words).flatMap(({ value, from, to, pieces }) => {
    const [first, last] = [words[from], words[to - 1]];
    if (first === undefined || last === undefined) return [];
    const { start } = first;
    const before = standsBefore(text, start);
    const behind = standsBehind(text, { start, end: last.end });
    const isGrand = to - from > 1 && LONE_SCALES.has(last.folded);
    const isBare = value > MOST_COUNTED && pieces >= LEAST_PIECES && readsAsWords(text, { words, from, last });
    if (before === null && behind === null && !isGrand && !isBare) return [];
    return [{ value, currency: behind?.code ?? before?.code ?? null, start, end: behind?.end ?? last.end }];
  });
}

/** Something is said of the number, and it counts nothing: "the four hundred". */
function readsAsWords(
  text: string,
  { words, from, last }: { readonly words: readonly Word[]; readonly from: number; readonly last: Word },
): boolean {
  if (words[from - 1]?.sentence !== last.sentence) return false;
  const behind = text.slice(last.end, last.end + REACH);
  return !NO_SUM_BEHIND.test(behind) && !countsThings(COUNTED.exec(behind)?.[1]);
}

/** Digits of other scripts that are read, each by its zero: Arabic, Persian, Devanagari, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/gu;
const WIDE_SIGN = /[\uff04\uff0c\uff0e\uffe1\uffe5]/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;
const SHOWN = /\P{Default_Ignorable_Code_Point}+/gu;

/** The text with plain digits and nothing invisible that could split a number, and the way back to its offsets. */
function readable(written: string): { readonly text: string; readonly at: (offset: number) => number } {
  const plain = written
    .replace(WIDE_SIGN, (sign) => sign.normalize('NFKC'))
    .replace(OTHER_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) - zeroOf(digit)));
  const text = plain.replace(INVISIBLE, '');
  if (text.length === plain.length) return { text, at: (offset) => offset };
  const places: number[] = [];
  for (const { 0: shown, index } of plain.matchAll(SHOWN))
    for (let at = index; at < index + shown.length; at += 1) places.push(at);
  return { text, at: (offset) => places[offset] ?? plain.length };
}

function zeroOf(digit: string): number {
  return ZEROS.findLast((zero) => zero <= (digit.codePointAt(0) ?? 0)) ?? 0;
}
