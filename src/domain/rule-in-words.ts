import type { FiredRule } from './approval.js';

/** A rule that fired, in one line: why, on which words of the customer, and the line of policy that it comes from. */
export function ruleInWords({ ruleId, reason, words, source }: FiredRule): string {
  const quoted = words === null ? '' : ` ("${words}")`;
  const from = source === undefined ? '' : `, from ${source}`;
  return `${ruleId}: ${reason}${quoted}${from}`;
}
