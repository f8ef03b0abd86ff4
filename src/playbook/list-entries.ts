import type { ListItem, Paragraph, RootContent } from 'mdast';
import { lineOf, type Outline, plainWords, type Section } from './outline.js';
import { headingInside } from './lost-text.js';
import type { Report } from './problem.js';

/** An entry of a list: its text, its line, and the number before it; `null` before a bullet. */
export interface Entry {
  readonly text: string;
  readonly line: number;
  readonly number: number | null;
}

/** A section that holds a list, and whoever hears of what stands there and is no entry. */
export interface ListIn {
  readonly outline: Outline;
  readonly section: Section;
  readonly report: Report;
}

/**
 * Every list entry under a heading, in order; none where there is no list. `null` when something was told: text that is
 * no entry, an empty entry, or one that holds more than a paragraph. It would be lost, or run together with its neighbour.
 */
export function entriesOf({ outline, section, report }: ListIn): readonly Entry[] | null {
  const items = section.nodes.flatMap((node) => (node.type === 'list' ? node.children : []));
  if (items.length === 0) return [];
  let isWhole = headingInside(section, report);
  const tell = (line: number, found: { readonly problem: string; readonly instead: string }) => {
    isWhole = false;
    report({ line, ...found });
  };
  const list = `"${section.title}"`;
  for (const line of section.nodes.flatMap((node) => linesBeside(node, outline))) {
    const problem = `this stands in no entry of ${list} and would be lost`;
    tell(line, { problem, instead: BESIDE });
  }
  const entries = items.map((item) => {
    const [first, more] = partsOf(item);
    const line = lineOf(item);
    if (first === undefined) tell(line, { problem: `an entry of ${list} is empty`, instead: 'its text, or no entry' });
    const own = first === undefined || first.type === 'paragraph' ? more : first;
    if (own !== undefined) {
      tell(lineOf(own), { problem: `this is a part of its own inside an entry of ${list}`, instead: INSIDE });
    }
    return { text: first === undefined ? '' : plainWords([first]), line, number: numberOf(item, outline) };
  });
  return isWhole ? entries : null;
}

const BESIDE = '"- " or a number before each entry, and two spaces before a line that goes on from the one above';
const INSIDE = 'an entry of its own, as far to the left as the others, or one paragraph for each entry';

/** Lines that a reader takes for entries: a node that is no list, and a line of an entry that begins at the very left. */
function linesBeside(node: RootContent, outline: Outline): readonly number[] {
  if (node.type === 'html') return [];
  if (node.type !== 'list') return [lineOf(node)];
  return node.children.flatMap((item) =>
    item.children.flatMap((child) => (child.type === 'paragraph' ? linesAtLeft(item, child, outline) : [])),
  );
}

/** Markdown takes a line for the rest of the entry above it, however far to the left it begins. The first is told. */
function linesAtLeft(item: ListItem, paragraph: Paragraph, outline: Outline): readonly number[] {
  const left = (item.position?.start.column ?? 1) - 1;
  const first = lineOf(paragraph);
  const lines = outline.text.split('\n').slice(first, paragraph.position?.end.line);
  const at = lines.findIndex((line) => line.length - line.trimStart().length <= left);
  return at < 0 ? [] : [first + 1 + at];
}

function partsOf(item: ListItem): readonly RootContent[] {
  return item.children.filter((child) => child.type !== 'html');
}

function numberOf(item: ListItem, outline: Outline): number | null {
  const [, digits] = /^(\d+)[.)]/u.exec(outline.text.slice(item.position?.start.offset)) ?? [];
  return digits === undefined ? null : Number(digits);
}
