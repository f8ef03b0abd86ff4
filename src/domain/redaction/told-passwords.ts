import type { PasswordName } from './password-names.js';
import { endOf, isPassword, readValue, type Value } from './password-values.js';

/** Whose password it is. */
const OWN = String.raw`(?:my|our|your|meine?[mnrs]?|unser\p{L}{0,2}|deine?[mnrs]?|ihre?[mnrs]?|mis?|nuestra|su|mon|ma|notre|votre|(?:la[ \t])?(?:mia|nostra))`;
const THE = String.raw`(?:${OWN}|the|this|that|a|das|dieses|ein|la|el|una|le|un)`;
const BLANK = String.raw`[ \t]{1,3}`;
/** Up to two words such as "old" between article and name. */
const ADJECTIVES = String.raw`(?:\p{L}{2,12}${BLANK}){0,2}`;
const FIRST = String.raw`(?<!\S)(\S{4,64})${BLANK}`;
/** `X is my password`, `X as password`: read backwards from the name. */
const TOLD_BEFORE = new RegExp(
  String.raw`${FIRST}(?:(?:is|was|ist|war|es|era|est|\u00e9tait|\u00e8)${BLANK}(?:(?:now|still|jetzt|noch|ahora|maintenant|ora)${BLANK})?${THE}|(?:as|als|como|comme|come)(?:${BLANK}${THE})?)${BLANK}${ADJECTIVES}$`,
  'iu',
);
/** `X is my password manager` names a program. */
const NAMES_A_THING =
  /^[ \t-]{0,2}(?:manag|reset|polic|field|page|generat|link|protect|safe|vault|problem|issue|error|tool|app|prompt|rule|replace|hash|algor|screen|form|type|store|tresor)/iu;
