import { toString as plainText } from 'mdast-util-to-string';
import type { Brief, WorkflowDocument } from '../domain/playbook.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import { entriesOf, markdownOf, type Outline, outlineOf, requireSections, sameWords, type Section } from './outline.js';
import { type ContextVerdict, parseContext } from './parse-context.js';
import { inReadingOrder, type PlaybookProblem } from './problem.js';

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

/** Reads the workflow document: a title, a description, five details, the stage order, use cases and four contexts. */
export function parseWorkflowDocument(of: { readonly file: string; readonly text: string }): DocumentVerdict {
  const outline = outlineOf(of);
  const title = outline.sections.find((section) => section.depth === 1 && sameWords(section.title, 'Workflow'));
  if (title === undefined) {
    const found = {
      file: of.file,
      line: 1,
      problem: 'the heading "Workflow" is missing',
      instead: '"# Workflow" with the name below it',
    };
    return { kind: 'invalid', problems: [found] };
  }
  const problems: PlaybookProblem[] = [];
  const report: Report = (line, problem, instead) => problems.push({ file: of.file, line, problem, instead });
  const name = title.nodes
    .map((node) => plainText(node))
    .join(' ')
    .trim();
  if (name === '') report(title.line, 'the workflow has no name', 'its name on a line below the heading "Workflow"');

  const parts = requireSections({ outline, under: title, names: PARTS });
  const underDetails = parts.found.get('Details');
  const details = underDetails === undefined ? null : requireSections({ outline, under: underDetails, names: DETAILS });
  problems.push(...parts.problems, ...(details?.problems ?? []));
  const text = (section: Section | undefined): string => textOf(outline, section, report);

  const contexts = (parts.found.get('Contexts')?.sections ?? []).map((section) => parseContext(outline, section));
  problems.push(...contexts.flatMap((context) => context.problems));
  const briefs = briefsOf(contexts, { section: parts.found.get('Contexts'), report });
  const order = orderOf(parts.found.get('Stage order'), contexts, report);

  const document = {
    name,
    description: text(parts.found.get('Description')),
    details: {
      constraints: text(details?.found.get('Constraints')),
      experiments: text(details?.found.get('Experiments')),
      measurement: text(details?.found.get('Measurement')),
      definitionOfDone: text(details?.found.get('Definition of done')),
      postExecutionFollowUp: text(details?.found.get('Post Execution Follow Up')),
    },
    order,
    exampleUseCases: useCasesOf(parts.found.get('Example Use Cases'), report),
  };
  if (problems.length > 0 || briefs === null) return { kind: 'invalid', problems: inReadingOrder(problems) };
  return { kind: 'parsed', document: { ...document, briefs } };
}

type Report = (line: number, problem: string, instead: string) => void;

function textOf(outline: Outline, section: Section | undefined, report: Report): string {
  if (section === undefined) return '';
  const written = markdownOf(outline, section);
  if (written === '') report(section.line, `"${section.title}" is empty`, 'its text');
  return written;
}

function useCasesOf(section: Section | undefined, report: Report): readonly string[] {
  if (section === undefined) return [];
  const cases = entriesOf(section).map(({ text }) => text);
  if (cases.length === 0) report(section.line, '"Example Use Cases" has no entry', 'a list with at least one example');
  return cases;
}

/** The briefs by stage; a context whose id is wrong stands for one that is missing, so that one mistake is one problem. */
function briefsOf(
  contexts: readonly ContextVerdict[],
  at: { readonly section: Section | undefined; readonly report: Report },
): Readonly<Record<StageId, Brief>> | null {
  const nameless = contexts.filter((context) => context.id === null).length;
  const missing = STAGE_ORDER.filter((stage) => !contexts.some((context) => context.id === stage));
  if (at.section !== undefined) {
    for (const stage of missing.slice(nameless)) {
      at.report(at.section.line, `no context has the id "${stage}"`, 'one context for each of the four stages');
    }
  }
  for (const [place, context] of contexts.entries()) {
    const earlier = contexts.slice(0, place).find((other) => other.id !== null && other.id === context.id);
    if (earlier === undefined) continue;
    at.report(context.line, `the context "${context.id}" stands here a second time`, 'each context once');
  }
  const brief = (stage: StageId) => contexts.find((context) => context.id === stage)?.brief ?? null;
  const support = brief('support-specialist');
  const operations = brief('operations-lead');
  const analyst = brief('analyst');
  const product = brief('product-manager');
  if (support === null || operations === null || analyst === null || product === null) return null;
  return { 'support-specialist': support, 'operations-lead': operations, analyst, 'product-manager': product };
}

/** The stage order, which is fixed: each stage builds on the handoff of the one before. */
function orderOf(
  section: Section | undefined,
  contexts: readonly ContextVerdict[],
  report: Report,
): readonly StageId[] {
  if (section === undefined) return STAGE_ORDER;
  const wanted = STAGE_ORDER.map((stage) => contexts.find((context) => context.id === stage)?.title ?? stage);
  const entries = entriesOf(section);
  for (const [place, title] of wanted.entries()) {
    const entry = entries[place];
    const known = contexts.some((context) => context.id !== null && context.title === entry?.text);
    const broken = contexts.some((context) => context.id === null && context.title === entry?.text);
    if (broken || (entry !== undefined && sameWords(entry.text, title))) continue;
    const instead = `the stages in this order: ${wanted.join(', ')}; each works on the handoff of the one before`;
    if (entry === undefined) report(section.line, `stage ${place + 1} is missing from the stage order`, instead);
    else if (known) report(entry.line, `stage ${place + 1} is "${entry.text}"`, instead);
    else report(entry.line, `the stage "${entry.text}" has no context`, instead);
    return STAGE_ORDER;
  }
  const extra = entries[wanted.length];
  if (extra !== undefined) report(extra.line, `a fifth stage "${extra.text}"`, `only ${wanted.join(', ')}`);
  return STAGE_ORDER;
}
