/** A value whose every text can be printed to a terminal: made by `visible`, and by nothing else. */
export type Visible<T> = T & { readonly __visible: true };

/**
 * Makes a value safe to print: each character that a terminal would obey, hide or reorder is written out, e.g. `[U+001B]`.
 * Line feeds and tabs stay, because text has paragraphs; carriage returns before a line feed go.
 * Works through objects and arrays, so that a view cannot forget a field. Ticket text is hostile: it may hold escape
 * sequences that retitle the terminal, or bidi marks that turn "reject" into something else.
 */
export function visible<T>(value: T): Visible<T> {
  // cast: `deep` keeps the shape and only rewrites texts, which TypeScript cannot follow.
  return deep(value) as Visible<T>;
}

/** The same for one text. */
export function visibleText(text: string): string {
  return text.replace(/\r\n/gu, '\n').replace(UNSEEN, (match) => (KEPT.has(match) ? match : codePoint(match)));
}

/** A text on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * JSON that is safe to show on a terminal and means the same to a program: what a terminal would obey is written as `\u`
 * escapes, which every JSON parser turns back.
 */
export function jsonDocument(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(UNSEEN, (match) => (match === '\n' ? match : jsonEscape(match)));
  return `${text}\n`;
}

// Cc controls, Cf formatting (bidi, zero width, tags), Zl and Zp separators, lone surrogates, private use, and letters
// that Unicode tells programs to draw as nothing. One emoji selector right after its emoji is ordinary text.
const UNSEEN =
  /(?<!\p{Extended_Pictographic})\u{fe0f}|(?!\u{fe0f})[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

const KEPT: ReadonlySet<string> = new Set(['\n', '\t']);

function deep(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [visibleText(key), deep(inner)]));
}

function codePoint(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

function jsonEscape(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
