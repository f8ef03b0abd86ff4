import type { Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString as plainText } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { PlaybookProblem, Report } from './problem.js';

/** A heading with what stands under it. */
export interface Section {
  readonly title: string;
  readonly depth: number;
  readonly line: number;
  readonly nodes: readonly RootContent[];
  readonly sections: readonly Section[];
}

/** A Markdown document as a tree of headings. Headings in code blocks are text, not headings. */
export interface Outline {
  readonly file: string;
  readonly text: string;
  /** All of it, in order. */
  readonly nodes: readonly RootContent[];
  /** What stands above the first heading, front matter left out. */
  readonly lead: readonly RootContent[];
  readonly sections: readonly Section[];
  /** The YAML between two lines of dashes at the very top, moved down to its line; `null` when there is none. */
  readonly frontMatter: string | null;
}

/** One line of a paragraph: its text, and whether all of it is bold. What is no paragraph is one line as a whole. */
export interface Line {
  readonly text: string;
  readonly line: number;
  readonly bold: boolean;
  readonly isParagraph: boolean;
  /** On which line the paragraph begins. */
  readonly begins: number;
}

/** Reads a Markdown document as a tree of headings. */
export function outlineOf(of: { readonly file: string; readonly text: string }): Outline {
  const nodes = fromMarkdown(of.text, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  }).children;
  const firstHeading = nodes.findIndex((node) => node.type === 'heading');
  const above = firstHeading < 0 ? nodes : nodes.slice(0, firstHeading);
  const yaml = above.find((node) => node.type === 'yaml');
  return {
    ...of,
    nodes,
    lead: above.filter((node) => node.type !== 'yaml' && node.type !== 'html'),
    sections: sectionsOf(nodes, 0),
    // An empty line for the dashes above it, so that problems name the line of the file.
    frontMatter: yaml === undefined ? null : `\n${yaml.value}`,
  };
}

/** The words of some nodes, on one line and without comments. */
export function plainWords(nodes: readonly RootContent[]): string {
  return oneLine(nodes.map(textIn).join(' '));
}

/** The text under a heading as Markdown, without the headings below it and without comments. */
export function markdownOf(outline: Outline, section: Section): string {
  return section.nodes
    .map((node) => writtenText(outline, node).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** The lines under a heading, of paragraphs and of list entries alike, and whatever else stands there. */
export function linesOf(section: Section): readonly Line[] {
  return section.nodes.flatMap((node) =>
    node.type === 'list'
      ? node.children.flatMap((item) => item.children.flatMap((child) => nodeLines(child)))
      : nodeLines(node),
  );
}

/** Looks up the sections that must stand under a heading; says what is missing, unknown, there twice or empty. */
export function requireSections<Name extends string>(of: {
  readonly outline: Outline;
  readonly under: { readonly sections: readonly Section[]; readonly line: number };
  readonly names: readonly Name[];
}): { readonly found: ReadonlyMap<Name, Section>; readonly problems: readonly PlaybookProblem[] } {
  const found = new Map<Name, Section>();
  const unknown: Section[] = [];
  const problems: PlaybookProblem[] = [];
  const report: Report = (problem) => problems.push({ file: of.outline.file, ...problem });
  for (const section of of.under.sections) {
    const name = of.names.find((candidate) => sameWords(candidate, section.title));
    if (name === undefined) unknown.push(section);
    else if (found.has(name))
      report({ line: section.line, problem: `"${name}" stands here a second time`, instead: 'each section once' });
    else found.set(name, section);
  }
  const missing = of.names.filter((name) => !found.has(name));
  for (const [place, section] of unknown.entries()) {
    const meant = missing[place];
    report({
      line: section.line,
      problem: `the section "${section.title}" is not known`,
      instead: meant === undefined ? 'nothing' : `"${meant}"`,
    });
  }
  for (const name of missing.slice(unknown.length)) {
    report({
      line: of.under.line,
      problem: `the section "${name}" is missing`,
      instead: `a heading "${name}" with its text`,
    });
  }
  return { found, problems };
}

/** Whether two headings say the same, whatever the case. */
export function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function sectionsOf(nodes: readonly RootContent[], above: number): readonly Section[] {
  const sections: Section[] = [];
  let at = nodes.findIndex((node) => node.type === 'heading');
  while (at >= 0 && at < nodes.length) {
    const heading = nodes[at];
    if (heading?.type !== 'heading') throw new Error('A heading was expected. This is a bug: report it.');
    const end = nextAt(nodes, at + 1, heading.depth);
    const inside = nodes.slice(at + 1, end);
    const firstBelow = inside.findIndex((node) => node.type === 'heading');
    sections.push({
      title: oneLine(plainText(heading)),
      depth: heading.depth,
      line: lineOf(heading),
      nodes: firstBelow < 0 ? inside : inside.slice(0, firstBelow),
      sections: sectionsOf(inside, heading.depth),
    });
    at = end;
  }
  return above === 0 ? sections : sections.filter((section) => section.depth > above);
}

function nextAt(nodes: readonly RootContent[], from: number, depth: number): number {
  const found = nodes.findIndex((node, at) => at >= from && node.type === 'heading' && node.depth <= depth);
  return found < 0 ? nodes.length : found;
}

function nodeLines(node: RootContent): readonly Line[] {
  if (node.type === 'html') return [];
  if (node.type === 'paragraph') return paragraphLines(node);
  const line = lineOf(node);
  return [{ text: plainWords([node]), line, bold: false, isParagraph: false, begins: line }];
}

function paragraphLines(paragraph: Paragraph): readonly Line[] {
  const begins = lineOf(paragraph);
  const lines: { parts: string[]; bold: boolean; line: number }[] = [{ parts: [], bold: true, line: begins }];
  for (const node of paragraph.children) {
    const text = node.type === 'break' ? '\n' : textIn(node);
    for (const [place, part] of text.split('\n').entries()) {
      if (place > 0) lines.push({ parts: [], bold: true, line: lineOf(node) + place });
      const line = lines.at(-1);
      line?.parts.push(part);
      if (line !== undefined && part.trim() !== '' && node.type !== 'strong') line.bold = false;
    }
  }
  return lines
    .map(({ parts, bold, line }) => ({ text: parts.join('').trim(), bold, line, isParagraph: true, begins }))
    .filter(({ text }) => text !== '');
}

/** The words of a node without its comments. */
function textIn(node: RootContent): string {
  if (isComment(node)) return '';
  return 'children' in node && hasComment(node) ? node.children.map(textIn).join('') : plainText(node);
}

/** A node as it is written, but for its comments. */
function writtenText({ text }: Outline, node: RootContent): string {
  if (node.type === 'html') return '';
  const start = node.position?.start.offset ?? 0;
  return commentsIn(node).reduceRight(
    (written, { position }) =>
      written.slice(0, (position?.start.offset ?? 0) - start) + written.slice((position?.end.offset ?? 0) - start),
    text.slice(start, node.position?.end.offset),
  );
}

function commentsIn(node: RootContent): readonly RootContent[] {
  if (isComment(node)) return [node];
  return 'children' in node ? node.children.flatMap(commentsIn) : [];
}

function hasComment(node: RootContent): boolean {
  return commentsIn(node).length > 0;
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.startsWith('<!--');
}

/** On which line a node begins. */
export function lineOf(node: {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}): number {
  return node.position?.start.line ?? 1;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
