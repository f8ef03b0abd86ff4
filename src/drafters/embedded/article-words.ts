import { checkReplyText } from '../../domain/checks/reply-text.js';
import { sentencesOf } from '../../domain/checks/sentences.js';
import type { Playbook } from '../../domain/playbook.js';
import type { Channel } from '../../domain/ticket.js';
import type { FoundArticle } from './articles.js';
import { filled } from './letter.js';
import type { MatterBook } from './matter-book.js';

/** A label of the product may end with a question mark; in a reply it would read as a question of ours. */
const QUESTION_MARKS = /[?\u00bf]/gu;

/**
 * Cites an article: title and id, its first step, what holds afterwards, and what to tell us when it does not help. A
 * chat gets title and first step; an article in another language is named and no more. Empty when the article's own words would break a rule of the reply standards.
 */
export function articleWords(of: {
  readonly found: FoundArticle;
  readonly matter: MatterBook;
  readonly playbook: Playbook;
  readonly channel: Channel;
}): readonly string[] {
  const { article, inLanguage } = of.found;
  const words = of.matter.article;
  const title = plain(article.title);
  const cites = filled(inLanguage ? words.cites : words.citesOther, { title, id: article.id });
  if (!inLanguage) return [cites];
  const rest = [
    filled(words.firstStep, { text: plain(article.steps[0]) }),
    ...(of.channel === 'chat'
      ? []
      : [
          filled(words.expected, { text: plain(article.expected) }),
          filled(words.ifNot, { text: plain(article.ifNot) }),
        ]),
  ];
  const sentences = [cites, ...rest.flatMap(sentencesOf)];
  const broken = checkReplyText(sentences.join('\n'), {
    standards: of.playbook.standards,
    language: article.languages[0],
  });
  return broken.length === 0 ? sentences : [];
}

function plain(text: string): string {
  return text.replace(QUESTION_MARKS, '').replace(/\s+/gu, ' ').trim();
}
