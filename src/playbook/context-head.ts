import { type Line, sameWords } from './outline.js';
import type { PlaybookProblem } from './problem.js';

/** What stands above the sections of a context. */
export interface ContextHead {
  readonly fields: ReadonlyMap<Field, { readonly value: string; readonly line: number }>;
  readonly leads: ReadonlyMap<Lead, string>;
  /** Whatever is neither, stands there twice or in the wrong place; it would otherwise be lost in silence. */
  readonly faults: readonly Fault[];
}

/** What is wrong with one line above the sections. */
type Fault = Omit<PlaybookProblem, 'file'>;

/** The bold lines of a context, each followed by its text. */
export const LEADS = ['Workflow Responsibility', 'Workflow Handoff'] as const;
const FIELDS = ['Context ID', 'Required', 'Enabled'] as const;

type Field = (typeof FIELDS)[number];
type Lead = (typeof LEADS)[number];

/** Reads `Key: value` lines until the first bold line, then the text under each bold line. */
export function headOf(lines: readonly Line[]): ContextHead {
  const fields = new Map<Field, { value: string; line: number }>();
  const leads = new Map<Lead, { parts: string[]; line: number }>();
  const faults: Fault[] = [];
  let current: string[] | null = null;
  let stray: number | null = null;
  for (const line of lines) {
    const lead = line.bold ? LEADS.find((candidate) => sameWords(candidate, line.text)) : undefined;
    const field = fieldOf(line.text);
    if (lead !== undefined) {
      const earlier = leads.get(lead);
      if (earlier !== undefined) faults.push(secondTime(lead, { earlier, line }));
      current = [];
      if (earlier === undefined) leads.set(lead, { parts: current, line: line.line });
    } else if (field !== null && current !== null) faults.push(late(field.name, line));
    else if (field !== null) {
      const earlier = fields.get(field.name);
      if (earlier === undefined) fields.set(field.name, { value: field.value, line: line.line });
      else faults.push(secondTime(field.name, { earlier, line }));
    } else if (current !== null && line.isParagraph) current.push(line.text);
    else if (line.begins !== stray) {
      faults.push({ line: line.line, problem: `"${line.text}" means nothing here`, instead: 'nothing; see README.md' });
      stray = line.begins;
    }
  }
  const filled = [...leads].filter(([, { parts }]) => parts.length > 0);
  return { fields, leads: new Map(filled.map(([lead, { parts }]) => [lead, parts.join(' ')])), faults };
}

function secondTime(
  name: Field | Lead,
  { earlier, line }: { readonly earlier: { readonly line: number }; readonly line: Line },
): Fault {
  const problem = `"${name}" stands here a second time, after line ${earlier.line}`;
  return { line: line.line, problem, instead: 'each of them once' };
}

function late(name: Field, { line }: Line): Fault {
  const problem = `"${name}" stands below a bold line, where it would be read as text`;
  return { line, problem, instead: `the three fields above "${LEADS[0]}"` };
}

function fieldOf(text: string): { readonly name: Field; readonly value: string } | null {
  const colon = text.indexOf(':');
  const name = FIELDS.find((candidate) => sameWords(candidate, text.slice(0, Math.max(colon, 0)).trim()));
  return name === undefined ? null : { name, value: text.slice(colon + 1).trim() };
}
