const SENTENCE =
  /[^\n.!?\u2026]*(?:[.!?\u2026]+(?!\s|$|["'\u00bb\u201d\u2019)\]])[^\n.!?\u2026]*)*[.!?\u2026]*["'\u00bb\u201d\u2019)\]]*/gu;

/** The sentences of a text, each trimmed, in order. A line end ends a sentence; a full stop within a number does not. */
export function sentencesOf(text: string): readonly string[] {
  return [...text.matchAll(SENTENCE)].map((match) => match[0].trim()).filter((sentence) => sentence !== '');
}
