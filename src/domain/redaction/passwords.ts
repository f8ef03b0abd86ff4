import type { Span } from './span.js';

/** Words that mean a password and little else; anything that stands as their value is taken for one. */
const STRONG = [
  'pass ?words?',
  '(?<![/])passwd',
  'passphrases?',
  'passcodes?',
  'pa\u00df?ss?w\u00f6rter',
  'passw(?:o|\u00f6)rt(?:er|e?s)?',
  'kennw(?:o|\u00f6)rt(?:er|e?s)?',
  'zugangscode',
  'geheimzahl',
  'contrase(?:\u00f1|n)as?',
  'mots? de passe',
  "parola d['\u2019]ordine",
  'parola chiave',
  'palavra-passe',
  'senha',
  'wachtwoord',
  'has(?:\u0142|l)o',
  'heslo',
  'salasana',
  '(?:\u015f|s)ifre(?:m|niz)?',
  'l\u00f6senord',
].join('|');
/** Short words that mean other things as well: their value has to look like a password. */
const WEAK = [
  ...['pwd', 'pw', 'pass', 'mdp', 'clave', 'psw', 'pin-?code', 'pin', 'puk', 'otp', 'tan'],
  ...[
    '(?:verification|confirmation|one-time|2fa|sms)[ -]code',
    'best\u00e4tigungscode',
    'c\u00f3digo de verificaci\u00f3n',
  ],
  ...['code de v\u00e9rification', 'codice di verifica'],
].join('|');
/** `DB_PASSWORD` and `userPassword` name one as well; the short words stand alone. */
const NAME = new RegExp(String.raw`(?:(${STRONG})|(?<![\p{L}\p{N}])(?:${WEAK}))(?![\p{L}\p{N}])`, 'giu');
/** `password for the new account`: some words may stand between the name and the colon. */
const WORDS_BETWEEN = /(?:[ \t(]{1,2}[\p{L}\p{N}'\u2019/_-]{1,20}\)?){0,5}/uy;
const COLON = /["'*_`\u00bb\u201d)]{0,3}[ \t]{0,3}(?::=|=>|[:=])[*_]{0,3}[ \t]{0,3}/uy;
const LINE_END = /(?:\r?\n[ \t>]{0,4}){0,2}/uy;
const DASH = /[ \t]{1,2}[-\u2013][ \t]{1,2}/uy;
/** `password for the new account is`. */
const WORDS_AND_VERB =
  /(?:[ \t]{1,2}[\p{L}'\u2019-]{1,20}){1,5}?[ \t]{1,2}(?:is|ist|lautet|lautete|es|est|\u00e8)[ \t]{1,3}/uy;
const VERB =
  /['\u2019]s[ \t]{1,3}|(?:[ \t]{1,2}(?:is|was|are|ist|war|lautet|lautete|es|era|est|\u00e9tait|\u00e8|e['\u2019]))(?:[ \t](?:now|still|jetzt|noch|ahora|maintenant|ora))?[ \t]{1,3}|[ \t]{1,3}/uy;
const OPENING = /[*_]{0,3}(["'`\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019])/uy;
const EMPHASIS = /[*_]{0,3}/uy;
const WORD = /[^\s]{1,1024}/uy;
const CLOSINGS: Readonly<Record<string, string>> = {
  '"': '"\u201d',
  "'": "'\u2019",
  '`': '`',
  '\u201c': '\u201d"',
  '\u201d': '\u201d',
  '\u201e': '\u201c\u201d"',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
  '\u2018': '\u2019',
  '\u2019': '\u2019',
};
const MOST_QUOTED = 80;
const SHORTEST = 4;
/** What people write behind "password:" when they name none. */
const SAYS_NOTHING =
  /^(?:reset\p{L}*|forgot\p{L}*|lost|wrong|expired?|changed?|incorrect|invalid|required|missing|unknown|none|null|undefined|empty|recovery|manager|protected|hidden|removed|redacted|please|does|doesn|cannot|true|false|vergessen|verloren|falsch|abgelaufen|ge\u00e4ndert|ung\u00fcltig|zur\u00fccksetzen|zur\u00fcckgesetzt|unbekannt|olvidad[oa]|perdid[oa]|incorrect[oa]|caducad[oa]|restablecer|oubli\u00e9e?|perdue?|incorrecte?|expir\u00e9e?|r\u00e9initialiser|dimenticat[oa]|pers[oa]|errat[oa]|scadut[oa]|reimpostare|\[\p{L}*\]|[*\u2022.x_-]+)[\p{P}]*$/iu;
/** Names of ways to sign in, of algorithms and of versions hold digits and are no passwords. */
const NAMES_NO_SECRET =
  /^(?:oauth-?[\d.]*|sha-?\d*(?:-?\d+)?|md5|aes-?\d*|bcrypt\d*|pbkdf2|argon2\p{L}*|base64|utf-?8|2fa|mfa|v?\d+(?:[.]\d+)+|ios\d*|win(?:dows)?\d*|1password\S*|https?:\S*)[\p{P}]*$/iu;
const ADDRESS = /^(?:\w+:)?\/\//u;

/** What was read behind a name. */
interface Value {
  readonly start: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/**
 * Finds passwords, PINs and one-time codes that are named as such, in eleven languages, and passwords in connection
 * strings. A password of several words is found in quotes only. Linear in the text.
 */
export function findPasswords(text: string): readonly Span<'password'>[] {
  const named = [...text.matchAll(NAME)].flatMap((match) => {
    const value = valueBehind(text, { end: match.index + match[0].length, isStrong: match[1] !== undefined });
    return value === null ? [] : [spanOf(value.start, value.text.length)];
  });
  return [...named, ...inConnections(text)];
}

interface Name {
  readonly end: number;
  readonly isStrong: boolean;
}

/** `NAME: value`, `NAME some words: value`, `NAME is value`, `NAME value`: the further away, the more it has to look like one. */
function valueBehind(text: string, name: Name): Value | null {
  const colon = endOf(COLON, { text, at: name.end });
  if (colon !== null) {
    const lineEnd = endOf(LINE_END, { text, at: colon }) ?? colon;
    const value = readValue(text, lineEnd);
    if (value === null) return null;
    return isPassword(value) || (name.isStrong && lineEnd === colon && isAlone(text, value)) ? value : null;
  }
  const verb = endOf(VERB, { text, at: name.end });
  const direct = verb === null ? null : readValue(text, verb);
  const isVerb = verb !== null && /\p{L}/u.test(text.slice(name.end, verb));
  if (direct !== null && isPassword(direct) && (isVerb || direct.isQuoted || isLongEnough(direct.text, name)))
    return direct;
  return name.isStrong ? valueFarther(text, name.end) : null;
}

/** `NAME - value`, `NAME some words is value`, `NAME some words: value`. */
function valueFarther(text: string, at: number): Value | null {
  const words = endOf(WORDS_BETWEEN, { text, at });
  const ends = [
    endOf(DASH, { text, at }),
    endOf(WORDS_AND_VERB, { text, at }),
    words === null ? null : endOf(COLON, { text, at: words }),
  ];
  for (const end of ends) {
    const value = end === null ? null : readValue(text, end);
    if (value !== null && isPassword(value) && !value.isQuoted) return value;
  }
  return null;
}

/** Without verb or colon only letters with digits, six or more, are a password; a PIN may be four digits. */
function isLongEnough(value: string, name: Name): boolean {
  if (!name.isStrong) return /^\d{4,8}\p{P}*$/u.test(value);
  return value.length >= 6 && /\d/u.test(value) && /\p{L}/u.test(value);
}

/** A plain word is a password only where nothing follows: otherwise it begins a sentence. */
function isAlone(text: string, value: Value): boolean {
  if (value.isQuoted || SAYS_NOTHING.test(value.text) || ADDRESS.test(value.text)) return value.isQuoted;
  const rest = text.slice(value.start + value.text.length, value.start + value.text.length + 40);
  return /^[ \t]*(?:[.,;&)"']|\r?\n|$)/u.test(rest);
}

function isPassword(value: Value): boolean {
  if (SAYS_NOTHING.test(value.text) || NAMES_NO_SECRET.test(value.text) || ADDRESS.test(value.text)) return false;
  if (/\p{Nd}|\p{Ll}\p{Lu}|[!#$%^&*+=?~@_\u00a7<>|\\/](?=[^\s])/u.test(value.text)) return true;
  return value.isQuoted && !/\s/u.test(value.text);
}

/** What stands there in quotes, or up to the next blank. `null` when it is too short to be a password. */
function readValue(text: string, at: number): Value | null {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  if (opening !== null) {
    const start = at + opening[0].length;
    const closings = CLOSINGS[opening[1] ?? ''] ?? '';
    const inside = text.slice(start, start + MOST_QUOTED);
    const end = [...closings].map((closing) => inside.indexOf(closing)).filter((place) => place >= SHORTEST);
    const quoted = inside.slice(0, Math.min(...end));
    if (end.length > 0 && !quoted.includes('\n')) return { start, text: quoted, isQuoted: true };
  }
  const start = endOf(EMPHASIS, { text, at }) ?? at;
  WORD.lastIndex = start;
  const word = withoutEnd(WORD.exec(text)?.[0] ?? '', text[at - 1] === '=');
  return word.length < SHORTEST ? null : { start, text: word, isQuoted: false };
}

/** Punctuation behind a word ends a sentence; in `password=x;user=y` the next setting begins. */
function withoutEnd(word: string, isSetting: boolean): string {
  const next = isSetting ? /[;&][\p{L} _-]{1,30}(?:=|$)|;$/u.exec(word) : null;
  const own = next === null ? word : word.slice(0, next.index);
  return own.replace(/(?:[.,;:)\]}"'`\u201c\u201d\u00bb*]|<\/?[a-z]{1,12}>){1,8}$/u, '');
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

/** Where a pattern that begins here ends; `null` when it does not fit. */
function endOf(pattern: RegExp, of: { readonly text: string; readonly at: number }): number | null {
  pattern.lastIndex = of.at;
  const match = pattern.exec(of.text);
  return match === null ? null : of.at + match[0].length;
}
