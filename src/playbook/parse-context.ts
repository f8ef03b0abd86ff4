import type { Brief } from '../domain/playbook.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import { headOf, type ContextHead, LEADS } from './context-head.js';
import { entriesOf, linesOf, markdownOf, type Outline, requireSections, sameWords, type Section } from './outline.js';
import type { PlaybookProblem, Report } from './problem.js';

/** What one context of the document gives: its brief, or what is wrong. `id` is there even when other parts are not. */
export interface ContextVerdict {
  readonly title: string;
  readonly line: number;
  /** The number before its title; `null` without one. */
  readonly number: number | null;
  readonly id: StageId | null;
  readonly brief: Brief | null;
  readonly problems: readonly PlaybookProblem[];
}

const SECTIONS = ['Description', 'Personality', 'Scope', 'Instructions', 'Decision Rules'] as const;

/** Reads one context: three fields, two workflow lines, five sections. */
export function parseContext(outline: Outline, section: Section): ContextVerdict {
  const problems: PlaybookProblem[] = [];
  const report: Report = (problem) => problems.push({ file: outline.file, ...problem });
  const [numbering = '', digits] = /^(\d+)\.\s*/u.exec(section.title) ?? [];
  const title = section.title.slice(numbering.length);
  const number = digits === undefined ? null : Number(digits);
  const place: Place = { title, line: section.line, head: headOf(linesOf(section)), report };
  const id = idOf(place);
  const required = yesOrNo('Required', place);
  const enabled = yesOrNo('Enabled', place);
  checkHead({ place, required, enabled });
  const parts = requireSections({ outline, under: section, names: SECTIONS });
  problems.push(...parts.problems);
  const text = (name: (typeof SECTIONS)[number]) => textOf({ outline, section: parts.found.get(name), place });
  const rest = {
    title,
    responsibility: place.head.leads.get('Workflow Responsibility') ?? '',
    handoff: place.head.leads.get('Workflow Handoff') ?? '',
    description: text('Description'),
    personality: text('Personality'),
    scope: text('Scope'),
    instructions: text('Instructions'),
    decisionRules: rulesOf(parts.found.get('Decision Rules'), place),
  };
  const whole = problems.length === 0 && id !== null && required !== null && enabled !== null;
  return { title, line: section.line, number, id, brief: whole ? { id, required, enabled, ...rest } : null, problems };
}

/** Where a context stands, for its problems. */
interface Place {
  readonly title: string;
  readonly line: number;
  readonly head: ContextHead;
  readonly report: Report;
}

function idOf({ title, line, head, report }: Place): StageId | null {
  const known = STAGE_ORDER.join(', ');
  const written = head.fields.get('Context ID');
  if (written === undefined) {
    report({ line, problem: `"${title}" has no Context ID`, instead: `a line "- Context ID:" with one of ${known}` });
    return null;
  }
  const id = STAGE_ORDER.find((stage) => stage === written.value);
  if (id !== undefined) return id;
  report({ line: written.line, problem: `the Context ID "${written.value}" is not known`, instead: `one of ${known}` });
  return null;
}

function yesOrNo(field: 'Required' | 'Enabled', { title, line, head, report }: Place): boolean | null {
  const written = head.fields.get(field);
  if (written === undefined) {
    const instead = `a line "- ${field}: Yes" or "- ${field}: No"`;
    report({ line, problem: `"${title}" does not say "${field}"`, instead });
    return null;
  }
  if (sameWords(written.value, 'yes')) return true;
  if (sameWords(written.value, 'no')) return false;
  report({ line: written.line, problem: `"${field}" is "${written.value}"`, instead: 'Yes or No' });
  return null;
}

function checkHead(of: { readonly place: Place; readonly required: boolean | null; readonly enabled: boolean | null }) {
  const { title, line, head, report } = of.place;
  for (const unknown of head.unknown) {
    report({ line: unknown.line, problem: `"${unknown.text}" means nothing here`, instead: `nothing; see README.md` });
  }
  if (of.required === true && of.enabled === false) {
    const problem = `"${title}" is required and cannot be switched off`;
    const at = head.fields.get('Enabled')?.line ?? line;
    report({ line: at, problem, instead: '"Enabled: Yes", or "Required: No"' });
  }
  for (const lead of LEADS.filter((candidate) => !head.leads.has(candidate))) {
    report({ line, problem: `"${title}" has no ${lead}`, instead: `a bold line "${lead}" with its text below it` });
  }
}

function textOf(of: { readonly outline: Outline; readonly section: Section | undefined; readonly place: Place }) {
  if (of.section === undefined) return '';
  const written = markdownOf(of.outline, of.section);
  const { title, line } = of.section;
  if (written === '')
    of.place.report({ line, problem: `"${title}" of "${of.place.title}" is empty`, instead: 'its text' });
  return written;
}

function rulesOf(section: Section | undefined, { title, report }: Place): readonly string[] {
  if (section === undefined) return [];
  const rules = entriesOf(section).map(({ text }) => text);
  if (rules.length === 0) {
    const problem = `"Decision Rules" of "${title}" has no entry`;
    report({ line: section.line, problem, instead: 'a list, one rule an entry' });
  }
  return rules;
}
