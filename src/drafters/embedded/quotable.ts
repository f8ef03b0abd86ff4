import { wordsOf } from '../../domain/text-folding.js';
import { formLineIn } from './form-lines.js';
import { isMachineLine } from './machine-lines.js';
import { findsMatter, numberedThings } from './numbered-thing.js';

/**
 * What is never repeated to a customer or a tracker: addresses, links, markup, code, commands, paths, the labels of a
 * form, long numbers, tokens, anything beside a password, invisible characters, and orders to whoever reads.
 */
const NEVER: readonly RegExp[] = [
  /[@<>{}[\]\\`|=$%^~#*_]/u,
  /[\u201c\u201d\u201e\u00ab\u00bb]/u,
  /https?:|www\.|:\/\/|\.\.\//iu,
  /\S{30,}/u,
  /'\)|;-|--/u,
  /(?:pass\s?wor[dt]|passwd|kennwort|contrase\u00f1a|mot de passe|parola|secret|token|api key|pin|cvv)\s*[:=]/iu,
  /\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Zl}|\p{Zp}/u,
  // A path, a switch behind a blank, and a part of a program.
  /(?:^|\s)(?:~|\.)?\/[\w.-]+\/|(?:^|\s)-[A-Za-z](?:\s|$)|\w::\w|\w\(\)/u,
  /\b(?:ignore|disregard|instructions?|system|assistant|prompt|approved?|approval|maintenance mode|thought|observation|final answer)\b\s*[:.]?/iu,
];

/** As long as the number of a card, an account or a phone. */
const LONG_NUMBER = /\d[\d\s-]{6,}\d/u;
/** The number of an order or invoice stands behind its name, and in one piece. */
const LONGEST_NAMED = 12;

/** Cyrillic or Greek letters between Latin ones: a look-alike of another word. */
const MIXED_ALPHABETS =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

function withoutNumbers(text: string): string {
  return numberedThings(text, wordsOf(text))
    .filter((thing) => findsMatter(thing) && thing.text.replace(/\D/gu, '').length <= LONGEST_NAMED)
    .reduce((left, { text: named }) => left.replace(named, ''), text);
}

/** Whether these words of a ticket may stand in a reply or a tracker item. */
export function canBeQuoted(text: string): boolean {
  return (
    !MIXED_ALPHABETS.test(text) &&
    (!LONG_NUMBER.test(text) || !LONG_NUMBER.test(withoutNumbers(text))) &&
    !NEVER.some((pattern) => pattern.test(text)) &&
    !isMachineLine(text) &&
    formLineIn(text) === null
  );
}
