import type { Span } from './span.js';
import { CLOSINGS, GREETINGS, PARTICLES, ROLES, SENTENCE_WORDS, TITLES } from './name-words.js';

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
  for (const pattern of [SAYS_NAME, SENDER]) {
    for (const match of text.matchAll(pattern)) names.push(...[match[1] ?? ''].filter(isName));
  }
  return names.slice(0, MOST_NAMES);
}

/** A full name, and each of its words that names by itself, the longest first. Initials, titles and particles do not. */
export function partsOfNames(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) => [name.trim(), ...name.split(/[\s,]+/u).filter(isPart)]);
  const written = parts.flatMap((part) => [part, part.toUpperCase(), capitalised(part)]);
  return [...new Set(written)].filter((part) => part.length >= SHORTEST).sort((a, b) => b.length - a.length);
}

/** Finds these names as whole words; a genitive `s` may follow. Parts come from `partsOfNames`. */
export function findNames(text: string, parts: readonly string[]): readonly Span<'name'>[] {
  if (parts.length === 0) return [];
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}\p{M}])(?:${parts.map(escaped).join('|')})(?![\p{N}\p{M}]|(?!s(?![\p{L}\p{N}]))\p{L})`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => ({
    kind: 'name',
    start: match.index,
    end: match.index + match[0].length,
  }));
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

function capitalised(part: string): string {
  return part.replace(/(?<![\p{L}\p{M}'\u2019])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
