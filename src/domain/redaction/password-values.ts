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
  /^(?:n\/a|tbd|yes|not?|any|old|new|all|both|ok|failed|passed|reset\p{L}*|forgot\p{L}*|lost|wrong|expired?|changed?|incorrect|invalid|required|missing|unknown|none|null|undefined|empty|recovery|manager|protected|hidden|removed|redacted|please|does|doesn|cannot|true|false|vergessen|verloren|falsch|abgelaufen|ge\u00e4ndert|ung\u00fcltig|zur\u00fccksetzen|zur\u00fcckgesetzt|unbekannt|olvidad[oa]|perdid[oa]|incorrect[oa]|caducad[oa]|restablecer|oubli\u00e9e?|perdue?|incorrecte?|expir\u00e9e?|r\u00e9initialiser|dimenticat[oa]|pers[oa]|errat[oa]|scadut[oa]|reimpostare|\[\p{L}*\]|[*\u2022.x_-]+)[\p{P}]*$/iu;
/** Names of ways to sign in, of algorithms and of versions hold digits and are no passwords. */
const NAMES_NO_SECRET =
  /^(?:oauth-?[\d.]*|sha-?\d*(?:-?\d+)?|md5|aes-?\d*|bcrypt\d*|pbkdf2|argon2\p{L}*|base64|utf-?8|2fa|mfa|v?\d+(?:[.]\d+)+|ios\d*|win(?:dows)?\d*|1password\S*|https?:\S*)[\p{P}]*$/iu;
/** From the first tag on, a word of a page is no longer the password. */
const MARKUP_BEHIND = /(?<=.{3})<\/?[a-z][a-z0-9]{0,9}[ ]?\/?>.*$/u;
const ADDRESS = /^(?:\w+:)?\/\//u;

/** What was read behind a name. */
export interface Value {
  readonly start: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/** A plain word is a password only where nothing follows: otherwise it begins a sentence. */
export function isAlone(text: string, value: Value): boolean {
  if (value.isQuoted || SAYS_NOTHING.test(value.text) || ADDRESS.test(value.text)) return value.isQuoted;
  const rest = text.slice(value.start + value.text.length, value.start + value.text.length + 40);
  return /^[ \t]*(?:[.,;&)"']|\r?\n|$)/u.test(rest);
}

/** Whether a value looks like one: a digit, a symbol or a change of case within, or a single word in quotes. */
export function isPassword(value: Value): boolean {
  if (SAYS_NOTHING.test(value.text) || NAMES_NO_SECRET.test(value.text) || ADDRESS.test(value.text)) return false;
  if (/\p{Nd}|\p{Ll}\p{Lu}|[!#$%^&*+=?~@_\u00a7<>|\\/](?=[^\s])/u.test(value.text)) return true;
  return value.isQuoted && !/\s/u.test(value.text);
}

/** What stands there in quotes, or up to the next blank. `null` when it is too short to be a password. */
export function readValue(text: string, at: number): Value | null {
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
  const setting = next === null ? word : word.slice(0, next.index);
  const own = setting.replace(MARKUP_BEHIND, '');
  return own.replace(/(?:[.,;:)\]}"'`\u201c\u201d\u00bb*]|<\/?[a-z]{1,12}>){1,8}$/u, '');
}

/** Where a pattern that begins here ends; `null` when it does not fit. */
export function endOf(pattern: RegExp, of: { readonly text: string; readonly at: number }): number | null {
  pattern.lastIndex = of.at;
  const match = pattern.exec(of.text);
  return match === null ? null : of.at + match[0].length;
}
