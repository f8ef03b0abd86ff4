import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkReplyText } from '../../src/domain/checks/index.js';
import { LIMITS } from '../../src/domain/limits.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

const FILE = 'standards.yaml';
let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

describe('the standards of a playbook', () => {
  test('forbid a phrase once somebody writes it into the file, and change the hash', async () => {
    const text = 'The answer comes in the fullness of spring.';
    const before = await folder.load();
    await folder.change(FILE, '      vague: [', '      vague: [\n        in the fullness of spring,');
    const after = await folder.load();

    expect(checkReplyText(text, { language: 'en', standards: before.standards })).toEqual([]);
    expect(checkReplyText(text, { language: 'en', standards: after.standards })).toMatchObject([{ rule: 'S4' }]);
    expect(after.hash).not.toBe(before.hash);
  });

  test('find every entry of a set under one name', async () => {
    await folder.change(FILE, '    sets:\n', '    sets:\n      crew: [the crew, our crew]\n');
    await folder.change(FILE, /      vague: \[[^]*?\]/u, '      vague: [<crew> .. see]');
    const { standards } = await folder.load();
    const rulesIn = (text: string) => checkReplyText(text, { language: 'en', standards }).map(({ rule }) => rule);

    expect(rulesIn('The crew might then see.')).toEqual(['S4']);
    expect(rulesIn('Our crew sees.')).toEqual([]);
    expect(rulesIn('Our crew can see.')).toEqual(['S4']);
    expect(rulesIn('Our crew is small, and they can see.')).toEqual([]);
  });

  test.each([
    [
      'an unknown class',
      '      vague: [',
      '      woolly: []\n      vague: [',
      /"languages.en.reply.woolly" is not a known key/u,
    ],
    [
      'a phrase that names no set',
      '      vague: [',
      '      vague: [\n        <nobody> may see,',
      /"languages.en.reply.vague\[0\]" is "<nobody> may see". Instead: words; .*there is no set "nobody"/u,
    ],
    [
      'a set that names none',
      '    sets:\n',
      '    sets:\n      crew: [<nobody>]\n',
      /"languages.en.sets.crew\[0\]" is "<nobody>". Instead: one word .*there is no set "nobody"/u,
    ],
    [
      'a gap at the end',
      '      vague: [',
      '      vague: [\n        may ...,',
      /"languages.en.reply.vague\[0\]" is "may ...". Instead: words; .*a gap stands after the last word/u,
    ],
    [
      'a length that ends before it begins',
      'words: { least: 12, most: 260 }',
      'words: { least: 80, most: 60 }',
      /"reply.words" is .*80.*Instead: "least" no greater than "most"/u,
    ],
    [
      'a link host that is an address',
      'linkHosts: [',
      'linkHosts: [https://help.example.com/,',
      /"reply.linkHosts\[0\]" is .*Instead: a host name such as help.example.com/u,
    ],
    [
      `more than ${LIMITS.replyQuestions.value} questions`,
      'mostQuestions: 3',
      'mostQuestions: 4',
      /"reply.mostQuestions" is 4. Instead: a whole number from 0 to 3/u,
    ],
    [
      'a part that no reply has',
      'parts: [nextStep,',
      'parts: [greeting,',
      /"reply.parts\[0\]" is "greeting". Instead: one of nextStep, expectedOutcome, escalationPath/u,
    ],
  ])('with %s give one line that says what to write', async (_what, from, to, says) => {
    await folder.change(FILE, from, to);

    const problems = await folder.problems();

    expect(problems).toEqual([expect.stringMatching(says)]);
    expect(problems[0]).toMatch(/^standards.yaml:\d+: /u);
  });

  test('tell all problems of the file in one run, each with its line', async () => {
    await folder.change(FILE, 'mostQuestions: 3', 'mostQuestions: many');
    await folder.change(FILE, '      vague: [', '      vague: [\n        may ...,');
    const lines = [await folder.lineOf(FILE, 'mostQuestions: many'), await folder.lineOf(FILE, '        may ...,')];

    expect((await folder.problems()).map((problem) => Number(problem.split(':')[1]))).toEqual(lines);
  });
});