const OWNED = new RegExp(String.raw`(?<!\p{L})${THE}${BLANK}${ADJECTIVES}$`, 'iu');
const POSSESSED = new RegExp(String.raw`(?<!\p{L})${OWN}${BLANK}${ADJECTIVES}$`, 'iu');
/** `my password, X, no longer works`. */
const APPOSED = /[ \t]?[,(][ \t]{0,2}/uy;
/** What a quotation about a password begins with, when it is none. */
const IS_SENTENCE =
  /^(?:is|was|must|does|has|cannot|can|not|should|ist|muss|war|nicht|no|es|debe|n['\u2019]|ne|est|doit|non|\u00e8|deve)(?!\p{L})/iu;
/** Words that say a password was given a new value, in five languages. */
const CHANGE = String.raw`(?:set(?:ting)?|chang(?:e|ed|es|ing|er|\u00e9e?)|reset|updat(?:e|ed|ing)|switch(?:ed)?|modif(?:y|ied|i\u00e9e?|ier|icat[oa]|icar|icado)|(?:um|zur\u00fcck|ein)?ge(?:\u00e4ndert|setzt|stellt)|\u00e4nder[ent]{1,3}|setzen?|setzte|cambi(?:o|\u00e9|ado|ada|ar|ato|ata|are|ai)|puse|puesto|fij\u00e9|mis|d\u00e9fini|impostat[oa]|mess[oa])`;
const BETWEEN = String.raw`(?:${CHANGE}|was|were|is|has|have|had|been|got|just|now|again|back|today|yesterday|wurde|ist|war|jetzt|heute|gestern|ha|se|sido|fue|hoy|ayer|a|\u00e9t\u00e9|est|hier|\u00e8|stata|stato|oggi|ieri)`;
const FOR = String.raw`(?:for|f\u00fcr|para|de|pour|per|del)(?:[ \t]\p{L}{1,16}){1,3}?`;
const TO = new RegExp(
  String.raw`(?:[ \t]{1,2}${BETWEEN}){0,4}(?:[ \t]{1,2}${FOR})?(?:[ \t]{1,2}(?:from|von|de|da)[ \t]\S{1,40})?[ \t]{1,2}(to|into|auf|a|\u00e0|en|su|in)(?::|[ \t])[ \t]{0,2}`,
  'iuy',
);
const HAS_CHANGE = new RegExp(String.raw`(?<!\p{L})${CHANGE}(?!\p{L})`, 'iu');
const CHANGE_BEHIND = new RegExp(String.raw`^["'\u201c\u201d\u00bb]?[ \t]${CHANGE}(?!\p{L})`, 'iu');
/** "In" and "en" also say where: these changes take them for "to". */
const TAKES_IN = /(?<!\p{L})(?:chang(?:\u00e9|er)|modifi|mis|cambiat|cambiare|modificat|impostat|mess[oa])/iu;
const MAIL = /^[^\s@]+@[^\s@]+[.]\p{L}{2,}\p{P}*$/u;
/** `14h30`, `30days`: times and amounts hold digits and letters too. */
const IS_AMOUNT = /^\d{1,4}(?:h\d{0,2}|min|s|d|days?|hours?|uhr|am|pm|%|\+|k|kb|mb|gb|px)$/iu;
const READ_BEFORE = 110;

/**
 * The password that a sentence tells about this name: `X is my password`, `I use X as password`, `my password, X, fails`,
 * `I set my password to X`, `my password "several words"`; in five languages. `null` when it tells none.
 */
export function toldPassword(text: string, name: PasswordName): Value | null {
  const before = text.slice(Math.max(0, name.start - READ_BEFORE), name.start);
  return (
    toldBefore({ text, before, name }) ??
    apposed({ text, before, name }) ??
    changedTo({ text, before, name }) ??
    severalWords({ text, before, name })
  );
}

interface Place {
  readonly text: string;
  readonly before: string;
  readonly name: PasswordName;
}

function toldBefore({ text, before, name }: Place): Value | null {
  const match = TOLD_BEFORE.exec(before);
  if (match === null || NAMES_A_THING.test(text.slice(name.end, name.end + 12))) return null;
  const start = name.start - before.length + match.index;
  const value = readValue(text.slice(0, start + (match[1]?.length ?? 0)), start);
  if (value === null) return null;
  return looksMixed(value) || (isDigits(value) && POSSESSED.test(before)) ? value : null;
}

function apposed({ text, before, name }: Place): Value | null {
  const at = endOf(APPOSED, { text, at: name.end });
  const value = at === null || !OWNED.test(before) ? null : readValue(text, at);
  if (value === null || !looksMixed(value)) return null;
  return /^["'\u201d\u201c\u00bb]?[ \t]?[,.;)]|^[ \t]*(?:\n|$)/u.test(behind(text, value)) ? value : null;
}

function changedTo({ text, before, name }: Place): Value | null {
  const at = endOf(TO, { text, at: name.end });
  const value = at === null ? null : readValue(text, at);
  if (at === null || value === null) return null;
  const words = text.slice(name.end, at);
  const around = `${before.split(/[.!?]\s|\n/u).at(-1) ?? ''} ${words}`;
  const isChange = HAS_CHANGE.test(around) || CHANGE_BEHIND.test(behind(text, value));
  if (!isChange || (/\s(?:in|en)\s*$/iu.test(words) && !TAKES_IN.test(around))) return null;
  const isEnd = /^[ \t]*(?:[.,;!)]|\n|$)/u.test(behind(text, value));
  return looksMixed(value) || (value.isQuoted && isPassword(value)) || (isDigits(value) && isEnd) ? value : null;
}

/** Directly behind the name, or behind a colon, several words in quotes. */
function severalWords({ text, before, name }: Place): Value | null {
  const at = endOf(/[ \t]{0,2}(?::=|[:= \t])[ \t]{0,2}/uy, { text, at: name.end });
  const value = at === null || name.means === 'weak' ? null : readValue(text, at);
  if (at === null || value === null || !value.isQuoted || IS_SENTENCE.test(value.text)) return null;
  return /[:=]/u.test(text.slice(name.end, at)) || POSSESSED.test(before) ? value : null;
}

/** In a sentence a digit or a symbol makes the password: names of products have capitals within. */
function looksMixed(value: Value): boolean {
  if (!isPassword(value) || MAIL.test(value.text) || IS_AMOUNT.test(value.text)) return false;
  return /\p{L}/u.test(value.text) && /\p{N}|[!#$%^&*+=?~@_\u00a7<>|](?=\S)/u.test(value.text);
}

function isDigits(value: Value): boolean {
  return /^\d{4,8}$/u.test(value.text) && !/^(?:19|20)\d\d$/u.test(value.text);
}

function behind(text: string, value: Value): string {
  const end = value.start + value.text.length;
  return text.slice(end, end + 40);
}
