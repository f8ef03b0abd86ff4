import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DETECTORS } from '../../src/eval/detectors.js';
import { MEASURES } from '../../src/eval/measures.js';

const PAGE = readFileSync('docs/evaluation.md', 'utf8');

describe('the page of what was measured', () => {
  test('keeps the figures of the first run as they were measured', () => {
    expect(PAGE).toContain('Measured on commit `13e8315908e7` (2026-11-26)');
    expect(PAGE).toContain('| recall, floor | 22/100 | 22.0 % | 15.0 to 31.1 % |');
    expect(PAGE).toContain('| false alarms, floor | 25/100 | 25.0 % | 17.5 to 34.3 % |');
    expect(PAGE).toContain('| all | 20/33, 60.6 % (43.7 to 75.3 %) | 20/80, 25.0 % (16.8 to 35.5 %) |');
  });

  test('shows every measure with its aim, and every detector', () => {
    for (const { id, aim } of MEASURES.filter((measure) => measure.aim !== null)) {
      expect(PAGE).toContain(`(\`${id}\`)`);
      expect([id, aim]).toEqual([id, expect.any(Number)]);
    }
    for (const id of Object.keys(DETECTORS)) expect(PAGE).toContain(`| \`${id}\` | `);
  });

  test('holds no word of a blind ticket', () => {
    const rows = readFileSync('eval/blind/tickets-1.ndjson', 'utf8').split('\n').filter(Boolean);
    const starts = rows.map((row) => (JSON.parse(row) as { readonly body: string }).body.slice(0, 25));

    expect(starts.filter((start) => PAGE.includes(start))).toEqual([]);
  });
});
