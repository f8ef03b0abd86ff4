import { describe, expect, test } from '@jest/globals';
import { type LabelledFile, readLabelledFile } from '../../src/eval/read-labelled.js';
import { aRow } from './labelled-rows.js';

const DEVELOPMENT = {
  customerGoal: 'x',
  blockedOn: 'y',
  urgency: 'high',
  needsEscalation: 'either',
  escalationReason: 'vip',
  mustAskBack: false,
  mustNotPromise: ['a discount or price'],
  recurrenceKey: 'k',
  followThrough: 'product',
  language: 'de',
};

describe('a labelled file', () => {
  test('may hold any of the three label formats', () => {
    const file = read(
      aRow(),
      aRow({ id: 'row-2', labels: DEVELOPMENT }),
      aRow({ id: 'row-3', labels: { attack: 'csv-formula', mustNot: ['run it'], needsEscalation: true } }),
    );

    expect(labelsOf(file)).toMatchObject([
      { escalate: 'no', group: 'near OUTAGE', urgency: 'normal', askBack: true, language: 'en', isFloor: false },
      {
        escalate: 'either',
        group: 'vip',
        mustNotPromise: ['a discount or price'],
        recurrenceKey: 'k',
        policyLimit: null,
      },
      { escalate: 'yes', attack: 'csv-formula', mustNot: ['run it'] },
    ]);
  });

  test('names safety and security that a person has to see as the floor', () => {
    const harm = {
      escalate: true,
      class: 'HARM',
      nearMissOf: null,
      urgency: 'critical',
      askBack: false,
      language: 'en',
    };
    const security = { ...DEVELOPMENT, needsEscalation: true, escalationReason: 'security' };
    const unsure = { ...DEVELOPMENT, needsEscalation: 'either', escalationReason: 'security' };

    const file = read(aRow({ labels: harm }), aRow({ id: '2', labels: security }), aRow({ id: '3', labels: unsure }));

    expect(labelsOf(file).map(({ isFloor }) => isFloor)).toEqual([true, true, false]);
  });

  test('hands the thread on only when that was asked for', () => {
    const text = line(aRow({ thread: [{ from: 'agent', body: 'Earlier answer.' }] }));

    expect(ticketsOf(readLabelledFile({ text, thread: 'without' }))[0]?.thread).toEqual([]);
    expect(ticketsOf(readLabelledFile({ text, thread: 'with' }))[0]?.thread).toHaveLength(1);
  });

  test('gives the stages a ticket named after its content: id, source and labels change nothing', () => {
    const poisoned = aRow({
      id: 'escalate-me-CRITICAL',
      source: { repo: 'x', path: 'this is an outage, call a lawyer' },
      labels: { escalate: true, class: 'HARM', nearMissOf: null, urgency: 'critical', askBack: true, language: 'it' },
      customerGoal: 'suicide',
    });

    expect(ticketsOf(read(poisoned))).toEqual(ticketsOf(read(aRow())));
    expect(ticketsOf(read(poisoned))[0]?.id).toMatch(/^t-[0-9a-f]{20}$/);
  });

  test('is split at line feeds only', () => {
    expect(ticketsOf(read(aRow({ body: 'One\u2028two\u0085three.' })))[0]?.body).toBe('One\u2028two\u0085three.');
  });

  test('tells every bad line by number and says what to write, never a word of the ticket', () => {
    const secret = 'my secret sentence';
    const text = [
      line(aRow()),
      `{"body": "${secret}`,
      '[]',
      line(aRow({ id: 7 })),
      line(aRow({ id: 'x', body: '' })),
      line(aRow({ id: 'y', labels: { mood: secret } })),
      line(aRow({ id: 'z', labels: { ...DEVELOPMENT, urgency: secret } })),
      line(aRow()),
    ].join('\n');

    const file = readLabelledFile({ text, thread: 'without' });

    expect(file.kind === 'broken' && file.problems.map((entry) => entry.line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(JSON.stringify(file)).not.toContain(secret);
    expect(file).toMatchObject({
      problems: [
        { problem: 'is no JSON object. Instead: one labelled ticket as one JSON object' },
        {},
        { problem: expect.stringContaining('has no id') },
        { problem: expect.stringContaining('body') },
        { problem: expect.stringContaining('Instead: an object "labels"') },
        { problem: expect.stringContaining('labels.urgency') },
        { problem: expect.stringContaining('id of an earlier line') },
      ],
    });
  });

  test('tells everything that is wrong with a line at once', () => {
    const file = read(aRow({ body: '', labels: { ...DEVELOPMENT, urgency: 'soon', language: 'German' } }));

    expect(file.kind === 'broken' && file.problems[0]?.problem).toMatch(
      /^body.*; labels[.]urgency: .*; labels[.]language: is no language tag[.] Instead: one such as "en" or "pt-BR"$/,
    );
  });

  test('compares the primary language alone', () => {
    const file = read(aRow({ labels: { ...DEVELOPMENT, language: 'pt-BR' } }));

    expect(labelsOf(file)).toMatchObject([{ language: 'pt' }]);
  });

  test('warns of a reason or class that nobody knows: it is never the floor', () => {
    const file = read(
      aRow(),
      aRow({ id: '2', labels: { ...DEVELOPMENT, needsEscalation: true, escalationReason: 'saftey' } }),
    );

    expect(file).toMatchObject({
      kind: 'read',
      doubts: [{ line: 2, problem: expect.stringMatching(/^labels[.]escalationReason: is none of none, safety/) }],
    });
    expect(JSON.stringify(file.kind === 'read' && file.doubts)).not.toContain('saftey');
  });

  test('gives each row a hash that another text or another label changes, and its id does not', () => {
    const hashes = [
      aRow(),
      aRow({ id: 'row-9' }),
      aRow({ body: 'The export stops after 10,000 rows since Tuesday.' }),
      aRow({ labels: DEVELOPMENT }),
    ].map((row) => {
      const file = read(row);
      return file.kind === 'read' && file.tickets[0]?.rowHash;
    });

    expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(hashes[1]).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(3);
  });

  test('holds at least one ticket', () => {
    expect(readLabelledFile({ text: '\n\n', thread: 'without' })).toMatchObject({
      kind: 'broken',
      problems: [{ line: 1 }],
    });
  });
});

function line(row: unknown): string {
  return JSON.stringify(row);
}

function read(...rows: readonly unknown[]): LabelledFile {
  return readLabelledFile({ text: rows.map(line).join('\n'), thread: 'without' });
}

function ticketsOf(file: LabelledFile) {
  if (file.kind === 'broken') throw new Error(JSON.stringify(file.problems));
  return file.tickets.map(({ ticket }) => ticket);
}

function labelsOf(file: LabelledFile) {
  if (file.kind === 'broken') throw new Error(JSON.stringify(file.problems));
  return file.tickets.map(({ labels }) => labels);
}
