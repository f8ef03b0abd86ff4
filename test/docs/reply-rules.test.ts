import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkReplyText } from '../../src/domain/checks/index.js';
import {
  HALVES,
  LEXICAL_RULES,
  measureReplies,
  type PublishedFigures,
  readReplies,
  withTables,
} from '../support/reply-measure.js';
import { shippedStandards } from '../support/shipped-standards.js';

const OWN = readReplies(HALVES.developed);
const PUBLISHED = JSON.parse(readFileSync('eval/reply-rules.json', 'utf8')) as PublishedFigures;

/** Says that a case is closed, which no reply may, whatever follows. */
const CLAIMS_AN_END = 'd3-fr-S2-good-06';

describe('the labelled replies', () => {
  test('have at least three bad and three good ones for each rule and language', () => {
    for (const rule of LEXICAL_RULES)
      for (const language of ['en', 'de', 'es', 'fr', 'it'])
        for (const label of ['bad', 'good']) {
          const rows = OWN.filter((row) => row.rule === rule && row.language === language && row.label === label);
          expect(rows.length).toBeGreaterThanOrEqual(3);
        }
    expect(new Set(OWN.map(({ id }) => id)).size).toBe(OWN.length);
    expect(OWN.filter(({ reply, sentence }) => !reply.includes(sentence))).toEqual([]);
  });

  test('that were developed on are all judged as labelled', () => {
    expect(measureReplies(OWN).wrong).toEqual([]);
  });

  test('that were developed on have the published figures; a blind half is measured by hand and seldom', () => {
    expect(measureReplies(OWN).totals).toEqual(PUBLISHED.halves.developed);
    for (const half of ['first blind half', 'second blind half'] as const)
      expect(PUBLISHED.halves[half]?.['all']).toMatchObject({ bad: 80, good: 80 });
  });

  test('of which all are good raise no alarm under any rule, but for the one that says the case is closed', () => {
    const standards = shippedStandards();
    const good = readReplies(HALVES['own, good']);
    const alarmed = good.filter(({ reply, language }) => checkReplyText(reply, { standards, language }).length > 0);

    expect(good).toHaveLength(200);
    expect(alarmed.map(({ id }) => id)).toEqual([CLAIMS_AN_END]);
  });

  test('are shown on the page with the published figures', () => {
    const page = readFileSync('docs/reply-rules.md', 'utf8');

    expect(withTables(page, PUBLISHED)).toBe(page);
  });
});
