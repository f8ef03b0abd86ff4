/** Characters that a reader cannot see or that turn the reading direction: control, format, separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text within a Markdown line: no markup of its own, no link, no image, no line break, no character that a reader cannot
 * see. For every text that may hold words of a customer, since the Temporal UI and the readers of an outbox show Markdown.
 */
export function inertLine(text: string): string {
  const line = showUnseen(text.replace(/\s+/g, ' ').trim());
  return line
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[<[\]*_`]/g, '\\$&')
    .replace(/&(?=[#A-Za-z])/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/^[#>+=~|-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Writes whatever a reader could not see as an escape, e.g. `\u202e`. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, escaped);
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
