import type { WorkflowDocument } from '../domain/playbook.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import { type Entry, entriesOf } from './list-entries.js';
import { type Outline, sameWords, type Section } from './outline.js';
import type { ContextVerdict } from './parse-context.js';
import type { Report } from './problem.js';

/** The contexts that were read, and the section that is held against them. */
export interface ContextsOf {
  readonly outline: Outline;
  readonly section: Section | undefined;
  readonly contexts: readonly ContextVerdict[];
  readonly report: Report;
}

/** What is wrong with each context. Beside all four, one without an id of theirs is one too many, and nothing else. */
export function tellContexts({ contexts, report }: Pick<ContextsOf, 'contexts' | 'report'>): void {
  const isComplete = STAGE_ORDER.every((stage) => contexts.some(({ id }) => id === stage));
  for (const { id, title, line, problems } of contexts) {
    if (id === null && isComplete) {
      const instead = `four contexts, one for each of ${STAGE_ORDER.join(', ')}`;
      report({ line, problem: `"${title}" is one context too many`, instead });
    } else for (const problem of problems) report(problem);
  }
}

/** The briefs by stage. A context with a wrong id stands for one that is missing, so that one mistake is one problem. */
export function briefsOf({
  section,
  contexts,
  report,
}: Omit<ContextsOf, 'outline'>): WorkflowDocument['briefs'] | null {
  const repeated = contexts.filter(
    ({ id }, place) => id !== null && contexts.slice(0, place).some((earlier) => earlier.id === id),
  );
  for (const { id, line } of repeated) {
    report({ line, problem: `the context "${id}" stands here a second time`, instead: 'each context once' });
  }
  const wrong = repeated.length + contexts.filter((context) => context.id === null).length;
  const missing = STAGE_ORDER.filter((stage) => !contexts.some((context) => context.id === stage));
  if (section !== undefined) {
    for (const stage of missing.slice(wrong)) {
      const instead = 'one context for each of the four stages';
      report({ line: section.line, problem: `no context has the id "${stage}"`, instead });
    }
  }
  if (wrong === 0 && missing.length === 0) outOfOrder({ contexts, report });
  const brief = (stage: StageId) => contexts.find((context) => context.id === stage)?.brief ?? null;
  const specialist = brief('support-specialist');
  const lead = brief('operations-lead');
  const analyst = brief('analyst');
  const manager = brief('product-manager');
  if (specialist === null || lead === null || analyst === null || manager === null) return null;
  return { 'support-specialist': specialist, 'operations-lead': lead, analyst, 'product-manager': manager };
}

/** Contexts are read from the top as the stages work. The first that stands elsewhere, or has another number, is told. */
function outOfOrder({ contexts, report }: Pick<ContextsOf, 'contexts' | 'report'>): void {
  const wanted = STAGE_ORDER.map((stage) => contexts.find((context) => context.id === stage)?.title ?? stage);
  const instead = `the contexts in the order of the stages, numbered 1 to 4: ${wanted.join(', ')}`;
  const place = contexts.findIndex(({ id, number }, at) => id !== STAGE_ORDER[at] || (number ?? at + 1) !== at + 1);
  const found = contexts[place];
  if (found === undefined) return;
  const isMoved = found.id !== STAGE_ORDER[place];
  const problem = isMoved
    ? `context ${place + 1} is "${found.title}"`
    : `"${found.title}" is context ${place + 1} and numbered ${found.number}`;
  report({ line: found.line, problem, instead });
}

/** The stage order, which is fixed: each stage works on the handoff of the one before. The first wrong entry is told. */
export function orderOf({ outline, section, contexts, report }: ContextsOf): readonly StageId[] {
  const entries = section === undefined ? null : entriesOf({ outline, section, report });
  if (section === undefined || entries === null) return STAGE_ORDER;
  if (entries.length === 0) {
    const instead = 'a numbered list of the titles of the four contexts';
    report({ line: section.line, problem: '"Stage order" has no list', instead });
    return STAGE_ORDER;
  }
  const misnumbered = entries.findIndex(({ number }, place) => number !== place + 1);
  const entry = entries[misnumbered];
  if (entry === undefined) tellOrder(entries, { section, contexts, report });
  else {
    const number = entry.number === null ? 'has no number' : `numbered ${entry.number}`;
    const problem = `"${entry.text}" is entry ${misnumbered + 1} and ${number}`;
    report({ line: entry.line, problem, instead: 'the numbers 1, 2, 3 and 4 in the order of the lines' });
  }
  return STAGE_ORDER;
}

function tellOrder(
  entries: readonly Entry[],
  { section, contexts, report }: Omit<ContextsOf, 'outline' | 'section'> & { readonly section: Section },
): void {
  const titled = (title: string | undefined) => contexts.find((context) => sameWords(context.title, title ?? ''));
  const wanted = STAGE_ORDER.map((stage) => contexts.find((context) => context.id === stage)?.title ?? stage);
  const instead = `these four in this order, because each works on the handoff of the one before: ${wanted.join(', ')}`;
  const wrong = wanted.findIndex((title, place) => {
    const entry = entries[place]?.text;
    const isToldElsewhere = titled(entry)?.id === null || !contexts.some((context) => context.title === title);
    return entry === undefined || !(isToldElsewhere || sameWords(title, entry));
  });
  const entry = entries[wrong < 0 ? wanted.length : wrong];
  if (wrong < 0) {
    if (entry !== undefined) report({ line: entry.line, problem: `"${entry.text}" is a fifth stage`, instead });
  } else if (entry === undefined) {
    report({ line: section.line, problem: `the stage order ends before "${wanted[wrong]}"`, instead });
  } else if (titled(entry.text) === undefined) {
    report({ line: entry.line, problem: `the stage "${entry.text}" has no context`, instead });
  } else {
    report({ line: entry.line, problem: `stage ${wrong + 1} is "${entry.text}"`, instead });
  }
}
