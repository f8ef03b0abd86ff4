import type { WorkflowDocument } from '../domain/playbook.js';
import { briefsOf, orderOf, tellContexts } from './four-contexts.js';
import { misplacedHeadings } from './heading-levels.js';
import { entriesOf } from './list-entries.js';
import { headingInside, lostHtml, openBlock, textBeside } from './lost-text.js';
import {
  markdownOf,
  type Outline,
  outlineOf,
  plainWords,
  requireSections,
  sameWords,
  type Section,
} from './outline.js';
import { parseContext } from './parse-context.js';
import { inReadingOrder, type PlaybookProblem, type Report } from './problem.js';

/** A workflow document, or everything that is wrong with it. */
export type DocumentVerdict =
  | { readonly kind: 'parsed'; readonly document: WorkflowDocument }
  | { readonly kind: 'invalid'; readonly problems: readonly PlaybookProblem[] };

const PARTS = ['Description', 'Details', 'Stage order', 'Example Use Cases', 'Contexts'] as const;
const DETAILS = [
  'Constraints',
  'Experiments',
  'Measurement',
  'Definition of done',
  'Post Execution Follow Up',
] as const;

/** Reads the workflow document: a name, a description, five details, the stage order, use cases and four contexts. */
export function parseWorkflowDocument(of: { readonly file: string; readonly text: string }): DocumentVerdict {
  const outline = outlineOf(of);
  const open = openBlock(outline);
  if (open !== null) return { kind: 'invalid', problems: [open] };
  const problems: PlaybookProblem[] = [...lostHtml(outline)];
  const report: Report = (problem) => problems.push({ file: of.file, ...problem });
  const title = outline.sections.find((section) => section.depth === 1 && sameWords(section.title, 'Workflow'));
  if (title === undefined) {
    report({ line: 1, problem: 'the heading "Workflow" is missing', instead: '"# Workflow" with the name below it' });
    return { kind: 'invalid', problems };
  }
  const misplaced = misplacedHeadings(outline);
  if (misplaced.length > 0) return { kind: 'invalid', problems: misplaced };
  const parts = requireSections({ outline, under: title, names: PARTS });
  problems.push(...parts.problems);
  const underContexts = parts.found.get('Contexts');
  const contexts = (underContexts?.sections ?? []).map((section) => parseContext(outline, section));
  tellContexts({ contexts, report });
  textBeside(underContexts, report);
  const document = {
    name: nameOf(title, report),
    description: textOf({ outline, section: parts.found.get('Description'), report }),
    details: detailsOf({ outline, section: parts.found.get('Details'), report }),
    order: orderOf({ outline, section: parts.found.get('Stage order'), contexts, report }),
    exampleUseCases: useCasesOf({ outline, section: parts.found.get('Example Use Cases'), report }),
  };
  const briefs = briefsOf({ section: underContexts, contexts, report });
  if (problems.length > 0 || briefs === null) return { kind: 'invalid', problems: inReadingOrder(problems) };
  return { kind: 'parsed', document: { ...document, briefs } };
}

/** A part of the document that is being read. */
interface Part {
  readonly outline: Outline;
  readonly section: Section | undefined;
  readonly report: Report;
}

function nameOf(title: Section, report: Report): string {
  const [first, ...more] = title.nodes.filter((node) => node.type !== 'html');
  const name = first === undefined ? '' : plainWords([first]);
  if (name === '') {
    const instead = 'its name on a line below the heading "Workflow"';
    report({ line: title.line, problem: 'the workflow has no name', instead });
  }
  textBeside({ ...title, nodes: more }, report);
  return name;
}

function detailsOf({ outline, section, report }: Part): WorkflowDocument['details'] {
  const details = section === undefined ? null : requireSections({ outline, under: section, names: DETAILS });
  for (const problem of details?.problems ?? []) report(problem);
  textBeside(section, report);
  const text = (name: (typeof DETAILS)[number]) => textOf({ outline, section: details?.found.get(name), report });
  return {
    constraints: text('Constraints'),
    experiments: text('Experiments'),
    measurement: text('Measurement'),
    definitionOfDone: text('Definition of done'),
    postExecutionFollowUp: text('Post Execution Follow Up'),
  };
}

function textOf({ outline, section, report }: Part): string {
  if (section === undefined || !headingInside(section, report)) return '';
  const written = markdownOf(outline, section);
  if (written === '') report({ line: section.line, problem: `"${section.title}" is empty`, instead: 'its text' });
  return written;
}

function useCasesOf({ outline, section, report }: Part): readonly string[] {
  if (section === undefined) return [];
  const cases = entriesOf({ outline, section, report });
  if (cases?.length === 0) {
    const problem = '"Example Use Cases" has no entry';
    report({ line: section.line, problem, instead: 'a list with at least one example' });
  }
  return (cases ?? []).map(({ text }) => text);
}
