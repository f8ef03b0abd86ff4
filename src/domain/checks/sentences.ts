const ENDING = new Set(['.', '!', '?', '\u2026']);
const AFTER_END = new Set(['"', "'", '\u00bb', '\u201d', '\u2019', ')', ']']);
const SPACE = /\s/u;

/** A single small letter, as in "z. B." and "p. ex.". */
const SHORT = /(?:^|[\s(])[a-z]$/u;
/** A number that a full stop may make an ordinal, as German writes a day. */
const ORDINAL = /(?:^|[\s(])\d{1,2}$/u;
/** What stands before an ordinal that a capital letter follows ("am 3. März"), or a number that counts lines. */
const BEFORE_ORDINAL =
  /(?:^|\n)\s*\d{1,2}$|(?:^|[\s(])(?:a[mb]|vom|zum|zur|bis|de[rmns]|die|das|im|seit|und|oder|jede[rmns]?) \d{1,2}$/iu;
/** Short forms that a figure or a name follows: "Nr. 5", "approx. 3", "Dr. Weiss". */
const SHORT_FORM =
  /(?:^|[\s(])(?:(?:dr|mr|mrs|sr|sra|ing)\.\s\S|(?:nr|no|art|ca|bzw|approx|resp|st|rif|ref|ver)\.\s\d)$/iu;
/** German writes a day with a full stop before the month. */
const MONTH = /^\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;
/** Longest text before a full stop that these look at. */
const LOOKED_BACK = 12;
const BEGINS_WITH_CAPITAL = /^\s+["'\u00ab\u201e\u201c]?\p{Lu}/u;

/**
 * The sentences of a text, each trimmed, in order. A line end ends a sentence; a full stop within a number, after a day in
 * figures ("am 3. März") or after a single small letter does not.
 */
export function sentencesOf(text: string): readonly string[] {
  return sentenceSpans(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence !== '');
}

/** Where a sentence stands: from its first character up to the one behind its end mark. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** The places of all sentences of a text, in order and without a gap between them. */
export function sentenceSpans(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== '\n' && !(isEnding(character) && endsHere(text, at + 1))) continue;
    spans.push({ start, end: at + 1 });
    start = at + 1;
  }
  return [...spans, { start, end: text.length }];
}

/** An end mark, or a closing mark right behind one. */
function isEnding(character: string): boolean {
  return ENDING.has(character) || AFTER_END.has(character);
}

function endsHere(text: string, next: number): boolean {
  if (next < text.length && !SPACE.test(text.charAt(next))) return false;
  let at = next - 1;
  while (at > 0 && AFTER_END.has(text.charAt(at)) && next - at < 4) at -= 1;
  if (text.charAt(at) === '.' && at === next - 1 && next < text.length && text.charAt(next) !== '\n') {
    const before = text.slice(Math.max(0, at - LOOKED_BACK), at);
    if (SHORT.test(before) || SHORT_FORM.test(text.slice(Math.max(0, at - LOOKED_BACK), next + 2))) return false;
    if (ORDINAL.test(before) && (BEFORE_ORDINAL.test(before) || !beginsSentence(text, next))) return false;
    if (ORDINAL.test(before) && MONTH.test(text.slice(next, next + LOOKED_BACK))) return false;
  }
  return ENDING.has(text.charAt(at));
}

function beginsSentence(text: string, from: number): boolean {
  return BEGINS_WITH_CAPITAL.test(text.slice(from, from + LOOKED_BACK));
}
