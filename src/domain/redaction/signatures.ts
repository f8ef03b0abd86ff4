import { FAREWELLS, FAREWELLS_WITH_COMMA, SHORT_FAREWELLS, THANKS } from './name-words.js';
import { inAnyCase, NAME, SMALL_WORD, TITLE } from './name-shapes.js';
import { isName, isSmallName } from './nobody.js';

const LINE_START = String.raw`^[ \t>*_]{0,10}`;
/** A closing may stand behind a sentence of the same line. */
const BEHIND_SENTENCE = String.raw`(?:.{0,80}[.!?][ \t])?`;
const GRATITUDE = inAnyCase(THANKS.join('|'));
const LEAVE = inAnyCase(FAREWELLS.join('|'));
const SHORT_LEAVE = inAnyCase(SHORT_FAREWELLS.join('|'));
const LEAVE_WITH_COMMA = inAnyCase(FAREWELLS_WITH_COMMA.join('|'));
/** `thanks and`, `danke,`, before words of leave. */
const THANKS_AND = String.raw`(?:(?:${GRATITUDE})[,.!]{0,2}[ \t](?:(?:${inAnyCase('and|und|y|et|e')}|&)[ \t])?)?`;
const FROM = String.raw`(?:[ \t](?:${inAnyCase('from|von|de|da')}))?`;
const OPENING = `${LINE_START}${BEHIND_SENTENCE}`;
const CLOSING = String.raw`${OPENING}(?:${THANKS_AND}(?:${LEAVE})|${GRATITUDE})${FROM}`;
const ANY_CLOSING = String.raw`${OPENING}${THANKS_AND}(?:${LEAVE}|${GRATITUDE}|${SHORT_LEAVE}|${LEAVE_WITH_COMMA})${FROM}`;
const PAUSE = String.raw`[ \t]{0,2}[,.!:\u2013\u2014-]{1,2}`;
const NAME_TO_END = String.raw`[ \t]{1,3}${TITLE}(${NAME})(?:[.!]?[ \t]{0,3}$|,[ \t])`;

/** A closing alone in its line, or the two hyphens with which programs part signatures. */
const CLOSING_ALONE = new RegExp(String.raw`${ANY_CLOSING}[ \t,.!:)-]{0,4}$|^--[ \t]?$`, 'u');
const CLOSING_WITH_NAME = new RegExp(`(?:${CLOSING}(?:${PAUSE})?|${ANY_CLOSING}${PAUSE})${NAME_TO_END}`, 'u');
const SHORT_LEAVE_WITH_NAME = new RegExp(String.raw`${OPENING}${THANKS_AND}(?:${SHORT_LEAVE})${NAME_TO_END}`, 'u');
const BELOW_CLOSING = new RegExp(
  String.raw`${LINE_START}[-\u2013\u2014~]{0,3}[ \t]?${TITLE}(${NAME})(?:[.,]?[ \t]{0,3}$|[ \t]{0,2}[|])`,
  'u',
);
const DASHED = new RegExp(String.raw`^[ \t]{0,4}[-\u2013\u2014~]{1,3}[ \t]?(${NAME})[.]?[ \t]{0,3}$`, 'u');
const BULLET = /^[ \t]{0,4}[-\u2013\u2014~*\u2022]{1,3}[ \t]?\S/u;
/** In small letters a name is read at the very end only, behind a closing or alone in the line below it. */
const SMALL_NAME = String.raw`(${SMALL_WORD}(?:[ \t]${SMALL_WORD})?)[.]?$`;
const SMALL_LINE = new RegExp(String.raw`${LINE_START}[-~]{0,2}[ \t]?${SMALL_NAME}`, 'u');
const SMALL_BEHIND_CLOSING = new RegExp(
  String.raw`(?:${ANY_CLOSING}[ \t]{0,2},[ \t]{0,3}|${OPENING}${THANKS_AND}(?:${LEAVE}|${SHORT_LEAVE})[ \t]{1,3})${SMALL_NAME}`,
  'u',
);
/** More words than this in capitals are a shout, no name. */
const MOST_SHOUTED = 3;

/** Who signs a text: its lines, without empty ones. Linear in the text as long as lines are bounded. */
export function signedIn(lines: readonly string[]): readonly string[] {
  const names = lines.flatMap((line, at) => {
    const above = lines[at - 1] ?? '';
    const isLast = at === lines.length - 1;
    const found = [
      ...(CLOSING_ALONE.test(above) ? matched(BELOW_CLOSING, line) : []),
      ...matched(CLOSING_WITH_NAME, line),
      ...(isLast ? matched(SHORT_LEAVE_WITH_NAME, line) : []),
      ...(isLast && !BULLET.test(above) ? matched(DASHED, line) : []),
    ];
    return found.filter((name) => isName(name) && !isShout(name));
  });
  return [...names, ...signedSmall(lines)];
}

/** `thanks` and below it `anna`, as the end of a text. */
function signedSmall(lines: readonly string[]): readonly string[] {
  const last = lines.at(-1) ?? '';
  const found = [
    ...(CLOSING_ALONE.test(lines.at(-2) ?? '') ? matched(SMALL_LINE, last) : []),
    ...matched(SMALL_BEHIND_CLOSING, last),
  ];
  return found.filter(isSmallName);
}

function isShout(name: string): boolean {
  const words = name.split(/[ \t]+/u);
  return name === name.toUpperCase() && words.length > MOST_SHOUTED;
}

function matched(pattern: RegExp, line: string): readonly string[] {
  const name = pattern.exec(line)?.[1];
  return name === undefined ? [] : [name];
}
