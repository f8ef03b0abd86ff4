import { COMPANIONS, PARTICLES, ROLES, SENTENCE_WORDS } from './name-words.js';
import { isTitle } from './name-shapes.js';
import { isOrdinary } from './ordinary-words.js';

const SHORTEST = 2;

/** Whether what stands where a name is due may be one: no role, no word of a sentence, more than a particle. */
export function isName(name: string): boolean {
  const words = wordsOfName(name);
  const hasMore = words.some((word) => !isParticle(word));
  return name.length >= SHORTEST && words.every((word) => (hasMore && isParticle(word)) || !isNobody(word));
}

/** The same where no capital helps: ordinary words, companions and forms of address are no names there. */
export function isSmallName(name: string): boolean {
  return (
    isName(name) && wordsOfName(name).every((word) => !isOrdinary(word) && !COMPANIONS.has(word) && !isTitle(word))
  );
}

/** Whether a word in small letters is a small word within names. */
export function isParticle(word: string): boolean {
  return PARTICLES.includes(word);
}

/** A word of a name as the lists have it: small letters, nothing behind it. */
export function plainWord(word: string): string {
  return word.replace(/[.,:;!?]+$/u, '').toLowerCase();
}

function wordsOfName(name: string): readonly string[] {
  return name
    .trim()
    .split(/[ \t]+/u)
    .map(plainWord);
}

/** `XXXX` is what other systems write in the place of a name. */
function isNobody(written: string): boolean {
  const word = written.replace(/^[dl]['\u2019]/u, '');
  return (
    ROLES.has(word.slice(word.lastIndexOf('-') + 1)) ||
    ROLES.has(word) ||
    SENTENCE_WORDS.has(word) ||
    /^x+$/u.test(word)
  );
}
