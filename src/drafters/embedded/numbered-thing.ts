import { findPhrases, lexiconOf } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';
import { ACCOUNTS, CUSTOMERS, MARKS, MATTERS, TIES, TIES_BACK } from './numbered-words.js';
import { WRITTEN_DAY } from './order-words.js';

/** What a number finds: a matter (an order, an invoice, a contract), or whose account it is. */
export type Numbered = 'matter' | 'account';

/** Something that is named with its number, e.g. `order 88-2213`, `Vertrag Nr. 204471` or `QX4RTL is my booking`. */
export interface NumberedThing {
  readonly finds: readonly Numbered[];
  /** Name and number as written. */
  readonly text: string;
  readonly at: number;
}

const NAMES = lexiconOf<readonly Numbered[]>([
  [['matter'], MATTERS],
  [['matter', 'account'], CUSTOMERS],
  [['account'], ACCOUNTS],
]);
const MARK = new Set(MARKS);
const TIED = new Set([...MARKS, ...TIES]);
const TIED_BACK = new Set(TIES_BACK);
/** So many words stand between a name and its number at most: `order with the number`. */
const MOST_BETWEEN = 4;
/** A word for a number stands so many words before the name at most: `código de la reserva`. */
const MARK_BEFORE = 3;
/** A number may be written in so many pieces. */
const MOST_PIECES = 5;

/** Between name, words and number stands nothing that ends a clause, and no sign of money or of a phone. */
const GAP = /^[\s.:#=()[\]"'*\u00b0\u00ba\u2116\u201c\u201e\u00ab\u2018-]{0,4}$/u;
const NUMBER_SIGN = /[#\u00b0\u2116]/u;
const OPENED = /[()[\]"'*\u201c\u201e\u00ab\u2018]/u;
const COMPOUND_MARK = /(?:nummer|numero|nr|code)$/u;
const CODE =
  /(?:\d{2,4}(?: \d{3,4}){1,4}|[\p{L}\d]{1,20}(?:[-/._][\p{L}\d]{1,20}){0,4})(?![\p{L}\d]|[.,]\d|\s?(?:[%\u20ac$\u00a3]|(?:eur|usd|gbp|chf|euros?|dollars?)\b))/iuy;

/** Every thing that is named with its number, in the order of the names. */
export function numberedThings(text: string, words: readonly Word[]): readonly NumberedThing[] {
  return findPhrases(words, NAMES).flatMap(({ means, from, to }) => {
    const found =
      numberBehind(text, { words, name: { from, to } }) ?? numberBefore(text, { words, name: { from, to } });
    return found === null ? [] : [{ finds: means, text: text.slice(found.start, found.end), at: found.start }];
  });
}

/** Whether it names a matter, and no mere account. */
export function findsMatter({ finds }: NumberedThing): boolean {
  return finds.includes('matter');
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Named {
  readonly words: readonly Word[];
  /** Indexes of the words of the name. */
  readonly name: { readonly from: number; readonly to: number };
}

function numberBehind(text: string, { words, name }: Named): Span | null {
  let next = name.to;
  while (next - name.to < MOST_BETWEEN && TIED.has(words[next]?.folded ?? '') && joins(text, words, next)) next += 1;
  const word = words[next];
  if (word === undefined || !joins(text, words, next)) return null;
  const start = words[name.from]?.start ?? 0;
  const named = text.slice(start, word.start);
  const isMarked =
    NUMBER_SIGN.test(named) ||
    words.slice(Math.max(0, name.from - MARK_BEFORE), next).some(({ folded }) => isMark(folded));
  const code = codeAt(text, word.start);
  if (code === null || !isNumber(code, { isMarked, text })) return null;
  return { start: OPENED.test(named) ? word.start : start, end: word.start + code.length };
}

/** A number that stands right before a name counts it: `250 orders`. */
function numberBefore(text: string, { words, name }: Named): Span | null {
  let last = name.from - 1;
  while (name.from - last <= MOST_BETWEEN && TIED_BACK.has(words[last]?.folded ?? '') && joins(text, words, last + 1))
    last -= 1;
  if (last === name.from - 1 || !joins(text, words, last + 1)) return null;
  const end = words[name.to - 1]?.end ?? 0;
  for (let first = Math.max(0, last - MOST_PIECES); first <= last; first += 1) {
    const start = words[first]?.start ?? 0;
    const code = codeAt(text, start);
    if (code === null || start + code.length !== words[last]?.end) continue;
    return isNumber(code, { isMarked: false, text }) ? { start, end } : null;
  }
  return null;
}

/** Whether a word follows the one before it without anything that parts them; a full stop shortens a word for a number. */
function joins(text: string, words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (before === undefined || word === undefined) return false;
  const gap = text.slice(before.end, word.start);
  return GAP.test(gap) && (!gap.includes('.') || isMark(before.folded));
}

/** A compound ends with the word for a number: `Kundennummer`, `tilausnumero`. */
function isMark(folded: string): boolean {
  return MARK.has(folded) || COMPOUND_MARK.test(folded);
}

function codeAt(text: string, at: number): string | null {
  CODE.lastIndex = at;
  return CODE.exec(text)?.[0] ?? null;
}

const LETTERS_AND_FIGURES = /^(?=.*\d)(?=.*[A-Z])[A-Z\d]{5,12}$/u;
const LETTERS_ALONE = /^[A-Z]{6}$/u;
const FIGURES = /\d{3}/u;
const PARTED_FIGURES = /^\d{2,}(?:[-/]\d{2,})+$/u;
const MOST_FIGURES = 20;
const YEAR = /^(?:19|20)\d\d$/u;
const DAY = new RegExp(String.raw`^(?:${WRITTEN_DAY.source}|\d{1,2}[/.]\d{1,2})$`, 'u');
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/u;

/** Whether a piece of text is a number that something has. Without a word for a number a year is a year, and an amount none. */
function isNumber(code: string, of: { readonly isMarked: boolean; readonly text: string }): boolean {
  if (DAY.test(code) || code.replace(/\D/gu, '').length > MOST_FIGURES) return false;
  if (FIGURES.test(code)) return of.isMarked || !(YEAR.test(code) || THOUSANDS.test(code));
  if (LETTERS_AND_FIGURES.test(code)) return true;
  return of.isMarked && (PARTED_FIGURES.test(code) || (LETTERS_ALONE.test(code) && !shouts(of.text)));
}

/** In a text of capitals alone, six of them are any word. */
function shouts(text: string): boolean {
  return text === text.toUpperCase();
}
