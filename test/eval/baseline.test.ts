import { describe, expect, test } from '@jest/globals';
import {
  baselineOf,
  baselineText,
  compareWith,
  differencesFrom,
  idsInWords,
  readBaseline,
  rowHashesOf,
} from '../../src/eval/baseline.js';
import type { EvaluatedTicket } from '../../src/eval/evaluated.js';
import { type Evaluation, evaluationOf } from '../../src/eval/report.js';
import { anEvaluated, someLabels } from './labelled-rows.js';

describe('a baseline', () => {
  test('is written and read back, with its reason', () => {
    const baseline = baselineOf(run({ a: true, b: false }), 'the first one that was agreed to');

    expect(readBaseline(baselineText(baseline))).toEqual(baseline);
    expect(baseline.measures['escalation-recall']).toEqual({ hits: ['a'], others: ['b'] });
    expect(baselineText(baseline)).toContain('"escalation-recall": {"hits":["a"],"others":["b"]}');
  });

  test('is none without a reason, or when it is another file', () => {
    const baseline = baselineOf(run({ a: true }), 'short');

    expect(readBaseline(baselineText(baseline))).toBeNull();
    expect(readBaseline('{"schemaVersion":1}')).toBeNull();
    expect(readBaseline('not JSON')).toBeNull();
  });

  test('shows a numerator that went down as worse, and names the tickets', () => {
    const baseline = baselineOf(run({ a: true, b: true, c: false }), 'agreed to some time ago');

    const compared = compareWith(baseline, run({ a: true, b: false, c: false }));

    expect(compared.find(({ id }) => id === 'escalation-recall')).toEqual({
      id: 'escalation-recall',
      was: { numerator: 2, denominator: 3 },
      is: { numerator: 1, denominator: 3 },
      verdict: 'worse',
      came: [],
      went: ['b'],
    });
    expect(compared.find(({ id }) => id === 'floor-missed')).toMatchObject({ verdict: 'worse', came: ['b'] });
  });

  test('shows an exchange of tickets even when the count stays', () => {
    const baseline = baselineOf(run({ a: true, b: false }), 'agreed to some time ago');

    const recall = compareWith(baseline, run({ a: false, b: true })).find(({ id }) => id === 'escalation-recall');

    expect(recall).toMatchObject({ verdict: 'same', came: ['b'], went: ['a'] });
  });

  test('shows more of what is good and fewer of what is bad as better', () => {
    const baseline = baselineOf(run({ a: false }), 'agreed to some time ago');

    const compared = compareWith(baseline, run({ a: true }));

    expect(compared.find(({ id }) => id === 'escalation-recall')?.verdict).toBe('better');
    expect(compared.find(({ id }) => id === 'floor-missed')?.verdict).toBe('better');
    expect(compared.find(({ id }) => id === 'failed')?.verdict).toBe('same');
  });

  test('can be held against a run of the same file in another folder, and of the same tickets', () => {
    const now = run({ a: true, b: false });

    expect(
      differencesFrom(baselineOf(now, 'agreed to some time ago'), { ...told(now), rows: { b: 'c0ffee', a: 'c0ffee' } }),
    ).toEqual([]);
    const moved = { ...now.frame, file: 'sets/x.ndjson' };
    expect(differencesFrom(baselineOf(now, 'agreed to some time ago'), { ...told(now), frame: moved })).toEqual([]);
  });

  test.each([
    [{ file: 'y.ndjson' }, 'file: the baseline has x.ndjson, this run has y.ndjson'],
    [{ thread: 'with' as const }, 'thread: the baseline has without, this run has with'],
    [{ policy: 'other.yaml' }, 'policy: the baseline has none, this run has other.yaml'],
    [{ drafter: 'openai' }, 'drafter: the baseline has embedded, this run has openai'],
  ])('cannot be held against a run with %j, and says so', (other, difference) => {
    const now = run({ a: true });
    const baseline = baselineOf(now, 'agreed to some time ago');

    expect(differencesFrom(baseline, { ...told(now), frame: { ...now.frame, ...other } })).toEqual([difference]);
  });

  test('cannot be held against a run of other tickets, and names them', () => {
    const now = run({ b: true, c: true });
    const baseline = baselineOf(run({ a: true, b: false }), 'agreed to some time ago');

    expect(differencesFrom(baseline, told(now))).toEqual([
      'tickets only in the baseline: 1 (a)',
      'tickets not in the baseline: 1 (c)',
    ]);
    expect(differencesFrom({ ...baseline, rows: {} }, told(now))).toEqual(['tickets not in the baseline: 2 (b, c)']);
  });

  test('cannot be held against a run in which a ticket has another text or another label, and names it', () => {
    const now = run({ a: true, b: true });
    const baseline = baselineOf(now, 'agreed to some time ago');

    expect(differencesFrom(baseline, { ...told(now), rows: { a: 'c0ffee', b: 'bad' } })).toEqual([
      'tickets with another text or other labels than in the baseline: 1 (b)',
    ]);
  });

  test('shows a measure that counts nothing any more as worse, also one that no longer exists', () => {
    const now = run({ a: true });
    const baseline = baselineOf(now, 'agreed to some time ago');
    const measures = {
      ...baseline.measures,
      language: { hits: [], others: ['a'] },
      'old-one': { hits: [], others: ['a'] },
    };

    const worse = compareWith({ ...baseline, measures }, now).filter(({ verdict }) => verdict === 'worse');

    expect(worse.map(({ id, was, is }) => [id, was.denominator, is.denominator])).toEqual([
      ['language', 1, 0],
      ['old-one', 1, 0],
    ]);
  });

  test('that lacks a measure shows what is bad in it as worse, and never hides it', () => {
    const now = run({ a: false });
    const { 'floor-missed': _left, ...measures } = baselineOf(now, 'agreed to some time ago').measures;

    const compared = compareWith({ ...baselineOf(now, 'agreed to some time ago'), measures }, now);

    expect(compared.find(({ id }) => id === 'floor-missed')).toMatchObject({
      was: { numerator: 0, denominator: 0 },
      is: { numerator: 1, denominator: 1 },
      verdict: 'worse',
    });
  });

  test('has its ids told ten at most, the rest counted', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `t-${index}`);

    expect(idsInWords(ids.slice(0, 10))).toBe(ids.slice(0, 10).join(', '));
    expect(idsInWords(ids)).toBe(`${ids.slice(0, 10).join(', ')} and 2 more`);
  });
});

/** What a run says of itself. */
function told(evaluation: Evaluation): Parameters<typeof differencesFrom>[1] {
  return { frame: evaluation.frame, rows: rowHashesOf(evaluation.verdicts) };
}

/** A run over tickets that a person has to see; the value says whether one did. */
function run(seen: Readonly<Record<string, boolean>>): Evaluation {
  const labels = someLabels({ escalate: 'yes', isFloor: true, group: 'safety' });
  const tickets = Object.entries(seen).map(
    ([rowId, escalated]): EvaluatedTicket => anEvaluated({ rowId, labels, escalated }),
  );
  const frame = { file: 'x.ndjson', thread: 'without', drafter: 'embedded', policy: null, playbookHash: 'h' } as const;
  return evaluationOf(frame, tickets);
}
