import { showUnseen } from '../domain/inert-line.js';

/**
 * A text as one line between double quotes: valid as JSON and as YAML. A line break cannot start another header, and
 * whatever a reader could not see stands there as an escape. `JSON.parse` gives the text back unchanged.
 */
export function quotedLine(text: string): string {
  return showUnseen(JSON.stringify(text));
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
