import type { Word } from './text-folding.js';

/** A number that a text writes in words, or partly: `six hundred`, `zweitausend`, `3 mil`. */
export interface NumberInWords {
  readonly value: number;
  /** Indexes of its first word, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Of how many words of number it is put together: `vierhundert` of two. Round words alone (`hundreds of thousands`) are one. */
  readonly pieces: number;
}

/** Words of number by value, folded, in the five languages of the desk. Compound words are taken apart into them. */
const BY_VALUE: readonly (readonly [number, string])[] = [
  [1, 'one ein eins eine einem einen uno una un une'],
  [2, 'two zwei dos deux due couple several few mehrere einige varios plusieurs quelques parecchi alcune paar paio'],
  [3, 'three drei tres trois tre'],
  [4, 'four vier cuatro quatre quattro'],
  [5, 'five funf cinco cinq cinque'],
  [6, 'six sechs seis sei'],
  [7, 'seven sieben siete sept sette'],
  [8, 'eight acht ocho huit otto'],
  [9, 'nine neun nueve neuf nove'],
  [10, 'ten zehn diez dix dieci'],
  [11, 'eleven elf onze undici'],
  [12, 'twelve zwolf doce douze dodici'],
  [13, 'thirteen dreizehn trece treize tredici'],
  [14, 'fourteen vierzehn catorce quatorze quattordici'],
  [15, 'fifteen funfzehn quince quinze quindici'],
  [16, 'sixteen sechzehn dieciseis seize sedici'],
  [17, 'seventeen siebzehn diecisiete diciassette'],
  [18, 'eighteen achtzehn dieciocho diciotto'],
  [19, 'nineteen neunzehn diecinueve diciannove'],
  [20, 'twenty zwanzig veinte veinti vingt vingts venti vent'],
  [30, 'thirty dreissig treinta trente trenta trent'],
  [40, 'forty vierzig cuarenta quarante quaranta quarant'],
  [50, 'fifty funfzig cincuenta cinquante cinquanta cinquant'],
  [60, 'sixty sechzig sesenta soixante sessanta sessant'],
  [70, 'seventy siebzig setenta septante settanta settant'],
  [80, 'eighty achtzig ochenta huitante ottanta ottant'],
  [90, 'ninety neunzig noventa nonante novanta novant'],
  [200, 'doscientos doscientas'],
  [300, 'trescientos trescientas'],
  [400, 'cuatrocientos cuatrocientas'],
  [500, 'quinientos quinientas'],
  [600, 'seiscientos seiscientas'],
  [700, 'setecientos setecientas'],
  [800, 'ochocientos ochocientas'],
  [900, 'novecientos novecientas'],
];
const HUNDRED: ReadonlySet<string> = new Set('hundred hundert hunderter cien ciento cent cents cento'.split(' '));
/** Several hundred, nobody says how many: counted as two. */
const HUNDREDS: ReadonlySet<string> = new Set('hundreds hunderte hunderten cientos centaines centinaia'.split(' '));
const THOUSAND: ReadonlySet<string> = new Set(
  'thousand thousands tausend tausende tausenden mil miles mille milliers mila migliaia grand'.split(' '),
);
const MILLION: ReadonlySet<string> = new Set('million millions millionen millon millones milione milioni'.split(' '));
/** Round words that say no number: `hundreds/thousands` is no sum. */
const VAGUE: ReadonlySet<string> = new Set([
  ...HUNDREDS,
  ...'thousands tausende tausenden miles milliers migliaia'.split(' '),
]);
/** A coin (`fifty cents`, `5 cent`) or a way (`ten miles`) unless one of these stands before: `cinq cents`, `varios miles`. */
const COUNTS_CENT: ReadonlySet<string> = new Set(
  'deux trois quatre cinq six sept huit neuf mille million millions'.split(' '),
);
const NOT_A_SCALE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['cent', COUNTS_CENT],
  ['cents', COUNTS_CENT],
  ['miles', new Set('varios algunos cientos'.split(' '))],
]);
const JOINING: ReadonlySet<string> = new Set('and und y et e'.split(' '));
/** Joins only what counts hundreds or thousands: `a couple of hundred`, `un paio di centinaia`. */
const BEFORE_SCALE: ReadonlySet<string> = new Set('of de di'.split(' '));
/** Italian drops a vowel: `seicentottanta`. */
const ELIDED = /centott/gu;
const VALUES: ReadonlyMap<string, number> = new Map(
  BY_VALUE.flatMap(([value, words]) => words.split(' ').map((word) => [word, value] as const)),
);
const LONGEST_PIECE = 14;
const SHORT_DIGITS = /^\d{1,3}$/u;

