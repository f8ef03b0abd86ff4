import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/domain/article.js';
import { checkReplyText } from '../../src/domain/checks/index.js';
import type { Playbook } from '../../src/domain/playbook.js';
import { loadPlaybook } from '../../src/playbook/load.js';

let playbook: Playbook;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  playbook = verdict.playbook;
});

const inLanguage = (language: string) => playbook.knowledge.filter(({ languages }) => languages[0] === language);

/** What a reply may take over word for word. */
const quotable = ({ summary, steps, expected, ifNot }: Article) => [summary, ...steps, expected, ifNot];

describe('the shipped articles', () => {
  test('are at least 25 in English, and each of the other four languages has some', () => {
    expect(inLanguage('en').length).toBeGreaterThanOrEqual(25);
    for (const language of ['de', 'es', 'fr', 'it']) expect(inLanguage(language).length).toBeGreaterThanOrEqual(5);
    expect(playbook.knowledge.filter(({ kind }) => kind === 'macro').length).toBeGreaterThanOrEqual(5);
  });

  test('are translated from an English article with as many steps', () => {
    for (const article of playbook.knowledge.filter(({ translates }) => translates !== null)) {
      const original = playbook.knowledge.find(({ id }) => id === article.translates);
      expect([article.id, article.steps.length]).toEqual([article.id, original?.steps.length]);
      expect(original?.languages).toEqual(['en']);
    }
  });

  test('hold no sentence that a reply may not say', () => {
    const broken = playbook.knowledge.flatMap((article) =>
      quotable(article).flatMap((text) =>
        checkReplyText(text, { standards: playbook.standards, language: article.languages[0] }).map(
          ({ rule }) => `${article.id}, ${rule}: ${text}`,
        ),
      ),
    );

    expect(broken).toEqual([]);
  });

  test('ask for no secret', () => {
    for (const article of playbook.knowledge) {
      expect(article.ifNot).not.toMatch(
        /(?<!never )\b(tell|send) us (the|your) (password|code|card number|pin|key)\b/iu,
      );
    }
  });
});
