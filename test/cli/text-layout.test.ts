import { describe, expect, test } from '@jest/globals';
import type { Screen } from '../../src/cli/screen.js';
import { table } from '../../src/cli/table.js';
import { field, indented, section, widthOf } from '../../src/cli/text-layout.js';
import { A_MONDAY } from '../support/builders.js';

const onScreen = (columns: number | null): Screen => ({
  columns,
  paint: (_tone, text) => text,
  given: {},
  now: A_MONDAY,
});

describe('a labelled value', () => {
  test('wraps below itself on a terminal', () => {
    expect(field({ label: 'owner', value: 'the people who look after exports' }, onScreen(38))).toEqual([
      'owner         the people who look',
      '              after exports',
    ]);
  });

  test('stands below its label where there is no room beside it', () => {
    expect(field({ label: 'owner', value: 'support-leads' }, onScreen(30))).toEqual(['owner', '  support-leads']);
  });

  test('is one line in a pipe, however long', () => {
    const value = 'word '.repeat(200).trim();

    expect(field({ label: 'owner', value }, onScreen(null))).toEqual([`owner         ${value}`]);
  });
});

describe('a text behind a bar', () => {
  test('has the bar in front of every line, so that no line can pass for one of ours', () => {
    expect(indented({ text: 'Hello\nFailed: forged', indent: '  | ' }, onScreen(40))).toEqual([
      '  | Hello',
      '  | Failed: forged',
    ]);
  });

  test('never grows wider than the terminal, wide characters and long words included', () => {
    const lines = indented(
      { text: `\u6f22\u5b57 ${'x'.repeat(90)} ${'\u6f22'.repeat(40)}`, indent: '  | ' },
      onScreen(40),
    );

    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(40);
  });
});

describe('a section', () => {
  test('is nothing at all when it has no lines', () => {
    expect(section({ title: 'Plan', lines: [] }, onScreen(80))).toEqual([]);
  });

  test('keeps its title on one line', () => {
    expect(section({ title: 'Reply: a\nb', lines: ['x'] }, onScreen(80))).toEqual(['', 'Reply: a b', 'x']);
  });
});

describe('a table', () => {
  const rows = [
    {
      id: 'T-1',
      owner: 'ana',
      tier: 'enterprise',
      ask: 'Send this reply and file one item in the tracker of the exports team?',
    },
    { id: 'T-22', owner: '-', tier: 'free', ask: 'Send this reply?' },
  ];
  const columns = [
    { title: 'ticket', text: (row: (typeof rows)[number]) => row.id },
    { title: 'owner', text: (row: (typeof rows)[number]) => row.owner },
    { title: 'ask', text: (row: (typeof rows)[number]) => row.ask, wraps: true },
    { title: 'tier', text: (row: (typeof rows)[number]) => row.tier, spare: true },
  ] as const;

  test('is aligned columns without lines around them, unwrapped in a pipe', () => {
    expect(table({ columns, rows }, onScreen(null))).toEqual([
      'ticket  owner  ask                                                                    tier',
      'T-1     ana    Send this reply and file one item in the tracker of the exports team?  enterprise',
      'T-22    -      Send this reply?                                                       free',
    ]);
  });

  test('wraps its column of sentences first', () => {
    expect(table({ columns, rows }, onScreen(70))).toEqual([
      'ticket  owner  ask                                          tier',
      'T-1     ana    Send this reply and file one item in the     enterprise',
      '               tracker of the exports team?',
      'T-22    -      Send this reply?                             free',
    ]);
  });

  test('leaves out a spare column next', () => {
    expect(table({ columns, rows }, onScreen(45))).toEqual([
      'ticket  owner  ask',
      'T-1     ana    Send this reply and file one',
      '               item in the tracker of the',
      '               exports team?',
      'T-22    -      Send this reply?',
    ]);
  });

  test('becomes lines of their own on a terminal of thirty columns, without the cells that say nothing', () => {
    expect(table({ columns, rows }, onScreen(30))).toEqual([
      'T-1  ana',
      '  ask: Send this reply and',
      '  file one item in the tracker',
      '  of the exports team?; tier:',
      '  enterprise',
      'T-22  -',
      '  ask: Send this reply?; tier:',
      '  free',
    ]);
  });
});
