import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../domain/article.js';
import { LIMITS } from '../domain/limits.js';
import { type Layers, problemAt } from './data-file.js';
import { type ArticleVerdict, parseArticle } from './parse-article.js';
import type { PlaybookProblem } from './problem.js';
import { codeOf, leadsOut, readPlaybookFile } from './read-file.js';
import type { YamlReader } from './yaml-source.js';

/** What reading the articles gives. `files` holds the folder too, because a file that comes or goes changes it. */
export interface KnowledgeVerdict {
  readonly files: readonly string[];
  /** In the order of their ids; `null` when there are problems. */
  readonly articles: readonly Article[] | null;
  readonly problems: readonly PlaybookProblem[];
  /** Markdown files of the folder that nobody reads: with another ending, or in a folder below. */
  readonly unread: readonly string[];
}

/** Reads every `.md` file of a folder as an article; every problem of every file is told in one run. */
export async function readKnowledge(folder: string, reader: YamlReader): Promise<KnowledgeVerdict> {
  const found = await namesIn(folder);
  if (!Array.isArray(found)) return { files: [folder], articles: null, problems: [found], unread: [] };
  const names = found.filter(isArticle);
  const unread = found.filter((name) => !isArticle(name)).map((name) => join(folder, name));
  const most = LIMITS.articles.value;
  if (names.length > most) {
    const problem = `the folder has ${names.length} articles`;
    return {
      files: [folder],
      articles: null,
      problems: [{ file: folder, line: 1, problem, instead: `at most ${most}` }],
      unread,
    };
  }
  const files = names.map((name) => join(folder, name));
  const read = await Promise.all(files.map((file) => readArticle(file, reader)));
  const parsed = read.flatMap((verdict) => (verdict.kind === 'parsed' ? [verdict] : []));
  const broken = read.flatMap((verdict) => (verdict.kind === 'parsed' ? [] : verdict.problems));
  // A translation of an article that could not be read is not a second problem.
  const problems = [...broken, ...repeatedIds(parsed), ...(broken.length > 0 ? [] : looseTranslations(parsed))];
  const articles = parsed.map(({ article }) => article).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { files: [folder, ...files], articles: problems.length > 0 ? null : articles, problems, unread };
}

interface Parsed {
  readonly article: Article;
  readonly head: Layers;
}

/** The Markdown files of the folder and of those below it, but for hidden ones. */
async function namesIn(folder: string): Promise<string[] | PlaybookProblem> {
  try {
    if (await leadsOut(folder)) {
      const problem = 'the folder is a link that leads out of the playbook';
      return { file: folder, line: 1, problem, instead: 'the folder itself, or a link within the playbook' };
    }
    return (await readdir(folder, { recursive: true })).filter((name) => MARKDOWN.test(name)).toSorted();
  } catch (error) {
    const problem = `the folder cannot be read (${codeOf(error) ?? 'unknown'})`;
    return {
      file: folder,
      line: 1,
      problem,
      instead: 'a folder here with an article in each .md file, or an empty one',
    };
  }
}

const MARKDOWN = /^(?!(?:.*[/\\\\])?\.).*\.(?:md|markdown)$/iu;

function isArticle(name: string): boolean {
  return name === basename(name) && name.endsWith('.md');
}

async function readArticle(file: string, reader: YamlReader): Promise<ArticleVerdict> {
  const read = await readPlaybookFile(file);
  return read.kind === 'read'
    ? parseArticle({ file, text: read.text }, reader)
    : { kind: 'invalid', problems: [read.problem] };
}

function repeatedIds(parsed: readonly Parsed[]): readonly PlaybookProblem[] {
  return parsed.flatMap(({ article, head }, place) => {
    const first = parsed.slice(0, place).find((earlier) => earlier.article.id === article.id);
    if (first === undefined) return [];
    const problem = `the article id "${article.id}" is used in ${first.head.sources[0].file} already`;
    return [problemAt(head, { path: ['id'], problem, instead: 'an id of its own' })];
  });
}

function looseTranslations(parsed: readonly Parsed[]): readonly PlaybookProblem[] {
  const originals = new Set(parsed.flatMap(({ article }) => (article.translates === null ? [article.id] : [])));
  return parsed.flatMap(({ article, head }) => {
    if (article.translates === null || originals.has(article.translates)) return [];
    const problem = `"${article.translates}" is no article of which this could be a translation`;
    return [problemAt(head, { path: ['translates'], problem, instead: 'the id of an article without "translates"' })];
  });
}
