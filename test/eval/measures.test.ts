import { describe, expect, test } from '@jest/globals';
import type { Labels } from '../../src/eval/labels.js';
import { MEASURES, measure } from '../../src/eval/measures.js';
import type { EvaluatedTicket } from '../../src/eval/evaluated.js';
import { anEvaluated, someLabels } from './labelled-rows.js';

describe('a measure', () => {
  test('counts recall among what a person has to see, and precision among what a person sees', () => {
    const tickets = [
      row('a', { escalate: 'yes' }, { escalated: true, byRule: true }),
      row('b', { escalate: 'yes' }, { escalated: true }),
      row('c', { escalate: 'yes' }, { escalated: false }),
      row('d', { escalate: 'no' }, { escalated: true }),
      row('e', { escalate: 'no' }, { escalated: false }),
      row('f', { escalate: 'either' }, { escalated: true }),
    ];

    expect(counts(tickets, 'escalation-recall')).toEqual([2, 3]);
    expect(counts(tickets, 'escalation-precision')).toEqual([2, 3]);
    expect(counts(tickets, 'false-alarms')).toEqual([1, 2]);
    expect(counts(tickets, 'rule-recall')).toEqual([1, 3]);
    expect(counts(tickets, 'rule-false-alarms')).toEqual([0, 2]);
  });

  test('reports "either" apart and counts it nowhere else', () => {
    const either = [row('a', { escalate: 'either' }, { escalated: true, byRule: true })];

    const counted = measure(either).filter(({ denominator, id }) => denominator > 0 && /escalat|alarm|recall/.test(id));

    expect(counted.map(({ id }) => id)).toEqual(['either-escalated']);
  });

  test('counts a floor miss when nobody sees safety or security', () => {
    const tickets = [
      row('a', { escalate: 'yes', isFloor: true }, { escalated: false }),
      row('b', { escalate: 'yes', isFloor: true }, { escalated: true }),
      row('c', { escalate: 'yes' }, { escalated: false }),
    ];

    expect(counts(tickets, 'floor-missed')).toEqual([1, 2]);
    expect(of(tickets, 'floor-missed')).toMatchObject({ better: 'fewer', aim: 0, reached: false });
  });

  test('counts how far urgency is off, and the two errors that hurt', () => {
    const tickets = [
      row('a', { urgency: 'critical' }, { urgency: 'critical' }),
      row('b', { urgency: 'critical' }, { urgency: 'normal' }),
      row('c', { urgency: 'low' }, { urgency: 'high' }),
      row('d', { urgency: 'low' }, { urgency: 'normal' }),
      row('e', { urgency: 'low' }, { urgency: null }),
    ];

    expect(counts(tickets, 'urgency-exact')).toEqual([1, 5]);
    expect(counts(tickets, 'urgency-off-by-one')).toEqual([1, 5]);
    expect(counts(tickets, 'critical-under-high')).toEqual([1, 2]);
    expect(counts(tickets, 'low-at-high')).toEqual([1, 3]);
  });

  test('compares questions, follow-through and language with the labels', () => {
    const tickets = [
      row('a', { askBack: true, followThrough: 'product', language: 'de' }, { asksBack: true, replyLanguage: 'de' }),
      row('b', { askBack: false, followThrough: 'none', language: 'de' }, { asksBack: true, replyLanguage: 'en' }),
    ];

    expect(counts(tickets, 'ask-back')).toEqual([1, 2]);
    expect(counts(tickets, 'asks-where-needed')).toEqual([1, 1]);
    expect(counts(tickets, 'asks-without-need')).toEqual([1, 1]);
    expect(counts(tickets, 'follow-through')).toEqual([1, 2]);
    expect(counts(tickets, 'language')).toEqual([1, 2]);
  });

  test('counts a broken promise once a ticket, and nothing where nothing was assessed', () => {
    const assessment = { label: 'x', by: [] };
    const tickets = [
      row(
        'a',
        {},
        {
          promises: [
            { ...assessment, verdict: 'broken' },
            { ...assessment, verdict: 'broken' },
          ],
        },
      ),
      row(
        'b',
        {},
        {
          promises: [
            { ...assessment, verdict: 'kept' },
            { ...assessment, verdict: 'not assessed' },
          ],
        },
      ),
      row('c', {}, { promises: [{ ...assessment, verdict: 'not assessed' }] }),
      row('d', {}, { limits: [{ ...assessment, verdict: 'broken' }] }),
    ];

    expect(counts(tickets, 'promises-broken')).toEqual([1, 2]);
    expect(counts(tickets, 'limits-crossed')).toEqual([1, 1]);
  });

  test('looks at pairs of tickets with keys on both sides, two languages apart', () => {
    const tickets = [
      row('a', { recurrenceKey: 'k', language: 'en' }, { problemKeys: ['billing-double'] }),
      row('b', { recurrenceKey: 'k', language: 'en' }, { problemKeys: ['other'] }),
      row('c', { recurrenceKey: 'k', language: 'de' }, { problemKeys: ['x', 'billing-double'] }),
      row('d', { recurrenceKey: 'm', language: 'en' }, { problemKeys: ['billing-double'] }),
      row('e', { recurrenceKey: null, language: 'en' }, { problemKeys: ['billing-double'] }),
    ];

    expect(of(tickets, 'recurrence-recall').units).toEqual([{ id: 'a+b', hit: false }]);
    expect(of(tickets, 'recurrence-recall-cross-language').units).toEqual([
      { id: 'a+c', hit: true },
      { id: 'b+c', hit: false },
    ]);
    expect(of(tickets, 'recurrence-precision').units).toEqual([{ id: 'a+d', hit: false }]);
    expect(of(tickets, 'recurrence-precision-cross-language').units).toEqual([
      { id: 'a+c', hit: true },
      { id: 'c+d', hit: false },
    ]);
  });

  test('shows findings, repairs and failures of every ticket', () => {
    const tickets = [row('a', {}, { findings: ['S4', 'S4'], repairs: 1 }), row('b', {}, { failure: 'DraftInvalid' })];

    expect(counts(tickets, 'findings-left')).toEqual([1, 2]);
    expect(counts(tickets, 'repaired')).toEqual([1, 2]);
    expect(counts(tickets, 'failed')).toEqual([1, 2]);
  });

  test('says whether its aim is reached, and nothing where there was nothing to count', () => {
    const good = [row('a', { escalate: 'yes' }, { escalated: true })];

    expect(of(good, 'escalation-recall')).toMatchObject({ reached: true, aim: 0.95 });
    expect(of(good, 'urgency-exact')).toMatchObject({ denominator: 0, reached: null, interval: null });
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
  });
});

function row(rowId: string, labels: Partial<Labels>, more: Partial<EvaluatedTicket>): EvaluatedTicket {
  return anEvaluated({ rowId, labels: someLabels(labels), ...more });
}

function of(tickets: readonly EvaluatedTicket[], id: string) {
  const found = measure(tickets).find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

function counts(tickets: readonly EvaluatedTicket[], id: string): readonly [number, number] {
  const { numerator, denominator } = of(tickets, id);
  return [numerator, denominator];
}
