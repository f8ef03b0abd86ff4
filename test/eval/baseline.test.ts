import { describe, expect, test } from '@jest/globals';
import { baselineOf, baselineText, compareWith, readBaseline } from '../../src/eval/baseline.js';
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
});

/** A run over tickets that a person has to see; the value says whether one did. */
function run(seen: Readonly<Record<string, boolean>>): Evaluation {
  const labels = someLabels({ escalate: 'yes', isFloor: true, group: 'safety' });
  const tickets = Object.entries(seen).map(
    ([rowId, escalated]): EvaluatedTicket => anEvaluated({ rowId, labels, escalated }),
  );
  const frame = { file: 'x.ndjson', thread: 'without', drafter: 'embedded', policy: null, playbookHash: 'h' } as const;
  return evaluationOf(frame, tickets);
}
