import { type Line, sameWords } from './outline.js';

/** What stands above the sections of a context. */
export interface ContextHead {
  readonly fields: ReadonlyMap<Field, { readonly value: string; readonly line: number }>;
  readonly leads: ReadonlyMap<Lead, string>;
  /** Lines that are neither; a misspelt one would otherwise be lost in silence. */
  readonly unknown: readonly Line[];
}

/** The bold lines of a context, each followed by its text. */
export const LEADS = ['Workflow Responsibility', 'Workflow Handoff'] as const;
const FIELDS = ['Context ID', 'Required', 'Enabled'] as const;

type Field = (typeof FIELDS)[number];
type Lead = (typeof LEADS)[number];

/** Reads `Key: value` lines until the first bold line, then the text under each bold line. */
export function headOf(lines: readonly Line[]): ContextHead {
  const fields = new Map<Field, { value: string; line: number }>();
  const texts = new Map<Lead, string[]>();
  const unknown: Line[] = [];
  let current: string[] | null = null;
  for (const line of lines) {
    const lead = line.bold ? LEADS.find((candidate) => sameWords(candidate, line.text)) : undefined;
    const field = current === null ? fieldOf(line.text) : null;
    if (lead !== undefined) {
      current = [];
      texts.set(lead, current);
    } else if (current !== null) current.push(line.text);
    else if (field !== null) fields.set(field.name, { value: field.value, line: line.line });
    else unknown.push(line);
  }
  const leads = [...texts].filter(([, parts]) => parts.length > 0);
  return { fields, leads: new Map(leads.map(([lead, parts]) => [lead, parts.join(' ')])), unknown };
}

function fieldOf(text: string): { readonly name: Field; readonly value: string } | null {
  const colon = text.indexOf(':');
  const name = FIELDS.find((candidate) => sameWords(candidate, text.slice(0, Math.max(colon, 0)).trim()));
  return name === undefined ? null : { name, value: text.slice(colon + 1).trim() };
}
