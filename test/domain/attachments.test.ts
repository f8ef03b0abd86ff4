import { describe, expect, test } from '@jest/globals';
import { attachmentKind, attachmentWords, baseName } from '../../src/domain/attachments.js';
import { LIMITS } from '../../src/domain/limits.js';

describe('the kind of a file', () => {
  test.each([
    ['shot.PNG', null, 'picture'],
    ['shot', 'image/heic', 'picture'],
    ['letter.pdf', 'application/pdf', 'document'],
    ['letter.pdf', 'application/octet-stream', 'document'],
    ['app.log', null, 'text'],
    ['screen.mov', null, 'video'],
    ['all.zip', null, 'archive'],
    ['setup.exe', null, 'other'],
    ['png', null, 'other'],
    ['constructor', 'constructor/x', 'other'],
  ] as const)('of %s, declared as %s, is %s', (name, mediaType, kind) => {
    expect(attachmentKind({ name, mediaType })).toBe(kind);
  });
});

describe('the name of a file', () => {
  test.each([
    ['shot.png', 'shot.png'],
    ['C:\\fakepath\\shot.png', 'shot.png'],
    ['../../etc/passwd', 'passwd'],
    ['folder/', 'folder'],
    ['a/..', 'a'],
    ['../..', '(no name)'],
    ['.env', '.env'],
  ])('%s is shown as %s', (given, shown) => {
    expect(baseName(given)).toBe(shown);
  });
});

describe('the files of a ticket in words', () => {
  const files = (amount: number) =>
    Array.from({ length: amount }, (_, index) => ({ name: `${index}.png`, mediaType: null, bytes: null }));

  test('are the first few by name, and how many more there are', () => {
    const most = LIMITS.attachmentsShown.value;

    expect(attachmentWords(files(most))).not.toContain('more');
    expect(attachmentWords(files(most + 1))).toMatch(/4\.png \(picture\), and 1 more$/u);
  });

  test('say the size in units that people read', () => {
    const sizes = [0, 999, 1_000, 2_500_000, 7e12].map((bytes) =>
      attachmentWords([{ name: 'a.png', mediaType: null, bytes }]),
    );

    expect(sizes).toEqual(
      ['0 bytes', '999 bytes', '1 KB', '3 MB', '7000 GB'].map((size) => `a.png (picture, ${size})`),
    );
  });

  test('are nothing where there are none', () => {
    expect([attachmentWords(undefined), attachmentWords([])]).toEqual([null, null]);
  });
});
