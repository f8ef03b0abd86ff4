import { TITLES_ANYWHERE } from './name-words.js';
import { greetedIn } from './greetings.js';
import { inAnyCase, NAME, SHORT_NAME, TITLE } from './name-shapes.js';
import { isName } from './nobody.js';
import { signedIn } from './signatures.js';

const INTRODUCTIONS: readonly string[] = [
  ...['my name is', "my name['\u2019]s", 'mein name ist', 'ich hei\u00dfe', 'me llamo', 'mi nombre es'],
  ...["je m['\u2019]appelle", 'mon nom est', 'mi chiamo', 'il mio nome \u00e8'],
];
const SAYS_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:${inAnyCase(INTRODUCTIONS.join('|'))})[ \t]{1,2}${TITLE}(${NAME})`,
  'gu',
);
/** In small letters these say something else (`I miss Outlook`). */
const CAPITAL_ONLY: ReadonlySet<string> = new Set(['ms', 'miss', 'mx']);
/** Behind one in small letters a particle may begin where somebody is from (`la signora di Pisa`). */
const SMALL_TITLES = String.raw`(?:${TITLES_ANYWHERE.filter((title) => !CAPITAL_ONLY.has(title)).join('|')})(?=[.]?[ \t]{1,2}\P{Ll})`;
/** As they are written within a sentence: `MS Word` and `DR site` address nobody. */
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${TITLES_ANYWHERE.map(capitalised).join('|')}|${SMALL_TITLES})[.]?[ \t]{1,2}(?:(?:Dr|Prof|Ing)[.][ \t])?(${SHORT_NAME})`,
  'gu',
);
/** `Anna Roth <anna@example.com>` and the line with which mail programs quote. */
const SENDER = new RegExp(String.raw`(${NAME})["']?[ \t]{0,2}(?:<[^\s<>@]{1,64}@|\[mailto:)`, 'gu');
const QUOTED = new RegExp(
  String.raw`(?:,[ \t]|(?:schrieb|escribi\u00f3)[ \t])(${NAME})[ \t]{0,2}(?:<[^>\n]{1,120}>)?[ \t]{0,2}(?:wrote|a \u00e9crit|ha scritto|escribi\u00f3|:)[ \t]{0,2}:?[ \t]{0,2}$`,
  'u',
);
/** `Mr Roth's` */
const GENITIVE = /['\u2019]s$/u;
/** A longer line is a paragraph; greetings and signatures stand at its beginning or on lines of their own. */
const LINE_READ = 240;
const MOST_NAMES = 60;

/**
 * The names that a text gives away: in greetings, in signatures, where somebody says their name, behind a form of address,
 * beside mail addresses. Capital letters and fixed words decide, in five languages. Linear in the text.
 */
export function namesIn(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.slice(0, LINE_READ).trimEnd())
    .filter((line) => line !== '');
  const names = [
    ...lines.flatMap((line, at) => greetedIn(line, { isLast: at === lines.length - 1 })),
    ...signedIn(lines),
    ...lines.map((line) => QUOTED.exec(line)?.[1] ?? '').filter(isName),
    ...[SAYS_NAME, SENDER].flatMap((pattern) => captured(text, pattern)).filter(isName),
    ...captured(text, TITLED).flatMap(upToNobody),
  ];
  return [...new Set(names.map((name) => name.replace(GENITIVE, '')))].slice(0, MOST_NAMES);
}

function captured(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** `Frau Roth Rechnung`: the second word may go on with the sentence. */
function upToNobody(name: string): readonly string[] {
  const first = name.split(/[ \t](?=[^ \t]+$)/u)[0] ?? name;
  return [name, first].filter(isName).slice(0, 1);
}

function capitalised(title: string): string {
  return title.replace(/^./u, (letter) => letter.toUpperCase());
}
