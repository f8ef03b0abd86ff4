import type { WorkflowDocument } from '../domain/playbook.js';
import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import { entriesOf, sameWords, type Section } from './outline.js';
import type { ContextVerdict } from './parse-context.js';
import type { Report } from './problem.js';

/** The contexts that were read, and the section that is held against them. */
export interface ContextsOf {
  readonly section: Section | undefined;
  readonly contexts: readonly ContextVerdict[];
  readonly report: Report;
}

/** The briefs by stage. A context with a wrong id stands for one that is missing, so that one mistake is one problem. */
export function briefsOf({ section, contexts, report }: ContextsOf): WorkflowDocument['briefs'] | null {
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
  if (wrong === 0 && missing.length === 0) outOfOrder({ section, contexts, report });
  const brief = (stage: StageId) => contexts.find((context) => context.id === stage)?.brief ?? null;
  const specialist = brief('support-specialist');
  const lead = brief('operations-lead');
  const analyst = brief('analyst');
  const manager = brief('product-manager');
  if (specialist === null || lead === null || analyst === null || manager === null) return null;
  return { 'support-specialist': specialist, 'operations-lead': lead, analyst, 'product-manager': manager };
}

/** Contexts are read from the top as the stages work. The first that stands elsewhere, or has another number, is told. */
function outOfOrder({ contexts, report }: ContextsOf): void {
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
export function orderOf({ section, contexts, report }: ContextsOf): readonly StageId[] {
  if (section === undefined) return STAGE_ORDER;
  const titled = (title: string | undefined) => contexts.find((context) => sameWords(context.title, title ?? ''));
  const wanted = STAGE_ORDER.map((stage) => contexts.find((context) => context.id === stage)?.title ?? stage);
  const instead = `these four in this order, because each works on the handoff of the one before: ${wanted.join(', ')}`;
  const entries = entriesOf(section);
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
  return STAGE_ORDER;
}
