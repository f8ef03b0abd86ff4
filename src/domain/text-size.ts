/** Bytes of a text in UTF-8, counted without an encoder: workflow code has none. A lone surrogate counts three. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/** Bytes that a value takes as JSON in UTF-8, where a control character takes six. */
export function jsonBytes(value: unknown): number {
  return utf8Bytes(JSON.stringify(value));
}

/** Characters of a text as Unicode counts them, so an emoji is one and not two. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The first `most` characters; a cut text ends in an ellipsis and is never longer than `most`. */
export function truncate(text: string, most: number): string {
  if (text.length <= most || characters(text) <= most) return text;
  return `${[...text].slice(0, most - 1).join('')}\u2026`;
}
