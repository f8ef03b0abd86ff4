import type { Article } from '../domain/article.js';
import { LIMITS } from '../domain/limits.js';
import { articleHeadSchema } from '../schemas/article.js';
import { type Layers, validate } from './data-file.js';
import { entriesOf, type Outline, outlineOf, requireSections, type Section, wordsIn } from './outline.js';
import type { PlaybookProblem, Report } from './problem.js';
import type { YamlReader } from './yaml-source.js';

/** An article with what its front matter was read from, or everything that is wrong with its file. */
export type ArticleVerdict =
  | { readonly kind: 'parsed'; readonly article: Article; readonly head: Layers }
  | { readonly kind: 'invalid'; readonly problems: readonly PlaybookProblem[] };

const SECTIONS = ['Steps', 'Expected result', 'If it does not work'] as const;

/** Reads one file of `knowledge/`: front matter, a summary, and three sections with fixed headings. */
export function parseArticle(of: { readonly file: string; readonly text: string }, reader: YamlReader): ArticleVerdict {
  const outline = outlineOf(of);
  const problems: PlaybookProblem[] = [];
  const report: Report = (problem) => problems.push({ file: of.file, ...problem });
  const head = headOf(outline, { reader, report });
  const found = requireSections({ outline, under: { sections: outline.sections, line: 1 }, names: SECTIONS });
  problems.push(...head.problems, ...found.problems);
  const summary = wordsIn(outline.lead);
  checkLength(summary, { name: 'the summary above the first heading', line: 1, report });
  const [first, ...more] = stepsOf(found.found.get('Steps'), report);
  const expected = textOf(found.found.get('Expected result'), report);
  const ifNot = textOf(found.found.get('If it does not work'), report);
  if (problems.length > 0 || head.valid === null || first === undefined) return { kind: 'invalid', problems };
  const article = { ...head.valid.value, summary, steps: [first, ...more] as const, expected, ifNot };
  return { kind: 'parsed', article, head: head.valid.layers };
}

type Head = Omit<Article, 'summary' | 'steps' | 'expected' | 'ifNot'>;

function headOf(
  outline: Outline,
  { reader, report }: { readonly reader: YamlReader; readonly report: Report },
): {
  readonly valid: { readonly value: Head; readonly layers: Layers } | null;
  readonly problems: readonly PlaybookProblem[];
} {
  if (outline.frontMatter === null) {
    const instead = 'id, kind, title, languages and tags as YAML between two lines "---" at the very top';
    report({ line: 1, problem: 'the article has no front matter', instead });
    return { valid: null, problems: [] };
  }
  const read = reader({ file: outline.file, text: outline.frontMatter });
  if (read.kind === 'broken') return { valid: null, problems: read.problems };
  const layers: Layers = { sources: [read.source], data: read.source.data };
  const verdict = validate(layers, articleHeadSchema);
  return verdict.kind === 'valid'
    ? { valid: { value: verdict.value, layers }, problems: [] }
    : { valid: null, problems: verdict.problems };
}

function stepsOf(section: Section | undefined, report: Report): readonly string[] {
  if (section === undefined) return [];
  const { line } = section;
  const isNumbered = section.nodes.every((node) => node.type !== 'list' || node.ordered === true);
  const steps = entriesOf(section);
  if (steps.length === 0 || !isNumbered) {
    report({ line, problem: '"Steps" has no numbered list', instead: 'a list that begins with "1."' });
  }
  const most = LIMITS.articleSteps.value;
  if (steps.length > most) {
    report({ line, problem: `"Steps" has ${steps.length} entries`, instead: `at most ${most}; split the article` });
  }
  for (const step of steps) checkLength(step.text, { name: 'a step', line: step.line, report });
  return steps.map((step) => step.text);
}

function textOf(section: Section | undefined, report: Report): string {
  if (section === undefined) return '';
  const text = wordsIn(section.nodes);
  checkLength(text, { name: `"${section.title}"`, line: section.line, report });
  return text;
}

function checkLength(
  text: string,
  of: { readonly name: string; readonly line: number; readonly report: Report },
): void {
  const most = LIMITS.draftLine.value;
  const { name, line, report } = of;
  if (text === '') report({ line, problem: `${name} is empty`, instead: 'its text' });
  if (text.length > most) {
    report({ line, problem: `${name} has ${text.length} characters`, instead: `at most ${most}; a reply quotes it` });
  }
}
