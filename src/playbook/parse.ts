import { toString as plainText } from 'mdast-util-to-string';
import type { WorkflowDocument } from '../domain/playbook.js';
import { briefsOf, orderOf } from './four-contexts.js';
import { entriesOf, markdownOf, type Outline, outlineOf, requireSections, sameWords, type Section } from './outline.js';
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
  const problems: PlaybookProblem[] = [];
  const report: Report = (problem) => problems.push({ file: of.file, ...problem });
  const title = outline.sections.find((section) => section.depth === 1 && sameWords(section.title, 'Workflow'));
  if (title === undefined) {
    report({ line: 1, problem: 'the heading "Workflow" is missing', instead: '"# Workflow" with the name below it' });
    return { kind: 'invalid', problems };
  }
  const parts = requireSections({ outline, under: title, names: PARTS });
  problems.push(...parts.problems);
  const underContexts = parts.found.get('Contexts');
  const contexts = (underContexts?.sections ?? []).map((section) => parseContext(outline, section));
  problems.push(...contexts.flatMap((context) => context.problems));
  const document = {
    name: nameOf(title, report),
    description: textOf({ outline, section: parts.found.get('Description'), report }),
    details: detailsOf({ outline, section: parts.found.get('Details'), report }),
    order: orderOf({ section: parts.found.get('Stage order'), contexts, report }),
    exampleUseCases: useCasesOf(parts.found.get('Example Use Cases'), report),
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
  const name = title.nodes
    .map((node) => plainText(node))
    .join(' ')
    .trim();
  if (name === '') {
    const instead = 'its name on a line below the heading "Workflow"';
    report({ line: title.line, problem: 'the workflow has no name', instead });
  }
  return name;
}

function detailsOf({ outline, section, report }: Part): WorkflowDocument['details'] {
  const details = section === undefined ? null : requireSections({ outline, under: section, names: DETAILS });
  for (const problem of details?.problems ?? []) report(problem);
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
  if (section === undefined) return '';
  const written = markdownOf(outline, section);
  if (written === '') report({ line: section.line, problem: `"${section.title}" is empty`, instead: 'its text' });
  return written;
}

function useCasesOf(section: Section | undefined, report: Report): readonly string[] {
  if (section === undefined) return [];
  const cases = entriesOf(section).map(({ text }) => text);
  if (cases.length === 0) {
    const problem = '"Example Use Cases" has no entry';
    report({ line: section.line, problem, instead: 'a list with at least one example' });
  }
  return cases;
}
