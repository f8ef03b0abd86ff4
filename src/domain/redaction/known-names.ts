import { foldLetters } from './folded.js';
import { FIRST_NAMES_LIKE_PARTICLES, ROLES } from './name-words.js';
import { APOSTROPHES, HYPHENS, isTitle } from './name-shapes.js';
import { isParticle, plainWord } from './nobody.js';
import { isOrdinary, standsAsName } from './ordinary-words.js';
import type { Span } from './span.js';
import { unspacedParts } from './unspaced-names.js';

const SHORTEST = 2;
const BETWEEN_WORDS = new RegExp(String.raw`[^\p{L}\p{M}\p{N}.${APOSTROPHES}${HYPHENS}]+`, 'u');
const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const ANY_HYPHEN = new RegExp(`[${HYPHENS}]`, 'gu');
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
/** Initials right before a name, and how far back they are looked for. */
const INITIALS_BEFORE = /(?<![\p{L}\p{N}\p{M}.])(?:\p{Lu}[.][ \u00a0]?){1,3}$/u;
const LONGEST_INITIALS = 10;

/**
 * A full name, and each of its words that names by itself, the longest first, as `findNames` compares them: small letters
 * without accents, with umlauts as one letter and as two. A particle goes with the word behind it ("La Rosa") and names
 * nobody alone; a name with a hyphen also counts by its halves. Initials and titles do not name.
 */
export function partsOfNames(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) => [name.trim(), ...wordsThatName(name)]);
  return [...new Set(parts.flatMap(spellings))]
    .filter((part) => part.length >= SHORTEST && /\p{L}/u.test(part))
    .sort((a, b) => b.length - a.length);
}

function wordsThatName(name: string): readonly string[] {
  const written = name.split(BETWEEN_WORDS).filter((word) => word !== '');
  const words = written.filter(
    (word, at) => isPart(word) || (at === 0 && FIRST_NAMES_LIKE_PARTICLES.has(plainWord(word))),
  );
  const halves = words.flatMap((word) => word.split(ANY_HYPHEN).filter(isPart));
  const withParticles = written.flatMap((word, at) => (isPart(word) ? behindParticles(written, at) : []));
  return [...words, ...halves, ...withParticles, ...words.flatMap(unspacedParts), ...joined(words)];
}

/** `van der Berg` and `vanderberg`, for the word at this place. */
function behindParticles(words: readonly string[], at: number): readonly string[] {
  const before = words.slice(0, at).findLastIndex((word) => !isParticle(plainWord(word)));
  const group = words.slice(before + 1, at + 1);
  return group.length > 1 ? [group.join(' '), group.join('')] : [];
}

function joined(words: readonly string[]): readonly string[] {
  return words.length > 1 ? [words.join('')] : [];
}

/** `M\u00fcller` is also `muller` and `mueller`; who is known as `Mueller` may write `M\u00fcller`. */
function spellings(part: string): readonly string[] {
  const small = part.normalize('NFC').toLowerCase().replace(ANY_APOSTROPHE, "'").replace(ANY_HYPHEN, '-');
  const inTwo = small.replace(/[\u00e4\u00f6\u00fc\u00f8]/gu, (letter) => `${foldLetters(letter).text}e`);
  const inOne = small.replace(/([aou])e/gu, '$1');
  return [small, inTwo, ...(inOne.length > SHORTEST ? [inOne] : [])].map((spelling) => foldLetters(spelling).text);
}

/**
 * Finds these names as whole words, in letters of any size, with and without accents; a genitive `s` may follow. A name that
 * is an ordinary word too ("Will") is found where it stands as a name only. Scripts without blanks have no whole words:
 * there a name is found wherever it stands. Parts come from `partsOfNames`. Linear in the text.
 */
export function findNames(text: string, parts: readonly string[]): readonly Span<'name'>[] {
  if (parts.length === 0) return [];
  const folded = foldLetters(text);
  return [...folded.text.matchAll(anyOf(parts))].flatMap((match) => {
    const span = folded.asWritten({ kind: 'name' as const, start: match.index, end: match.index + match[0].length });
    const stands = !isOrdinary(match[0]) || standsAsName(text, span);
    return stands ? [withInitials(text, span)] : [];
  });
}

function anyOf(parts: readonly string[]): RegExp {
  const unspaced = parts.filter((part) => UNSPACED.test(part));
  const spaced = parts.filter((part) => !UNSPACED.test(part));
  const ways = [
    ...(spaced.length === 0
      ? []
      : [
          String.raw`(?<![\p{L}\p{N}\p{M}])(?:${spaced.map(asPattern).join('|')})(?![\p{N}\p{M}]|(?!s(?![\p{L}\p{N}]))\p{L})`,
        ]),
    ...unspaced.map(asPattern),
  ];
  return new RegExp(ways.join('|'), 'gu');
}

/** `J. R. Smith`: the initials are as much of the name as the rest. */
function withInitials(text: string, span: Span<'name'>): Span<'name'> {
  const before = text.slice(Math.max(0, span.start - LONGEST_INITIALS), span.start);
  const initials = INITIALS_BEFORE.exec(before)?.[0] ?? '';
  return { ...span, start: span.start - initials.length };
}

function isPart(word: string): boolean {
  const letters = plainWord(word);
  return letters.length >= SHORTEST && !ROLES.has(letters) && !isParticle(letters) && !isTitle(letters);
}

/** A hyphen, an apostrophe and a blank are written in several ways, or not at all. */
function asPattern(part: string): string {
  return part
    .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
    .replace(/'/gu, `[${APOSTROPHES} ]?`)
    .replace(/-/gu, String.raw`[${HYPHENS} \u2013]?`.replace('-', '\\-'))
    .replace(/ +/gu, String.raw`\s{1,3}`);
}
