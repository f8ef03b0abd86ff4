/** Characters that a reader cannot see or that turn the reading direction: control, format, separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text as one line between double quotes: valid as JSON and as YAML. A line break cannot start another header, and
 * whatever a reader could not see stands there as an escape. `JSON.parse` gives the text back unchanged.
 */
export function quotedLine(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, escaped);
}

/** A text within a Markdown line: no markup of its own, no line break, no character that a reader cannot see. */
export function inertLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(UNSEEN, escaped);
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[<[\]]/g, '\\$&')
    .replace(/&(?=[#A-Za-z])/g, '\\&')
    .replace(/^[#>+=~|*_`-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/**
 * A text as it is, in a Markdown code fence: HTML, links and headings in it stay text. The fence is longer than any run
 * of back-ticks in the text, so the text cannot close it.
 */
export function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
