import type { Article } from '../domain/article.js';
import { LIMITS } from '../domain/limits.js';
import { articleHeadSchema } from '../schemas/article.js';
import { type Layers, validate } from './data-file.js';
import { entriesOf } from './list-entries.js';
import { headingInside, lostHtml, openBlock } from './lost-text.js';
import { type Outline, outlineOf, plainWords, requireSections, sameWords, type Section } from './outline.js';
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
  const broken = firstCause(outline);
  if (broken !== null) return { kind: 'invalid', problems: [{ file: of.file, ...broken }] };
  const problems: PlaybookProblem[] = [...lostHtml(outline)];
  const report: Report = (problem) => problems.push({ file: of.file, ...problem });
  const head = headOf(outline, reader);
  const found = requireSections({ outline, under: { sections: outline.sections, line: 1 }, names: SECTIONS });
  problems.push(...head.problems, ...found.problems);
  const summary = plainWords(outline.lead);
  checkLength(summary, { name: 'the summary above the first heading', line: 1, report });
  const [first, ...more] = stepsOf(outline, { section: found.found.get('Steps'), report });
  const expected = textOf(found.found.get('Expected result'), report);
  const ifNot = textOf(found.found.get('If it does not work'), report);
  if (problems.length > 0 || head.valid === null || first === undefined) return { kind: 'invalid', problems };
  const article = { ...head.valid.value, summary, steps: [first, ...more] as const, expected, ifNot };
  return { kind: 'parsed', article, head: head.valid.layers };
}

/** What leaves nothing of an article to read: whatever else would be told is an echo of it. */
function firstCause(outline: Outline): Omit<PlaybookProblem, 'file'> | null {
  if (outline.frontMatter === null) {
    const instead = 'id, kind, title, languages and tags as YAML between two lines "---" at the very top';
    return { line: 1, problem: 'the article has no front matter', instead };
  }
  const open = openBlock(outline);
  if (open !== null) return open;
  const top = outline.sections.find(
    ({ depth, title }) => depth === 1 && !SECTIONS.some((name) => sameWords(name, title)),
  );
  if (top === undefined) return null;
  const instead = 'nothing: "title" in the front matter names the article';
  return { line: top.line, problem: `the heading "${top.title}" stands above the sections`, instead };
}

type Head = Omit<Article, 'summary' | 'steps' | 'expected' | 'ifNot'>;

function headOf(
  outline: Outline,
  reader: YamlReader,
): {
  readonly valid: { readonly value: Head; readonly layers: Layers } | null;
  readonly problems: readonly PlaybookProblem[];
} {
  const read = reader({ file: outline.file, text: outline.frontMatter ?? '' });
  if (read.kind === 'broken') return { valid: null, problems: read.problems };
  const layers: Layers = { sources: [read.source], data: read.source.data };
  const verdict = validate(layers, articleHeadSchema);
  return verdict.kind === 'valid'
    ? { valid: { value: verdict.value, layers }, problems: [] }
    : { valid: null, problems: verdict.problems };
}

function stepsOf(outline: Outline, of: { readonly section: Section | undefined; readonly report: Report }) {
  const { section, report } = of;
  const steps = section === undefined ? null : entriesOf({ outline, section, report });
  if (section === undefined || steps === null) return [];
  const { line } = section;
  if (steps.length === 0 || steps.some(({ number }) => number === null)) {
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
  if (section === undefined || !headingInside(section, report)) return '';
  const text = plainWords(section.nodes);
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
