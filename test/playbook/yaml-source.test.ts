import { describe, expect, test } from '@jest/globals';
import { evidenceSchema } from '../../src/schemas/evidence.js';
import { rosterSchema } from '../../src/schemas/roster.js';
import { checkRoster } from '../../src/playbook/check-roster.js';
import { validate } from '../../src/playbook/data-file.js';
import { rosterNames } from '../../src/playbook/names.js';
import { problemLine } from '../../src/playbook/problem.js';
import { readYamlQuickly } from '../../src/playbook/quick-yaml.js';
import { readYaml } from '../../src/playbook/yaml-source.js';

function told(text: string, reader = readYaml): readonly string[] {
  const verdict = reader({ file: 'x.yaml', text });
  return verdict.kind === 'broken' ? verdict.problems.map(problemLine) : [];
}

function layersOf(text: string) {
  const verdict = readYaml({ file: 'x.yaml', text });
  if (verdict.kind === 'broken') throw new Error(JSON.stringify(verdict.problems));
  return { sources: [verdict.source] as const, data: verdict.source.data };
}

describe('a YAML file of the playbook', () => {
  test.each([
    ['an anchor', 'a: 1\nb: &x 3d\n', ['x.yaml:2: the anchor &x is not allowed. Instead: the value alone.']],
    [
      'an anchor on a map',
      'a:\n  - &x\n    b: 1\n',
      ['x.yaml:2: the anchor &x is not allowed. Instead: the value alone.'],
    ],
    ['a tag', 'a: 1\nb: !!str 3d\n', ['x.yaml:2: the tag !!str is not allowed. Instead: the value alone.']],
    ['a tag of its own', 'a: !foo 3d\n', ['x.yaml:1: the tag !foo is not allowed. Instead: the value alone.']],
    ['a tag on a map', 'a: !!map\n  b: 1\n', ['x.yaml:1: the tag !!map is not allowed. Instead: the value alone.']],
    [
      'an alias',
      'a: &x 1\nb: *x\n',
      [
        'x.yaml:1: the anchor &x is not allowed. Instead: the value alone.',
        'x.yaml:2: the alias *x is not allowed. Instead: the value itself, written out.',
      ],
    ],
    [
      'a second document',
      'a: 1\n---\nb: 1\n',
      [
        'x.yaml:2: a second YAML document begins here. Instead: one document a file, without a line "---" before what follows.',
      ],
    ],
  ])('says what it means: %s is refused, by both readers', (_what, text, lines) => {
    expect(told(text)).toEqual(lines);
    expect(told(text, readYamlQuickly)).toEqual(lines);
  });

  test.each(['a: [one & two, "& three", "!"]\n', 'a: b&c\n'])('may hold such marks in its words: %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['a list', '- a\n', 'the file holds a list where a map is wanted'],
    ['a text', 'root:x:0\n', 'the file holds a text where a map is wanted'],
    ['a number', '7\n', 'the file holds a value of another kind (number) where a map is wanted'],
  ])('that holds %s is refused without a word of it', (_what, text, problem) => {
    const verdict = validate(layersOf(text), evidenceSchema);

    const lines = verdict.kind === 'invalid' ? verdict.problems.map(problemLine) : [];
    expect(lines).toEqual([`x.yaml:1: ${problem}. Instead: the keys sources.`]);
  });

  test.each(['.inf', '-.inf', '.nan'])('is told of the number %s as it is written', (number) => {
    const roster = `people: []\ngroups:\n  - { id: a, tier: ${number}, members: [] }\n`;
    const verdict = validate(layersOf(roster), rosterSchema);

    const lines = verdict.kind === 'invalid' ? verdict.problems.map(({ problem }) => problem) : [];
    expect(lines).toEqual([`"groups[0].tier" is ${number}`]);
  });
});

describe('a roster in which nobody decides', () => {
  const person = (active: boolean) => `  - { id: ana, name: Ana, active: ${active} }\n`;
  const groups = 'groups:\n  - { id: one, tier: 1, members: [ana] }\n  - { id: two, tier: 2, members: [ana] }\n';
  const nobody =
    'no group has an active member, so nobody could decide anything. Instead: "active: true" for a member of each group that decides.';

  test.each([
    ['because all have left', `people:\n${person(false)}${groups}`, [`x.yaml:3: ${nobody}`]],
    ['because it names nobody', `people: []\n${groups}`, [`x.yaml:1: ${nobody}`]],
    ['is told once, and not at all where somebody does', `people:\n${person(true)}${groups}`, []],
    [
      'has nobody to remind beside the only group',
      `people:\n${person(true)}groups:\n  - { id: one, tier: 1, members: [ana], remindsToo: two }\n`,
      ['x.yaml:4: "two", which the group one has reminded too, is no group. Instead: no "remindsToo".'],
    ],
  ])('%s', (_why, text, lines) => {
    const layers = layersOf(text);
    const names = rosterNames(layers.data);

    expect(names === null ? null : checkRoster(names, layers).map(problemLine)).toEqual(lines);
  });
});

describe('hours of duty', () => {
  test.each([
    ['08:00-08:00', false],
    ['00:00-00:00', false],
    ['00:00-24:00', true],
    ['22:00-06:00', true],
  ])('have an end that is not the start, which could mean no hour or all: %s', (span, isRead) => {
    const text = `people:\n  - { id: ana, name: Ana, active: true, timeZone: UTC, dutyHours: { mon: ${span} } }\ngroups: []\n`;

    expect(validate(layersOf(text), rosterSchema).kind).toBe(isRead ? 'valid' : 'invalid');
  });
});
