import type { Code, Html, RootContent } from 'mdast';
import { lineOf, type Outline, type Section } from './outline.js';
import type { PlaybookProblem, Report } from './problem.js';

/**
 * A code block or a comment that is never closed: it swallows what follows, so whatever else would be told is its echo.
 * `null` when there is none.
 */
export function openBlock(outline: Outline): PlaybookProblem | null {
  for (const node of blocksIn(outline.nodes)) {
    const line = lineOf(node);
    if (node.type === 'html' && isOpenComment(node)) {
      const problem = 'the comment that begins here is not closed';
      return { file: outline.file, line, problem, instead: '"-->" where it ends' };
    }
    const fence = node.type === 'code' ? openFence(node, outline) : null;
    if (fence !== null) {
      const problem = 'the code block that begins here is not closed';
      return { file: outline.file, line, problem, instead: `a line "${fence}" where it ends` };
    }
  }
  return null;
}

/** Blocks of HTML are left out of every text, as comments are; one that says something would be lost. */
export function lostHtml(outline: Outline): readonly PlaybookProblem[] {
  return blocksIn(outline.nodes).flatMap((node) => {
    if (node.type !== 'html' || node.value.replace(/<!--[^]*?-->/gu, '').trim() === '') return [];
    const line = lineOf(node);
    return [{ file: outline.file, line, problem: 'this HTML would be lost', instead: 'the same text as Markdown' }];
  });
}

/** Whether a text or a list has no heading inside. The first is told: what is below it belongs to nothing. */
export function headingInside({ title, sections: [first] }: Section, report: Report): boolean {
  if (first === undefined) return true;
  const problem = `the heading "${first.title}" stands inside "${title}", and what is below it would be lost`;
  report({ line: first.line, problem, instead: 'a bold line in place of the heading' });
  return false;
}

/** Tells text right below a heading that has nothing but parts with headings of their own. */
export function textBeside(section: Section | undefined, report: Report): void {
  const found = section?.nodes.find((node) => node.type !== 'html');
  if (section === undefined || found === undefined) return;
  const problem = `this stands outside the parts of "${section.title}" and would be lost`;
  report({ line: lineOf(found), problem, instead: 'nothing, or the same text in one of its parts' });
}

function blocksIn(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node) =>
    node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' ? blocksIn(node.children) : [node],
  );
}

function isOpenComment({ value }: Html): boolean {
  return value.startsWith('<!--') && !value.includes('-->');
}

/** The marks that would close it; `null` when they are there, and for a block that is only indented. */
function openFence(node: Code, { text }: Outline): string | null {
  const lines = text.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  const [, fence] = /^(`{3,}|~{3,})/u.exec(lines[0] ?? '') ?? [];
  if (fence === undefined) return null;
  const last = lines.length < 2 ? '' : (lines.at(-1) ?? '').replace(/^[\s>]+/u, '').trimEnd();
  return last.length >= fence.length && last === (fence[0] ?? '').repeat(last.length) ? null : fence;
}
