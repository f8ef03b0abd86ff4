import type { Brief } from '../domain/playbook.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import {
  entriesOf,
  type Line,
  linesOf,
  markdownOf,
  type Outline,
  requireSections,
  sameWords,
  type Section,
} from './outline.js';
import type { PlaybookProblem } from './problem.js';

/** What one context of the document gives: its brief, or what is wrong. The id is kept apart so that one wrong id is one problem. */
export interface ContextVerdict {
  readonly title: string;
  readonly line: number;
  readonly id: StageId | null;
  readonly brief: Brief | null;
  readonly problems: readonly PlaybookProblem[];
}

const FIELDS = ['Context ID', 'Required', 'Enabled'] as const;
const LEADS = ['Workflow Responsibility', 'Workflow Handoff'] as const;
const SECTIONS = ['Description', 'Personality', 'Scope', 'Instructions', 'Decision Rules'] as const;

type Field = (typeof FIELDS)[number];
type Lead = (typeof LEADS)[number];

/** Reads one context: head, two workflow lines, five sections. */
export function parseContext(outline: Outline, section: Section): ContextVerdict {
  const problems: PlaybookProblem[] = [];
  const report = (line: number, problem: string, instead: string) =>
    problems.push({ file: outline.file, line, problem, instead });
  const title = section.title.replace(/^\d+\.\s*/u, '');
  const head = headOf(linesOf(section));
  const id = idOf(head, section, report);
  const required = yesOrNo('Required', { head, section, report });
  const enabled = yesOrNo('Enabled', { head, section, report });
  if (required === true && enabled === false) {
    const line = head.fields.get('Enabled')?.line ?? section.line;
    report(line, `"${title}" is required and cannot be switched off`, '"Enabled: Yes", or "Required: No"');
  }
  for (const lead of LEADS) {
    if (head.leads.has(lead)) continue;
    report(section.line, `"${title}" has no ${lead}`, `a bold line "${lead}" with its text below it`);
  }
  const parts = requireSections({ outline, under: section, names: SECTIONS });
  problems.push(...parts.problems);
  const text = (name: (typeof SECTIONS)[number]): string => {
    const part = parts.found.get(name);
    const written = part === undefined ? '' : markdownOf(outline, part);
    if (part !== undefined && written === '') report(part.line, `"${name}" of "${title}" is empty`, 'its text');
    return written;
  };
  const texts = {
    description: text('Description'),
    personality: text('Personality'),
    scope: text('Scope'),
    instructions: text('Instructions'),
  };
  const decisionRules = rulesOf(parts.found.get('Decision Rules'), { title, report });
  const brief =
    problems.length > 0 || id === null || required === null || enabled === null
      ? null
      : {
          id,
          title,
          required,
          enabled,
          responsibility: head.leads.get('Workflow Responsibility') ?? '',
          handoff: head.leads.get('Workflow Handoff') ?? '',
          ...texts,
          decisionRules,
        };
  return { title, line: section.line, id, brief, problems };
}

type Report = (line: number, problem: string, instead: string) => void;

interface Head {
  readonly fields: ReadonlyMap<Field, { readonly value: string; readonly line: number }>;
  readonly leads: ReadonlyMap<Lead, string>;
}

/** The lines above the first section: `Key: value` until the first bold line, then text under each bold line. */
function headOf(lines: readonly Line[]): Head {
  const fields = new Map<Field, { value: string; line: number }>();
  const leads = new Map<Lead, string>();
  let lead: Lead | null = null;
  for (const { text, line, bold } of lines) {
    const named = bold ? LEADS.find((candidate) => sameWords(candidate, text)) : undefined;
    if (named !== undefined) {
      lead = named;
      continue;
    }
    if (lead !== null) {
      const before: string | undefined = leads.get(lead);
      leads.set(lead, before === undefined ? text : `${before} ${text}`);
      continue;
    }
    const colon = text.indexOf(':');
    const field = FIELDS.find((candidate) => sameWords(candidate, text.slice(0, colon).trim()));
    if (field !== undefined) fields.set(field, { value: text.slice(colon + 1).trim(), line });
  }
  return { fields, leads };
}

function idOf(head: Head, section: Section, report: Report): StageId | null {
  const known = STAGE_ORDER.join(', ');
  const written = head.fields.get('Context ID');
  if (written === undefined) {
    report(section.line, `"${section.title}" has no Context ID`, `a line "- Context ID:" with one of ${known}`);
    return null;
  }
  const id = STAGE_ORDER.find((stage) => stage === written.value);
  if (id !== undefined) return id;
  report(written.line, `the Context ID "${written.value}" is not known`, `one of ${known}`);
  return null;
}

function yesOrNo(
  field: 'Required' | 'Enabled',
  at: { readonly head: Head; readonly section: Section; readonly report: Report },
): boolean | null {
  const written = at.head.fields.get(field);
  if (written === undefined) {
    at.report(
      at.section.line,
      `"${at.section.title}" does not say "${field}"`,
      `a line "- ${field}: Yes" or "- ${field}: No"`,
    );
    return null;
  }
  if (sameWords(written.value, 'yes')) return true;
  if (sameWords(written.value, 'no')) return false;
  at.report(written.line, `"${field}" is "${written.value}"`, 'Yes or No');
  return null;
}

function rulesOf(
  section: Section | undefined,
  at: { readonly title: string; readonly report: Report },
): readonly string[] {
  if (section === undefined) return [];
  const rules = entriesOf(section).map(({ text }) => text);
  if (rules.length === 0)
    at.report(section.line, `"Decision Rules" of "${at.title}" has no entry`, 'a list, one rule an entry');
  return rules;
}
