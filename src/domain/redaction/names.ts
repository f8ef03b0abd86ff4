import { foldLetters } from './folded.js';
import { CLOSINGS, GREETINGS, PARTICLES, ROLES, SENTENCE_WORDS, TITLES } from './name-words.js';
import { ORDINARY_WORDS } from './ordinary-words.js';
import { STOP_WORDS } from '../stop-words.js';
import type { Span } from './span.js';

/** A word of a name: a capital first, or a script without capitals; with hyphens and apostrophes within. */
const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'\u2019-]{0,30}[\p{L}\p{M}]|\p{Lu}[.]?|\p{Lo}[\p{Lo}\p{M}]{0,10})`;
const PARTICLE = String.raw`(?:${PARTICLES.join('|')})`;
const NAME = String.raw`(${WORD}(?:[ \t](?:${PARTICLE}[ \t]){0,2}${WORD}){0,3})`;
const TITLE = String.raw`(?:(?:${TITLES.join('|')})[.]?[ \t]{1,2}){0,3}`;
const LINE_START = String.raw`^[ \t>*_]{0,10}`;
const GREETING = new RegExp(
  String.raw`${LINE_START}(?:${GREETINGS.join('|')})[ \t,]{1,3}${TITLE}${NAME}[ \t]{0,2}(?:[,!.:;\u2013\u2014-]|$|(?:and|und|y|et|e)\s)`,
  'u',
);
const CLOSING = String.raw`${LINE_START}(?:.{0,80}[.!?][ \t])?(?:${CLOSINGS.join('|')})(?:[ \t](?:from|von|de|da))?`;
const CLOSING_ALONE = new RegExp(String.raw`${CLOSING}[ \t,.!:-]{0,4}$`, 'u');
const CLOSING_WITH_NAME = new RegExp(
  String.raw`${CLOSING}[ \t]{0,2}[,.!:\u2013\u2014-]{0,2}[ \t]{1,3}${NAME}(?:[.!]?[ \t]{0,3}$|,[ \t])`,
  'u',
);
const WHOLE_LINE = new RegExp(String.raw`${LINE_START}[-\u2013\u2014~]{0,3}[ \t]?${TITLE}${NAME}[.,]?[ \t]{0,3}$`, 'u');
const DASHED = new RegExp(String.raw`^[ \t]{0,4}[-\u2013\u2014~]{1,3}[ \t]?${NAME}[.]?[ \t]{0,3}$`, 'u');
const SAYS_NAME = new RegExp(
  String.raw`(?:[Mm]y name is|[Mm]ein Name ist|[Ii]ch hei\u00dfe|[Mm]e llamo|[Mm]i nombre es|[Jj]e m['\u2019]appelle|[Mm]on nom est|[Mm]i chiamo|[Ii]l mio nome \u00e8)[ \t]{1,2}${TITLE}${NAME}`,
  'gu',
);
/** `Anna Roth <anna@example.com>` and the line with which mail programs quote. */
const SENDER = new RegExp(String.raw`${NAME}["']?[ \t]{0,2}(?:<[^\s<>@]{1,64}@|\[mailto:)`, 'gu');
const QUOTED = new RegExp(
  String.raw`(?:,[ \t]|(?:schrieb|escribi\u00f3)[ \t])${NAME}[ \t]{0,2}(?:<[^>\n]{1,120}>)?[ \t]{0,2}(?:wrote|a \u00e9crit|ha scritto|escribi\u00f3|:)[ \t]{0,2}:?[ \t]{0,2}$`,
  'u',
);
const SMALL = String.raw`(\p{Ll}[\p{Ll}\p{M}'\u2019-]{1,20}(?:[ \t]\p{Ll}[\p{Ll}\p{M}'\u2019-]{1,20})?)`;
/** In small letters a name is read at the very end only, behind a closing or alone in the line below it. */
const SMALL_LINE = new RegExp(String.raw`${LINE_START}[-~]{0,2}[ \t]?${SMALL}[.]?$`, 'u');
const SMALL_BEHIND_CLOSING = new RegExp(String.raw`${CLOSING}[ \t]{0,2},[ \t]{0,3}${SMALL}[.]?$`, 'u');
/** A longer line is a paragraph; greetings and signatures stand at its beginning or on lines of their own. */
const LINE_READ = 240;
const MOST_NAMES = 60;
const SHORTEST = 2;

/**
 * The names that a text gives away: in greetings, in signatures, where somebody says their name, beside mail addresses.
 * Capital letters and fixed words decide, in five languages. Linear in the text.
 */