/**
 * Every number of a text that is written in words; plain digits count only before a word such as "thousand". Whether it
 * is money is for the caller to say. Values are meant for comparing with a limit: unusual ways to count may read low.
 * Linear in the words.
 */
export function numbersInWords(words: readonly Word[]): readonly NumberInWords[] {
  const found: NumberInWords[] = [];
  for (let from = 0; from < words.length; ) {
    const number = numberAt(words, from);
    if (number !== null) found.push(number);
    from = number?.to ?? from + 1;
  }
  return found;
}

interface Sum {
  total: number;
  current: number;
  pieces: number;
  isVague: boolean;
}

function numberAt(words: readonly Word[], from: number): NumberInWords | null {
  const sum: Sum = { total: 0, current: 0, pieces: 0, isVague: true };
  let to = from;
  while (to < words.length) {
    const joined = to > from && isJoining(words, to) ? to + 1 : to;
    const pieces = piecesOf(words, joined);
    if (pieces === null || (to > from && isCoinOrWay(words, { at: joined, behind: to - 1 }))) break;
    for (const piece of pieces) addPiece(sum, piece);
    to = joined + 1;
  }
  if (sum.pieces === 0) return null;
  return { value: sum.total + sum.current, from, to, pieces: sum.isVague ? 1 : sum.pieces };
}

function isCoinOrWay(
  words: readonly Word[],
  { at, behind }: { readonly at: number; readonly behind: number },
): boolean {
  const counting = NOT_A_SCALE.get(words[at]?.folded ?? '');
  return counting !== undefined && !counting.has(words[behind]?.folded ?? '');
}

function isJoining(words: readonly Word[], at: number): boolean {
  const folded = words[at]?.folded ?? '';
  return JOINING.has(folded) || (BEFORE_SCALE.has(folded) && isScale(words[at + 1]?.folded ?? ''));
}

/** The pieces of one word, or `null` when some of it is no number: `zwei` `hundert`. */
function piecesOf(words: readonly Word[], at: number): readonly string[] | null {
  const folded = (words[at]?.folded ?? '').replace(ELIDED, 'centoott');
  if (SHORT_DIGITS.test(folded)) {
    return isScale(words[at + 1]?.folded ?? '') && !isCoinOrWay(words, { at: at + 1, behind: at }) ? [folded] : null;
  }
  const pieces = partsFrom(folded, { start: 0, dead: new Set() })?.filter(
    (piece) => piece === folded || !JOINING.has(piece),
  );
  return pieces === undefined || pieces.length === 0 || JOINING.has(folded) ? null : pieces;
}

/** The word from a letter on in pieces, longer ones first; `null` when some of it is no number. Each letter fails once. */
function partsFrom(
  folded: string,
  { start, dead }: { readonly start: number; readonly dead: Set<number> },
): readonly string[] | null {
  if (start === folded.length) return [];
  if (dead.has(start)) return null;
  for (let letters = Math.min(LONGEST_PIECE, folded.length - start); letters > 0; letters -= 1) {
    const piece = folded.slice(start, start + letters);
    if (!isPiece(piece, start)) continue;
    const rest = partsFrom(folded, { start: start + letters, dead });
    if (rest !== null) return [piece, ...rest];
  }
  dead.add(start);
  return null;
}

function isPiece(piece: string, start: number): boolean {
  return VALUES.has(piece) || isScale(piece) || (start > 0 && piece.length > 2 && JOINING.has(piece));
}

function isScale(piece: string): boolean {
  return HUNDRED.has(piece) || HUNDREDS.has(piece) || THOUSAND.has(piece) || MILLION.has(piece);
}

function addPiece(sum: Sum, piece: string): void {
  sum.pieces += 1;
  sum.isVague &&= VAGUE.has(piece);
  if (MILLION.has(piece)) {
    sum.total = Math.max(1, sum.total + sum.current) * 1_000_000;
    sum.current = 0;
  } else if (THOUSAND.has(piece)) {
    sum.total += Math.max(1, sum.current) * 1000;
    sum.current = 0;
  } else if (HUNDREDS.has(piece)) sum.current += 200;
  else if (HUNDRED.has(piece))
    sum.current = sum.current >= 1 && sum.current < 100 ? sum.current * 100 : sum.current + 100;
  else {
    const value = VALUES.get(piece) ?? Number(piece);
    const isFourTwenties = value === 20 && sum.current % 100 === 4;
    sum.current += isFourTwenties ? 76 : value;
  }
}
