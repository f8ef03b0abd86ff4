import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/domain/article.js';
import type { Playbook } from '../../../src/domain/playbook.js';
import {
  bestArticle,
  findArticle,
  type FoundArticle,
  LEAST_SIMILARITY,
} from '../../../src/drafters/embedded/articles.js';
import { readTicket } from '../../../src/drafters/embedded/reading.js';
import { aDraftRequest } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';
import { aTicket } from '../../support/builders.js';

interface LabelledQuery {
  readonly language: string;
  /** Id of the article that answers it, or of the one that it translates; `null` when none does. */
  readonly article: string | null;
  readonly query: string;
}

const QUERIES: readonly LabelledQuery[] = readFileSync(new URL('../article-queries.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

interface LabelledTicket {
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  /** As for a question. */
  readonly article: string | null;
}

const TICKETS: readonly LabelledTicket[] = readFileSync(new URL('../article-tickets.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

describe('the article that a reply cites', () => {
  let citedFor: (labelled: LabelledTicket) => Article | null;
  beforeAll(async () => {
    const house = await shippedHouse();
    citedFor = ({ subject, body, language }) => {
      const customer = { name: null, tier: 'standard', locale: language } as const;
      const ticket = aTicket({ subject, body, customer, productArea: null });
      return readTicket(ticket, aDraftRequest(house(ticket))).article?.article ?? null;
    };
  });
  const isRight = (cited: Article, { article }: LabelledTicket): boolean =>
    article !== null && (cited.id === article || cited.translates === article);

  test('is about the matter in at least 95 of 100 tickets in which one is cited', () => {
    expect(TICKETS).toHaveLength(60);
    const cited = TICKETS.flatMap((ticket) => {
      const found = citedFor(ticket);
      return found === null ? [] : [{ found, ticket }];
    });
    const wrong = cited.filter(({ found, ticket }) => !isRight(found, ticket));

    expect(cited.length).toBeGreaterThanOrEqual(24);
    expect(wrong.length).toBeLessThanOrEqual(cited.length * 0.05);
  });

  test.each([
    ['es', 'no puedo entrar, la contraseña no vale y ya la he cambiado dos veces'],
    ['en', 'The lesson on Thursday stands in the calendar twice.'],
    ['en', 'Please send the invoice of May once more, with our order number on it.'],
  ])('is none for a ticket that only shares words with one (%s): %s', (language, body) => {
    expect(citedFor({ subject: '', body, language, article: null })).toBeNull();
  });
});

describe('retrieval over help articles', () => {
  let playbook: Playbook;
  beforeAll(async () => {
    const house = await shippedHouse();
    playbook = aDraftRequest(house(aTicket())).playbook;
  });

  const ask = ({ query, language }: LabelledQuery): FoundArticle | null =>
    findArticle({ playbook, language, query, english: '' });
  const isRight = (found: FoundArticle | null, wanted: string): boolean =>
    found?.article.id === wanted || found?.article.translates === wanted;

  test('is measured on thirty questions that an article answers and thirty that none answers', () => {
    expect(QUERIES.filter(({ article }) => article !== null)).toHaveLength(30);
    expect(QUERIES.filter(({ article }) => article === null)).toHaveLength(30);
  });

  test('finds the right article for at least 28 of 30 questions', () => {
    const missed = QUERIES.filter(({ article }) => article !== null).filter(
      (query) => !isRight(ask(query), query.article ?? ''),
    );

    expect(missed.length).toBeLessThanOrEqual(2);
  });

  test('cites nothing for questions that no article answers', () => {
    expect(QUERIES.filter(({ article }) => article === null).filter((query) => ask(query) !== null)).toEqual([]);
  });

  test('leaves a gap between what it cites and what it does not', () => {
    const similarity = (query: LabelledQuery): number =>
      bestArticle({ playbook, language: query.language, query: query.query, english: '' })?.similarity ?? 0;
    const highestWrong = Math.max(...QUERIES.filter(({ article }) => article === null).map(similarity));

    expect(highestWrong).toBeLessThan(LEAST_SIMILARITY);
  });

  test('prefers the customer’s language, and says when there is only English', () => {
    const german = findArticle({ playbook, language: 'de', query: 'Passwort vergessen, Link abgelaufen', english: '' });
    const finnish = findArticle({ playbook, language: 'fi', query: 'Webhook endpoint events', english: '' });

    expect(german).toMatchObject({ article: { languages: ['de'] }, inLanguage: true });
    expect(finnish).toMatchObject({ article: { languages: ['en'] }, inLanguage: false });
  });

  test('meets an English article through the plain names of the matter', () => {
    const found = findArticle({
      playbook,
      language: 'es',
      query: 'filas repetidas',
      english: 'an export something appears twice that belongs there once',
    });

    expect(found?.article.id).toBe('export-duplicate-rows');
  });

  test('never cites a macro, which is for colleagues', () => {
    expect(
      findArticle({ playbook, language: 'en', query: 'phishing scam in our name', english: '' })?.article.kind,
    ).not.toBe('macro');
  });
});