export function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  let isAfterClosing = false;
  for (const whole of text.split('\n')) {
    const line = whole.slice(0, LINE_READ).trimEnd();
    if (line.trim() === '' && isAfterClosing) continue;
    const found = [
      ...(isAfterClosing ? matched(WHOLE_LINE, line) : []),
      ...matched(GREETING, line),
      ...matched(CLOSING_WITH_NAME, line),
      ...matched(DASHED, line),
      ...matched(QUOTED, line),
    ];
    names.push(...found.filter(isName));
    isAfterClosing = CLOSING_ALONE.test(line);
  }
  names.push(...smallSignature(text));
  for (const pattern of [SAYS_NAME, SENDER]) {
    for (const match of text.matchAll(pattern)) names.push(...[match[1] ?? ''].filter(isName));
  }
  return names.slice(0, MOST_NAMES);
}

/** `thanks` and below it `anna`, as the end of a text. */
function smallSignature(text: string): readonly string[] {
  const lines = text
    .slice(-4 * LINE_READ)
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
  const last = lines.at(-1) ?? '';
  const above =
    lines
      .slice(0, -1)
      .filter((line) => line !== '')
      .at(-1) ?? '';
  if (last.length > LINE_READ || above.length > LINE_READ) return [];
  const found = [
    ...(CLOSING_ALONE.test(above) ? matched(SMALL_LINE, last) : []),
    ...matched(SMALL_BEHIND_CLOSING, last),
  ];
  return found.filter((name) => isName(name) && name.split(/[ \t]+/u).every((word) => !ORDINARY_WORDS.has(word)));
}

/**
 * A full name, and each of its words that names by itself, the longest first, as `findNames` compares them: small letters
 * without accents, with umlauts as one letter and as two. Initials, titles and particles do not name.
 */
export function partsOfNames(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) => {
    const words = name.split(/[\s,]+/u).filter(isPart);
    return [name.trim(), ...words, ...(words.length > 1 ? [words.join('')] : [])];
  });
  return [...new Set(parts.flatMap(spellings))]
    .filter((part) => part.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

/** `Müller` is also `muller` and `mueller`; who is known as `Mueller` may write `Müller`. */
function spellings(part: string): readonly string[] {
  const small = part.normalize('NFC').toLowerCase();
  const inTwo = small.replace(/[\u00e4\u00f6\u00fc\u00f8]/gu, (letter) => `${foldLetters(letter).text}e`);
  const inOne = small.replace(/([aou])e/gu, '$1');
  return [small, inTwo, ...(inOne.length > SHORTEST ? [inOne] : [])].map((spelling) => foldLetters(spelling).text);
}

/**
 * Finds these names as whole words, in letters of any size, with and without accents; a genitive `s` may follow. A name that
 * is an ordinary word too ("Will") is found with a capital only. Parts come from `partsOfNames`. Linear in the text.
 */
export function findNames(text: string, parts: readonly string[]): readonly Span<'name'>[] {
  if (parts.length === 0) return [];
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}\p{M}])(?:${parts.map(escaped).join('|')})(?![\p{N}\p{M}]|(?!s(?![\p{L}\p{N}]))\p{L})`,
    'gu',
  );
  const folded = foldLetters(text);
  return [...folded.text.matchAll(pattern)].flatMap((match) => {
    const span = folded.asWritten({ kind: 'name' as const, start: match.index, end: match.index + match[0].length });
    const isSmall = !/^[\p{Lu}\p{Lo}]/u.test(text.slice(span.start, span.end));
    return isSmall && isOrdinary(match[0]) ? [] : [span];
  });
}

function isOrdinary(folded: string): boolean {
  return folded.length <= SHORTEST || ORDINARY_WORDS.has(folded) || STOP_WORDS.has(folded);
}

function matched(pattern: RegExp, line: string): readonly string[] {
  const name = pattern.exec(line)?.[1];
  return name === undefined ? [] : [name];
}

function isName(name: string): boolean {
  return (
    name.length >= SHORTEST && name.split(/[ \t]+/u).every((word) => PARTICLES.includes(word) || !isNobody(plain(word)))
  );
}

function isPart(word: string): boolean {
  const letters = plain(word);
  return (
    letters.length >= SHORTEST &&
    !ROLES.has(letters) &&
    !PARTICLES.includes(letters) &&
    !TITLES.some((title) => title.toLowerCase() === letters)
  );
}

/** `XXXX` is what other systems write in the place of a name. */
function isNobody(word: string): boolean {
  return ROLES.has(word) || SENTENCE_WORDS.has(word) || /^x+$/u.test(word);
}

function plain(word: string): string {
  return word.replace(/[.,:;!?]+$/u, '').toLowerCase();
}

function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
