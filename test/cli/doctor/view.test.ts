import { describe, expect, test } from '@jest/globals';
import type { Examination } from '../../../src/cli/doctor/examination.js';
import { withPatience } from '../../../src/cli/doctor/patience.js';
import { screenFor } from '../../../src/cli/screen.js';
import { widthOf } from '../../../src/cli/text-layout.js';
import { doctorDocument, doctorLines } from '../../../src/cli/views/doctor.js';
import { aContext } from '../../support/console.js';
import { anExamination } from './an-examination.js';

function linesAt(columns: number | null, examination: Examination = anExamination()): readonly string[] {
  const context = aContext({ columns, env: { NO_COLOR: '1' } });
  return doctorLines(examination, screenFor(context.stdout, context));
}

/** Commands are left whole on purpose. */
function isTyped(line: string): boolean {
  return line.startsWith('    ');
}

describe('what `desk doctor` shows', () => {
  test('has a line per check with its state and name, in the order of the looks', () => {
    expect(linesAt(null).filter((line) => /^(ok|warning|failed|skipped) /u.test(line))).toHaveLength(15);
    expect(linesAt(null)[2]).toBe('ok       server              Temporal 1.29.1 answers at 127.0.0.1:7233');
  });

  test('has the repair below what is wrong, with its command whole and alone on a line', () => {
    const lines = linesAt(80);
    const at = lines.findIndex((line) => line.startsWith('failed   retention'));

    expect(lines.slice(at).join(' ')).toContain('What to do: Keep them longer');
    expect(lines).toContain(
      '    temporal operator namespace update --retention 30d --namespace default --address 127.0.0.1:7233',
    );
  });

  test.each([20, 40, 60, 68, 69, 80, 200])('fits a terminal of %i columns', (columns) => {
    const tooWide = linesAt(columns).filter(
      (line) => widthOf(line) > columns && !/^ {4}\S*(temporal|[a-z]+[.])/u.test(line),
    );

    expect(tooWide).toEqual([]);
  });

  test('puts name and text below each other where there is no room beside', () => {
    expect(linesAt(68).join('\n')).toContain(
      '\nok       server\n  Temporal 1.29.1 answers at 127.0.0.1:7233\nok       namespace\n',
    );
  });

  test('ends with what it came to', () => {
    expect(linesAt(null).at(-1)).toBe('Something is wrong (1 failed, 1 warning, 3 skipped).');
    const { checks, ...place } = anExamination();
    const fine = { ...place, checks: checks.filter(({ state }) => state === 'ok') };
    expect(linesAt(null, fine).at(-1)).toBe('Nothing is wrong.');
  });

  test('writes out what a terminal would obey in the lines of a broken playbook', () => {
    const hostile = { id: 'playbook', state: 'failed', found: 'p.yaml:1: "\u001b[2J"', repair: 'Mend it.' } as const;

    expect(linesAt(80, { ...anExamination(), checks: [hostile] }).join('\n')).toContain('[U+001B][2J');
  });

  test('is the same for programs, as one document', () => {
    const { address, namespace, checks } = anExamination();

    expect(doctorDocument(anExamination())).toEqual({ schemaVersion: 1, address, namespace, checks });
    expect(linesAt(80).some(isTyped)).toBe(true);
  });
});

describe('a look that takes long', () => {
  test('is named on standard error once the patience is over', async () => {
    const told: string[] = [];
    const stderr = { write: (text: string) => void told.push(text), isTerminal: false, columns: null };
    let over = (): void => {};
    const sleep = () => new Promise<void>((done) => (over = done));
    let finish = (_value: string): void => {};
    const work = new Promise<string>((done) => (finish = done));

    const waiting = withPatience({ stderr, sleep }, { doing: 'measuring', work });
    over();
    await new Promise(setImmediate);
    finish('done');

    expect(await waiting).toBe('done');
    expect(told).toEqual(['Still measuring.\n']);
  });

  test('is not named when it ends before', async () => {
    const told: string[] = [];
    const stderr = { write: (text: string) => void told.push(text), isTerminal: false, columns: null };
    const sleep = (_ms: number, signal: AbortSignal) =>
      new Promise<void>((done) => signal.addEventListener('abort', () => done()));

    await withPatience({ stderr, sleep }, { doing: 'measuring', work: Promise.resolve() });
    await new Promise(setImmediate);

    expect(told).toEqual([]);
  });
});
