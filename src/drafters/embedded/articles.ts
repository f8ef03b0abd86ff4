import MiniSearch, { type SearchResult } from 'minisearch';
import type { Article } from '../../domain/article.js';
import type { Playbook } from '../../domain/playbook.js';
import { foldText, wordsOf } from '../../domain/text-folding.js';
import type { Fit } from './article-fit.js';
import { STOP_WORDS } from './stop-words.js';

/** A help article that fits a ticket. */
export interface FoundArticle {
  readonly article: Article;
  /**
   * 0 (nothing in common) upwards; 1 is what the article's own title scores. It falls with the share of the question's
   * words that the article does not have: a long text that shares a word or two is about something else.
   */
  readonly similarity: number;
  /** Whether the text is in the language that was asked for. */
  readonly inLanguage: boolean;
}

/** Below this nothing is cited. Measured: docs/decisions/0019-lexical-retrieval-over-articles.md has the figures. */
export const LEAST_SIMILARITY = 0.35;
/** Needed where nothing but the words speaks for the article. */
const LEAST_FOR_WORDS_ALONE = 0.7;
/** The language of an article that stands in for one that nobody has translated. */
export const FALLBACK = 'en';
const QUERY_TERMS = 24;
/** An article in English has to fit so much better than one in the customer's language. */
const CLEARLY = 1.3;
/** One word in common proves nothing, unless it is the whole question. */
const LEAST_TERMS = 2;
const BOOST = { title: 3, tags: 2, body: 1 };

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly tags: string;
  readonly body: string;
}

interface Shelf {
  readonly search: MiniSearch<Entry>;
  readonly articles: ReadonlyMap<string, Article>;
  /** What each article's own title scores: similarity is counted in this measure. */
  readonly own: ReadonlyMap<string, number>;
}

const shelves = new WeakMap<Playbook, Shelf>();

/** What is asked of the articles. */
export interface ArticleQuestion {
  readonly playbook: Playbook;
  readonly language: string;
  readonly query: string;
  /** The matter in plain English words, for questions in another language; may be empty. */
  readonly english: string;
  /** Whether an article is about the same matter; without it every article may be. */
  readonly fits?: (article: Article) => Fit;
}

/**
 * The one article that fits best, in the customer's language where it exists, else in English; `null` when none is
 * similar enough.
 */
export function findArticle(of: ArticleQuestion): FoundArticle | null {
  const found = bestArticle(of);
  if (found === null) return null;
  const least = of.fits?.(found.article) === 'maybe' ? LEAST_FOR_WORDS_ALONE : LEAST_SIMILARITY;
  return found.similarity >= least ? found : null;
}

/** The best article with its similarity, whatever that is: for measuring where the threshold belongs. */
export function bestArticle(of: ArticleQuestion): FoundArticle | null {
  const shelf = shelfOf(of.playbook);
  const own = best(shelf, of);
  if (of.language === FALLBACK) return own === null ? null : { ...own, inLanguage: true };
  const other = better(
    best(shelf, { ...of, language: FALLBACK }),
    best(shelf, { ...of, query: of.english, language: FALLBACK }),
  );
  if (other === null || (own !== null && own.similarity * CLEARLY >= other.similarity))
    return own === null ? null : { ...own, inLanguage: true };
  const translated = translationOf(other.article, of);
  return translated === undefined
    ? { ...other, inLanguage: false }
    : { article: translated, similarity: other.similarity, inLanguage: true };
}

/** The same article in another language; none where nobody has translated it. */
export function translationOf(
  article: Article,
  of: { readonly playbook: Playbook; readonly language: string },
): Article | undefined {
  return of.playbook.knowledge.find(
    (other) => other.translates === article.id && other.languages.includes(of.language),
  );
}

type Hit = Pick<FoundArticle, 'article' | 'similarity'>;

function better(a: Hit | null, b: Hit | null): Hit | null {
  if (a === null || b === null) return a ?? b;
  return a.similarity >= b.similarity ? a : b;
}

function best(shelf: Shelf, of: Pick<ArticleQuestion, 'query' | 'language' | 'fits'>): Hit | null {
  const terms = [...new Set(wordsOf(of.query).flatMap((word) => stemOf(word.folded) ?? []))].slice(0, QUERY_TERMS);
  const [first] = shelf.search.search(terms.join(' '), {
    boost: BOOST,
    prefix,
    filter: ({ id }) => {
      const article = shelf.articles.get(id);
      return article?.languages.includes(of.language) === true && of.fits?.(article) !== 'no';
    },
  });
  if (first === undefined) return null;
  const article = shelf.articles.get(first.id);
  const own = shelf.own.get(first.id);
  if (article === undefined || own === undefined) return null;
  if (first.queryTerms.length < Math.min(LEAST_TERMS, terms.length)) return null;
  const covered = first.queryTerms.length / terms.length;
  return { article, similarity: (weightOf(first) / own) * Math.sqrt(covered) };
}

/** The library multiplies a score by the number of words that were found; for ranking that is right, for measuring not. */
function weightOf(result: SearchResult): number {
  return result.score / Math.max(1, result.queryTerms.length);
}

/** Short words mean what they say; a longer one may go on with an ending. */
function prefix(term: string): boolean {
  return term.length >= 5;
}

function shelfOf(playbook: Playbook): Shelf {
  const shelf = shelves.get(playbook) ?? shelfFor(playbook);
  shelves.set(playbook, shelf);
  return shelf;
}

/** One shelf for all languages, so that a rare word is rare in every one. Macros are for colleagues and stay out. */
function shelfFor(playbook: Playbook): Shelf {
  const articles = playbook.knowledge.filter((article) => article.kind === 'article');
  const search = new MiniSearch<Entry>({
    fields: ['title', 'tags', 'body'],
    tokenize: (text) => wordsOf(text).map((word) => word.folded),
    processTerm: (term) => stemOf(term),
  });
  search.addAll(
    articles.map((article) => ({
      id: article.id,
      title: article.title,
      tags: article.tags.join(' '),
      body: [article.summary, ...article.steps].join(' '),
    })),
  );
  const own = articles.map((article): readonly [string, number] => {
    const itself = search.search(foldText(article.title), { boost: BOOST, prefix }).find(({ id }) => id === article.id);
    return [article.id, itself === undefined ? 1 : weightOf(itself)];
  });
  return { search, articles: new Map(articles.map((article) => [article.id, article])), own: new Map(own) };
}

/** Small words are left out; a plural counts as its singular. */
function stemOf(term: string): string | null {
  if (STOP_WORDS.has(term) || term.length < 2) return null;
  return term.length > 3 && term.endsWith('s') && !term.endsWith('ss') ? term.slice(0, -1) : term;
}
