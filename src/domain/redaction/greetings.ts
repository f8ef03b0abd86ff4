import { GREETINGS } from './name-words.js';
import { AND, inAnyCase, isTitle, NAME, SMALL_WORD, TITLE } from './name-shapes.js';
import { isName, isSmallName, plainWord } from './nobody.js';

const OPENING = String.raw`^[ \t>*_]{0,10}(?:${inAnyCase(GREETINGS.join('|'))})`;
const ADDRESSEE = `${TITLE}${NAME}`;
/** `Anna`, `Anna and Ben`, `Anna, Ben and Carla`. */
const ADDRESSEES = String.raw`${ADDRESSEE}(?:(?:,[ \t]${ADDRESSEE}){0,2}${AND}${ADDRESSEE})?`;
const GREETING = new RegExp(
  String.raw`${OPENING}[ \t,]{1,3}(${ADDRESSEES})[ \t]{0,2}(?:[,!.:;\u2013\u2014]|-(?!\p{L})|$|(?:and|und|y|et|e)\s)`,
  'u',
);
/** Where no letter is a capital, or each is: one name at the end of the line, two words before a comma. */
const SMALL = String.raw`${TITLE}(${SMALL_WORD}(?:${AND}${SMALL_WORD})?[ \t]{0,2}(?:[,!]|$)|${SMALL_WORD}[ \t]${SMALL_WORD},)`;
const SMALL_GREETING = new RegExp(String.raw`${OPENING}[ \t]{1,3}${SMALL}`, 'u');
const PARTED = new RegExp(String.raw`,[ \t]|${AND}`, 'u');
const LEADING_TITLE = new RegExp(`^${TITLE}`, 'u');

/**
 * Whom a line greets, in five languages; more than one when they are joined. In a line without capitals, or with nothing
 * else, less is taken for a name; in the last line of a text only what stands before a comma.
 */
export function greetedIn(line: string, of: { readonly isLast: boolean }): readonly string[] {
  const small = line.toLowerCase();
  const isShouted = small !== line && !/\p{Ll}/u.test(line);
  const named = isShouted ? undefined : GREETING.exec(line)?.[1];
  if (named !== undefined) {
    const names = named.split(PARTED).map((name) => name.replace(LEADING_TITLE, ''));
    return names.filter((name) => isName(name) && !(names.length > 1 && isTitle(plainWord(name))));
  }
  const greeted = SMALL_GREETING.exec(small)?.[1] ?? '';
  const isEnded = /[,!]$/u.test(greeted) || !of.isLast;
  const names = greeted.replace(/[ \t]*[,!]?$/u, '').split(PARTED);
  return isEnded ? names.filter(isSmallName) : [];
}
