import type { FiredRule } from './approval.js';

/** Words of a rule may reach from the subject into the body, or over paragraphs: those are two quotes and not one. */
const PARAGRAPH = /\s*\n\s*\n\s*/u;

/**
 * A rule that fired, in one line: why, on which words of the customer, and the line of policy that it comes from. Words
 * of two paragraphs are joined with an ellipsis, and every other white space is one blank.
 */
export function ruleInWords({ ruleId, reason, words, source }: FiredRule): string {
  const quoted = words === null ? '' : ` ("${onOneLine(words)}")`;
  const from = source === undefined ? '' : `, from ${source}`;
  return `${ruleId}: ${reason}${quoted}${from}`;
}

function onOneLine(words: string): string {
  return words
    .split(PARAGRAPH)
    .map((part) => part.replace(/\s+/gu, ' '))
    .join(' … ');
}
