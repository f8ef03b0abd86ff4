import type { Heading, RootContent } from 'mdast';
import { lineOf, type Outline, plainWords, sameWords } from './outline.js';
import type { PlaybookProblem } from './problem.js';

const LEVELS: readonly (readonly [level: number, titles: readonly string[]])[] = [
  [2, ['Details', 'Stage order', 'Example Use Cases', 'Contexts']],
  [3, ['Constraints', 'Experiments', 'Measurement', 'Definition of done', 'Post Execution Follow Up']],
  [4, ['Personality', 'Scope', 'Instructions', 'Decision Rules']],
];

/**
 * Headings of a workflow document, from "Workflow" on, whose level is not theirs. Each takes what follows it away from
 * where it belongs, so that whatever else would be told is mostly an echo.
 */
export function misplacedHeadings(outline: Outline): readonly PlaybookProblem[] {
  const headings = outline.nodes.flatMap((node, place) =>
    node.type === 'heading' ? [{ node, title: plainWords([node]), next: outline.nodes[place + 1] }] : [],
  );
  const first = headings.findIndex(({ node, title }) => node.depth === 1 && sameWords(title, 'Workflow'));
  const contexts = headings.findIndex(({ title }) => sameWords(title, 'Contexts'));
  return headings.slice(first + 1).flatMap(({ node, title, next }, place) => {
    const isInContexts = contexts >= 0 && first + 1 + place > contexts;
    const level = levelOf({ title, next, isInContexts });
    if (level !== null) return level === node.depth ? [] : [atWrongLevel(outline, { node, title, level })];
    if (node.depth > 1) return [];
    const problem = `the heading "${title}" stands beside "Workflow"`;
    return [{ file: outline.file, line: lineOf(node), problem, instead: 'nothing, or a part of "# Workflow"' }];
  });
}

function levelOf(of: {
  readonly title: string;
  readonly next: RootContent | undefined;
  readonly isInContexts: boolean;
}): number | null {
  if (of.next?.type === 'list' && /^Context ID\s*:/iu.test(plainWords([of.next]))) return 3;
  if (sameWords(of.title, 'Description')) return of.isInContexts ? 4 : 2;
  return LEVELS.find(([, titles]) => titles.some((title) => sameWords(title, of.title)))?.[0] ?? null;
}

function atWrongLevel(
  { file }: Outline,
  { node, title, level }: { readonly node: Heading; readonly title: string; readonly level: number },
): PlaybookProblem {
  const problem = `the heading "${title}" has the wrong level`;
  return { file, line: lineOf(node), problem, instead: `"${'#'.repeat(level)} ${title}"` };
}
