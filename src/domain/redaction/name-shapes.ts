import { foldText } from '../text-folding.js';
import { JOINTS, LEADING_PARTICLES, PARTICLES, TITLES } from './name-words.js';

/** Apostrophes as keyboards and programs write them, for a class of characters. */
export const APOSTROPHES = String.raw`'\u2019\u2018\u02bc\u0060\u00b4`;
/** Hyphens that join words, for the end of a class of characters. */
export const HYPHENS = String.raw`\u2010\u2011-`;

const WITHIN = `[\\p{L}\\p{M}${APOSTROPHES}${HYPHENS}]`;
const FULL = String.raw`(?:[do][${APOSTROPHES}])?\p{Lu}${WITHIN}{0,30}[\p{L}\p{M}]`;
const INITIALS = String.raw`\p{Lu}(?:[.]\p{Lu}){0,3}[.]?`;
/** A word of a name: a capital first, or a script without capitals; with hyphens and apostrophes within; or initials. */
const WORD = String.raw`(?:${FULL}|${INITIALS}|\p{Lo}[\p{Lo}\p{M}]{0,10})`;
const LEADING = String.raw`(?:(?:${LEADING_PARTICLES.join('|')})[ \t](?:(?:${PARTICLES.join('|')})[ \t]){0,2})?`;
const PARTICLE = String.raw`(?:${PARTICLES.join('|')})[ \t]`;

/** Up to four words of a name with the particles before and between them. It captures nothing. */
export const NAME = String.raw`${LEADING}${WORD}(?:[ \t](?:${PARTICLE}){0,3}${WORD}){0,3}`;
/** Up to two words of it: what follows a form of address within a sentence. */
export const SHORT_NAME = String.raw`${LEADING}${WORD}(?:[ \t](?:${PARTICLE}){0,3}${WORD})?`;
/** One word in small letters, or in capitals where nothing else is. */
export const SMALL_WORD = String.raw`(?:\p{Ll}${WITHIN}{1,20})`;
/** Forms of address, also of two people, or none. */
export const TITLE = String.raw`(?:(?:${inAnyCase(TITLES.join('|'))})[.]?[ \t]{1,2}(?:(?:${JOINTS.join('|')})[ \t]{1,2})?){0,4}`;
/** Between two names. */
export const AND = String.raw`[ \t]{1,2}(?:${inAnyCase(JOINTS.join('|'))})[ \t]{1,2}`;

const IS_TITLE = new RegExp(String.raw`^(?:${TITLES.join('|')})[.]?$`, 'u');

/** Whether a word in small letters is a form of address. */
export function isTitle(small: string): boolean {
  return IS_TITLE.test(small);
}

/**
 * A pattern of small letters that is found in letters of any size, with and without its accents, `\u00fc` also as `ue`.
 * Only letters are rewritten, so a pattern may group and repeat, but hold no class of its own that names a letter by `\`.
 */
export function inAnyCase(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]|\p{Ll}/gu, (piece) => (piece.startsWith('[') ? anySizeIn(piece) : anySize(piece)));
}

function anySizeIn(letters: string): string {
  return letters.replace(/\p{Ll}/gu, (letter) => `${letter}${letter.toUpperCase()}`);
}

function anySize(letter: string): string {
  if (letter === '\u00df') return '(?:\u00df|[sS][sS])';
  const plain = foldText(letter);
  const letters = [...new Set([letter, letter.toUpperCase(), plain, plain.toUpperCase()])].join('');
  return /[\u00e4\u00f6\u00fc]/u.test(letter) ? `[${letters}][eE]?` : `[${letters}]`;
}
