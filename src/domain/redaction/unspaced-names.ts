const HAN_NAME = /^\p{Script=Han}{3,4}$/u;
const LONGEST_SURNAME = 2;

/**
 * The parts of a name that is written without a blank, in Chinese or Japanese: of three or four signs the first two, as
 * surname, and what stands behind a surname of one sign or two. Names of other scripts cannot be parted.
 */
export function unspacedParts(word: string): readonly string[] {
  if (!HAN_NAME.test(word)) return [];
  const signs = [...word];
  const given = signs.slice(signs.length - LONGEST_SURNAME).join('');
  return [signs.slice(0, LONGEST_SURNAME).join(''), given];
}
