import { passwordNamesIn, type PasswordName } from './password-names.js';
import { endOf, isAlone, isPassword, readValue, type Value } from './password-values.js';
import type { Span } from './span.js';
import { toldPassword } from './told-passwords.js';

/** `password for the new account`: some words may stand between the name and the colon. */
const WORDS_BETWEEN = /(?:[ \t(]{1,2}[\p{L}\p{N}'\u2019/_-]{1,20}\)?){0,5}/uy;
const COLON =
  /(?:["'*_`\u00bb\u201d)]|<\/?[a-z][a-z0-9]{0,9}>){0,4}[ \t]{0,3}(?::=|=>|[:=])(?:[*_]|<\/?[a-z][a-z0-9]{0,9}>){0,4}[ \t]{0,3}(?:<[a-z][a-z0-9]{0,9}>){0,3}/uy;
const LINE_END = /(?:\r?\n[ \t>]{0,4}){0,2}/uy;
/** A dash, an arrow, or the edge of a cell. */
const DASH = /[ \t]{1,2}(?:[-\u2013\u2014|\u2192]|->)[ \t]{1,2}|(?:<\/?[a-z][a-z0-9]{0,9}>[ \t]{0,2}){2,4}/uy;
/** In a list of data the name begins its line. */
const BEGINS_LINE = /(?:^|\n)[ \t>*_\u2022-]{0,6}(?:(?:my|your|the|mein|mi|mon|la)[ \t])?$/iu;
/** What stands behind a dash in the subject of a ticket. */
const IS_A_REQUEST =
  /^(?:urgent\w*|dringend|help|hilfe|ayuda|aide|aiuto|problem\p{L}*|issues?|question|frage|request|error|fehler)\p{P}*$/iu;
/** `password for the new account is`. */
const WORDS_AND_VERB =
  /(?:[ \t]{1,2}[\p{L}'\u2019-]{1,20}){1,5}?[ \t]{1,2}(?:is|ist|lautet|lautete|es|est|\u00e8)[ \t]{1,3}/uy;
const VERB =
  /['\u2019]s[ \t]{1,3}|(?:[ \t]{1,2}(?:is|was|are|ist|war|lautet|lautete|es|era|est|\u00e9tait|\u00e8|e['\u2019]))(?:[ \t](?:now|still|jetzt|noch|ahora|maintenant|ora))?[ \t]{1,3}|[ \t]{1,3}/uy;
/**
 * Finds passwords, PINs and one-time codes that are named as such, in eleven languages, and passwords in connection
 * strings. A password of several words is found in quotes only. Linear in the text.
 */
export function findPasswords(text: string): readonly Span<'password'>[] {
  const named = passwordNamesIn(text).flatMap((name) =>
    [valueBehind(text, name), toldPassword(text, name)].flatMap((value) =>
      value === null ? [] : [spanOf(value.start, value.text.length)],
    ),
  );
  return [...named, ...inConnections(text)];
}

/** `NAME: value`, `NAME some words: value`, `NAME is value`, `NAME value`: the further away, the more it has to look like one. */
function valueBehind(text: string, name: PasswordName): Value | null {
  const colon = endOf(COLON, { text, at: name.end });
  if (colon !== null) {
    const lineEnd = endOf(LINE_END, { text, at: colon }) ?? colon;
    const value = readValue(text, lineEnd);
    const isTaken =
      value !== null && (isPassword(value) || (name.means !== 'weak' && lineEnd === colon && isAlone(text, value)));
    if (isTaken) return value;
    return name.means !== 'weak' && lineEnd === colon ? shortAlone(text, colon) : null;
  }
  const verb = endOf(VERB, { text, at: name.end });
  const direct = verb === null ? null : readValue(text, verb);
  const isVerb = verb !== null && /\p{L}/u.test(text.slice(name.end, verb));
  if (direct !== null && isPassword(direct) && (isVerb || direct.isQuoted || isLongEnough(direct.text, name)))
    return direct;
  return name.means === 'strong' ? valueFarther(text, name) : null;
}

/** `NAME - value`, `NAME some words is value`, `NAME some words: value`. */
function valueFarther(text: string, name: PasswordName): Value | null {
  const at = name.end;
  const words = endOf(WORDS_BETWEEN, { text, at });
  const dash = endOf(DASH, { text, at });
  const ends = [dash, endOf(WORDS_AND_VERB, { text, at }), words === null ? null : endOf(COLON, { text, at: words })];
  for (const end of ends) {
    const value = end === null ? null : readValue(text, end);
    if (value !== null && isPassword(value) && !value.isQuoted) return value;
  }
  const listed = dash === null ? null : readValue(text, dash);
  const isListed = listed !== null && BEGINS_LINE.test(text.slice(Math.max(0, name.start - 20), name.start));
  return isListed && isAlone(text, listed) && !IS_A_REQUEST.test(listed.text) ? listed : null;
}

/** Right behind a colon three characters are a password too, when nothing follows. */
function shortAlone(text: string, at: number): Value | null {
  const word = /^[\p{L}\p{N}]{3}(?=[ \t]*(?:\r?\n|$))/u.exec(text.slice(at, at + 8))?.[0];
  const value = word === undefined ? null : { start: at, text: word, isQuoted: false };
  return value !== null && isAlone(text, value) ? value : null;
}

/** Without verb or colon only letters with digits, six or more, are a password; a PIN may be four digits. */
function isLongEnough(value: string, name: PasswordName): boolean {
  if (name.means !== 'strong') return /^\d{4,8}\p{P}*$/u.test(value);
  return value.length >= 6 && /\d/u.test(value) && /\p{L}/u.test(value);
}

const CONNECTION = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/([^\s:@/]{0,128}):([^\s/]{1,256})@(?=[^\s@])/giu;
/** The password of a database may hold a slash; the port and path of a web address must not pass for one. */
const DATABASE =
  /(?<![a-z0-9+.-])(?:postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|mssql|sqlserver|oracle|clickhouse|nats|kafka)[a-z0-9+]{0,8}:\/\/([^\s:@/]{0,128}):([^\s]{1,256})@(?=[^\s@])/giu;

/** `scheme://user:password@host`. */
function inConnections(text: string): readonly Span<'password'>[] {
  return [CONNECTION, DATABASE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [whole, , password = ''] = match;
      const isMasked = /^(?:\*+|\[pw\])$/u.test(password);
      return isMasked ? [] : [spanOf(match.index + whole.length - 1 - password.length, password.length)];
    }),
  );
}

function spanOf(start: number, length: number): Span<'password'> {
  return { kind: 'password', start, end: start + length };
}
