import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readYamlQuickly } from '../../src/playbook/quick-yaml.js';
import { readYaml } from '../../src/playbook/yaml-source.js';
import { seededShare } from '../../bench/measure/seeded.js';

const SHIPPED = ['policy', 'words', 'standards', 'roster', 'evidence'].map((name) => `playbook/${name}.yaml`);
/** Some people, then the groups. */
const ROSTER = readFileSync('playbook/roster.yaml', 'utf8').replace(
  /(?<=^ {2}- id: jonas-weiss\n)[^]*?(?=^groups:)/mu,
  '',
);

const MARKS = ' \n:,-[]{}#"\'|>?&*!%@`~\\0a<.';

function quickly(text: string) {
  return readYamlQuickly({ file: 'house.yaml', text });
}

function slowly(text: string) {
  return readYaml({ file: 'house.yaml', text });
}

/** What was read, or the problems. */
function dataOf(verdict: ReturnType<typeof quickly>): unknown {
  return verdict.kind === 'read' ? { data: verdict.source.data } : verdict;
}

/** Whether the text was left to the reader that counts lines. */
function isLeft(text: string): boolean {
  const verdict = quickly(text);
  return verdict.kind === 'broken' || verdict.source.place !== null;
}

describe('YAML that is read quickly', () => {
  test.each(SHIPPED)('holds what the reader with lines sees in %s, and needs it for nothing', (file) => {
    const text = readFileSync(file, 'utf8');

    expect(isLeft(text)).toBe(false);
    expect(dataOf(quickly(text))).toEqual(dataOf(slowly(text)));
  });

  test.each([
    'a: [1, -1, +1, 0x1f, 0o17, 007, 1_000, 0b11, 190:20, 12e3, 1., .5, -.5e-3, 1.5.2]',
    'a: [true, True, TRUE, yes, no, on, tRUE, null, Null, NULL, ~, nULL]',
    'a: [.inf, -.Inf, +.INF, .nan, .NaN, inf]',
    'a: [2027-01-01, 2027-01-01T08:00:00Z, 08:00-12:00]',
    'a:\nb: ""\nc: |\n  two\n  lines\nd: >-\n  folded\n  text\n',
    '2027-01-01: New Year\n500: a number\ntrue: a truth\n',
    "a: 'it''s'\nb: \"tab \\t and \\u00e9\"\n",
    'a: [no *konto, sides & sides, x#y] # said aside\n',
    'a: [one,\n  two\n  three, four]\n',
    '__proto__: { a: 1 }\n',
  ])('is the same for %j', (text) => {
    expect(isLeft(text)).toBe(false);
    expect(dataOf(quickly(text))).toEqual(dataOf(slowly(text)));
  });

  test.each([
    ['an anchor', 'a: &it 1\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a tag in a list', 'a: [!it 1]\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['a second document', 'a: 1\n---\nb: 1\n'],
    ['an end of a document', 'a: 1\n...\n'],
    ['a tab', 'a:\t1\n'],
    ['a carriage return', 'a: 1\r\n'],
    ['a merge key', 'a: { <<: { b: 1 } }\n'],
    ['a key of several lines', '? a\n: 1\n'],
    ['an empty key', ': 1\n'],
    ['a key that is a list', '[a, b]: 1\n'],
    ['a quoted key', '"a": 1\n'],
    ['an alias that means nothing', 'a: *it\n'],
    ['a key that is there twice', 'a: 1\na: 2\n'],
    ['a bracket that is not closed', 'a: [1\n'],
  ])('is left to the reader with lines for %s', (_what, text) => {
    expect(isLeft(text)).toBe(true);
    expect(dataOf(quickly(text))).toEqual(dataOf(slowly(text)));
  });

  test('is never read otherwise than the reader with lines reads it, in a roster with random slips', () => {
    const slips = [...MARKS.split(''), '  ', '\n  ', '- ', ': ', ', ', 'null', '\n\n'];
    let drawn = 0;
    const below = (most: number) => Math.floor(seededShare(20_261_126, `slip ${(drawn += 1)}`) * most);
    let compared = 0;
    for (let round = 0; round < 600; round += 1) {
      const at = below(ROSTER.length);
      const slip = slips[below(slips.length)] ?? '';
      const text = ROSTER.slice(0, at) + slip + ROSTER.slice(at + below(3));
      const [quick, slow] = [quickly(text), slowly(text)];
      // Only the indent of a list that goes on in the next line is held more strictly by the reader with lines.
      if (slow.kind === 'broken' && slow.problems.every(({ problem }) => problem.includes('BAD_INDENT'))) continue;
      // A list that stands as a key is named in two ways, of which no schema takes either.
      if (/"[[{][^"]*":/u.test(JSON.stringify(dataOf(slow)))) continue;
      expect({ text, read: dataOf(quick) }).toEqual({ text, read: dataOf(slow) });
      if (!isLeft(text)) compared += 1;
    }

    expect(compared).toBeGreaterThan(100);
  });
});
