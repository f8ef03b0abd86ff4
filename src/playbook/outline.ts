import type { PhrasingContent, RootContent } from 'mdast';
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
  /** What stands above the first heading, front matter left out. */
  readonly lead: readonly RootContent[];
  readonly sections: readonly Section[];
  /** The YAML between two lines of dashes at the very top, moved down to its line; `null` when there is none. */
  readonly frontMatter: string | null;
}

/** One line of a paragraph, or one whole list entry: its text, and whether all of it is bold. */
export interface Line {
  readonly text: string;
  readonly line: number;
  readonly bold: boolean;
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
    lead: above.filter((node) => node.type !== 'yaml' && node.type !== 'html'),
    sections: sectionsOf(nodes, 0),
    // An empty line for the dashes above it, so that problems name the line of the file.
    frontMatter: yaml === undefined ? null : `\n${yaml.value}`,
  };
}

/** The words of some nodes, on one line. */
export function wordsIn(nodes: readonly RootContent[]): string {
  return oneLine(
    nodes
      .filter((node) => node.type !== 'html')
      .map((node) => plainText(node))
      .join(' '),
  );
}

/** The text under a heading as Markdown, without the headings below it and without comments. */
export function markdownOf(outline: Outline, section: Section): string {
  return section.nodes
    .filter((node) => node.type !== 'html')
    .map((node) => outline.text.slice(node.position?.start.offset, node.position?.end.offset).trim())
    .join('\n\n');
}

/** Every list entry under a heading, in order. */
export function entriesOf(section: Section): readonly { readonly text: string; readonly line: number }[] {
  return section.nodes.flatMap((node) =>
    node.type === 'list' ? node.children.map((item) => ({ text: oneLine(plainText(item)), line: startOf(item) })) : [],
  );
}

/**
 * The lines under a heading, whether they are written as paragraphs, as list entries or, as Markdown reads it, as the
 * rest of the last list entry when no empty line parts them.
 */
export function linesOf(section: Section): readonly Line[] {
  return section.nodes.flatMap((node) => {
    if (node.type === 'paragraph') return paragraphLines(node.children);
    if (node.type !== 'list') return [];
    return node.children.flatMap((item) =>
      item.children.flatMap((child) => (child.type === 'paragraph' ? paragraphLines(child.children) : [])),
    );
  });
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
      line: startOf(heading),
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

function paragraphLines(children: readonly PhrasingContent[]): readonly Line[] {
  const lines: { parts: string[]; bold: boolean; line: number }[] = [];
  const current = (node: PhrasingContent) => {
    const last = lines.at(-1);
    if (last !== undefined) return last;
    const first = { parts: [], bold: true, line: startOf(node) };
    lines.push(first);
    return first;
  };
  for (const node of children) {
    const text = node.type === 'break' ? '\n' : plainText(node);
    for (const [place, part] of text.split('\n').entries()) {
      if (place > 0) lines.push({ parts: [], bold: true, line: startOf(node) + place });
      const line = current(node);
      line.parts.push(part);
      if (part.trim() !== '' && node.type !== 'strong') line.bold = false;
    }
  }
  return lines
    .map(({ parts, bold, line }) => ({ text: parts.join('').trim(), bold, line }))
    .filter(({ text }) => text !== '');
}

function startOf(node: { readonly position?: { readonly start: { readonly line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
