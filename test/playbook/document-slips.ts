import { readFileSync } from 'node:fs';
import { parseWorkflowDocument } from '../../src/playbook/parse.js';
import { problemLine } from '../../src/playbook/problem.js';

const SHIPPED = readFileSync('playbook/handle-support-ticket.md', 'utf8');

/** One edit of the shipped workflow document, and the one line that tells it. */
export interface Slip {
  readonly slip: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Text of the line that is told, as it stands in the edited document. */
  readonly at: string;
  readonly says: string;
}

/** What is told of the shipped document after an edit, and the line on which a text stands. */
export function toldOf({ from, to, at }: Pick<Slip, 'from' | 'to' | 'at'>): {
  readonly told: readonly string[];
  readonly line: number;
} {
  const text = SHIPPED.replace(from, () => to);
  if (text === SHIPPED) throw new Error(`"${from}" does not stand in the shipped document`);
  const line = text.split('\n').findIndex((found) => found.includes(at)) + 1;
  if (line === 0) throw new Error(`"${at}" does not stand in the edited document`);
  const verdict = parseWorkflowDocument({ file: 'x.md', text });
  return { told: verdict.kind === 'invalid' ? verdict.problems.map(problemLine) : [], line };
}
