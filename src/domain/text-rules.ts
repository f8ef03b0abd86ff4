const LONE_SURROGATE = /\p{Cs}/u;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const EVERY_HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Whether a text holds half a character (a lone UTF-16 surrogate): it cannot be written as UTF-8, so it cannot be kept. */
export function hasLoneSurrogate(text: string): boolean {
  return LONE_SURROGATE.test(text);
}

/** Whether a text holds control, bidirectional or zero-width characters; kept in customer text, refused in ids. */
export function hasHiddenCharacter(text: string): boolean {
  return HIDDEN.test(text);
}

/** Whether a text shows nothing to a reader: only white space and characters without a glyph. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/** One line for people and terminals: control, bidirectional and zero-width characters stand as `[U+202E]`. */
export function visibleLine(text: string): string {
  return text.replace(EVERY_HIDDEN, nameOf);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
