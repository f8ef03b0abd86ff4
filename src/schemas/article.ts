import { z } from 'zod';
import type { Article } from '../domain/article.js';
import { id, knownKeys, language, listOf, oneOf, text } from './playbook-fields.js';

const SOME_LANGUAGES = 'a list of language codes, the one of the text first, such as [en]';
const A_TAG = 'a word or two in small letters, and a number in quotes';

/** The front matter of an article: everything but its text. */
export const articleHeadSchema = knownKeys({
  id,
  kind: oneOf(['article', 'macro']),
  title: text(120),
  languages: z.tuple([language], language, { error: SOME_LANGUAGES }),
  translates: id.nullable().default(null),
  tags: listOf(z.string({ error: A_TAG }).regex(/^[^\p{Lu}]{1,40}$/u, { error: A_TAG }), 20),
}) satisfies z.ZodType<Omit<Article, 'summary' | 'steps' | 'expected' | 'ifNot'>>;
