import type { Brief } from '../domain/playbook.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import { headOf, type ContextHead, LEADS } from './context-head.js';
import { entriesOf } from './list-entries.js';
import { headingInside } from './lost-text.js';
import { linesOf, markdownOf, type Outline, requireSections, sameWords, type Section } from './outline.js';
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
  const lines = linesOf(section);
  const place: Place = { title, line: section.line, head: headOf(lines), report };
  if (place.head.fields.size === 0) {
    report({ line: lines[0]?.line ?? section.line, ...WITHOUT_FIELDS(title) });
    return { title, line: section.line, number, id: null, brief: null, problems };
  }
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
    decisionRules: rulesOf({ outline, section: parts.found.get('Decision Rules'), place }),
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

/** Without any field there is no context to read, and whatever else would be told is an echo of that. */
const WITHOUT_FIELDS = (title: string) => ({
  problem: `"${title}" does not begin with the list of its fields`,
  instead: `three lines: "- Context ID:" with one of ${STAGE_ORDER.join(', ')}, "- Required: No" and "- Enabled: Yes"`,
});

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
  for (const fault of head.faults) report(fault);
  if (of.required === true && of.enabled === false) {
    const problem = `"${title}" is required and cannot be switched off`;
    const at = head.fields.get('Enabled')?.line ?? line;
    report({ line: at, problem, instead: '"Enabled: Yes", or "Required: No"' });
  }
  for (const lead of LEADS.filter((candidate) => !head.leads.has(candidate))) {
    report({ line, problem: `"${title}" has no ${lead}`, instead: `a bold line "${lead}" with its text below it` });
  }
}

/** A section of a context, if it is there. */
interface Part {
  readonly outline: Outline;
  readonly section: Section | undefined;
  readonly place: Place;
}

function textOf({ outline, section, place: { title, report } }: Part): string {
  if (section === undefined || !headingInside(section, report)) return '';
  const written = markdownOf(outline, section);
  if (written === '')
    report({ line: section.line, problem: `"${section.title}" of "${title}" is empty`, instead: 'its text' });
  return written;
}

function rulesOf({ outline, section, place: { title, report } }: Part): readonly string[] {
  if (section === undefined) return [];
  const rules = entriesOf({ outline, section, report });
  if (rules?.length === 0) {
    const problem = `"Decision Rules" of "${title}" has no entry`;
    report({ line: section.line, problem, instead: 'a list, one rule an entry' });
  }
  return (rules ?? []).map(({ text }) => text);
}
