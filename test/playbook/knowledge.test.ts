import { mkdir, rm, symlink } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { readKnowledge } from '../../src/playbook/knowledge.js';
import { readYaml } from '../../src/playbook/yaml-source.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

const ARTICLE = 'knowledge/export-scheduled.md';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

describe('the articles of a playbook', () => {
  test('are read with id, summary, numbered steps, expected result and what to tell us', async () => {
    const { knowledge } = await folder.load();

    expect(knowledge.find(({ id }) => id === 'export-scheduled')).toEqual({
      id: 'export-scheduled',
      kind: 'article',
      title: 'Get an export every week or month',
      languages: ['en'],
      translates: null,
      tags: expect.arrayContaining(['export', 'weekly']),
      summary: expect.stringMatching(/^A saved export can run by itself/),
      steps: expect.arrayContaining(['Choose who gets a mail when the file is there.']),
      expected: expect.stringMatching(/^The saved export shows/),
      ifNot: expect.stringMatching(/^Tell us the name of the saved export/),
    });
  });

  test('change the hash of the playbook with every word', async () => {
    const before = await folder.load();
    await folder.change(ARTICLE, 'Choose who gets', 'Say who gets');

    expect((await folder.load()).hash).not.toBe(before.hash);
  });

  test.each([
    [
      'has no front matter',
      /^---[^]*?---\n/,
      '',
      1,
      'the article has no front matter. Instead: id, kind, title, languages and tags as YAML between two lines "---" at the very top.',
    ],
    ['has no id', 'id: export-scheduled\n', '', 1, '"id" is missing. Instead: an id: letters, digits and hyphens.'],
    ['is of another kind', 'kind: article', 'kind: essay', 3, '"kind" is "essay". Instead: one of article, macro.'],
    [
      'is in no language',
      'languages: [en]',
      'languages: []',
      5,
      '"languages[0]" is missing. Instead: a language code such as en.',
    ],
    [
      'has a tag in capitals',
      'tags: [export,',
      'tags: [Export,',
      6,
      '"tags[0]" is "Export". Instead: a word or two in small letters, and a number in quotes.',
    ],
    [
      'is a translation of nothing',
      'kind: article',
      'kind: article\ntranslates: nothing',
      4,
      '"nothing" is no article of which this could be a translation. Instead: the id of an article without "translates".',
    ],
    [
      'has no summary',
      /A saved export[^\n]*\n/,
      '',
      1,
      'the summary above the first heading is empty. Instead: its text.',
    ],
    [
      'has bullets for steps',
      /\n\d\. /g,
      '\n- ',
      11,
      '"Steps" has no numbered list. Instead: a list that begins with "1.".',
    ],
    [
      'lacks a section',
      '## Expected result',
      '## Result',
      17,
      'the section "Result" is not known. Instead: "Expected result".',
    ],
    [
      'repeats a key',
      'kind: article',
      'kind: article\nkind: macro',
      4,
      'this is not YAML (DUPLICATE_KEY): Map keys must be unique. Instead: each key once.',
    ],
  ] as const)('give one clear line when one %s', async (...[, from, to, line, says]) => {
    await folder.changeAll(ARTICLE, from, to);

    expect(await folder.problems()).toEqual([`${ARTICLE}:${line}: ${says}`]);
  });

  test('cannot share an id', async () => {
    await folder.write('knowledge/zz.md', await folder.read(ARTICLE));

    expect(await folder.problems()).toEqual([
      `knowledge/zz.md:2: the article id "export-scheduled" is used in ${ARTICLE} already. Instead: an id of its own.`,
    ]);
  });

  test('are at most as many as the limit of articles, each with at most as many steps and characters as theirs', async () => {
    const text = await folder.read(ARTICLE);
    const step = (words: string) => text.replace(/1\. [^]*?\n\n/, `${words}\n\n`);
    const steps = (count: number) => Array.from({ length: count }, (_, place) => `${place + 1}. Go on.`).join('\n');

    await folder.write(ARTICLE, step(steps(LIMITS.articleSteps.value)));
    expect(await folder.problems()).toEqual([]);
    await folder.write(ARTICLE, step(steps(LIMITS.articleSteps.value + 1)));
    expect(await folder.problems()).toEqual([expect.stringContaining('"Steps" has 13 entries. Instead: at most 12')]);
    await folder.write(ARTICLE, step(`1. ${'x'.repeat(LIMITS.draftLine.value)}`));
    expect(await folder.problems()).toEqual([]);
    await folder.write(ARTICLE, step(`1. ${'x'.repeat(LIMITS.draftLine.value + 1)}`));
    expect(await folder.problems()).toEqual([expect.stringContaining('a step has 601 characters')]);
    await folder.write(ARTICLE, text);
    const there = (await folder.load()).knowledge.length;
    for (let more = there; more <= LIMITS.articles.value; more += 1) {
      await folder.write(`knowledge/more-${more}.md`, text.replace('id: export-scheduled', `id: more-${more}`));
    }
    expect(await folder.problems()).toEqual(['knowledge:1: the folder has 501 articles. Instead: at most 500.']);
  });

  test('are the .md files of the folder itself; others that look like one are named', async () => {
    const text = await folder.read(ARTICLE);
    await mkdir(join(folder.dir, 'knowledge/sub'));
    await mkdir(join(folder.dir, 'knowledge/.git'));
    for (const name of ['NEW.MD', 'sub/x.md', '.git/y.md', '.z.md', 'picture.png', 'a.markdown']) {
      await folder.write(`knowledge/${name}`, text);
    }

    const { problems, unread } = await readKnowledge(join(folder.dir, 'knowledge'), readYaml);
    expect(problems).toEqual([]);
    expect(unread.map((file) => relative(folder.dir, file))).toEqual([
      'knowledge/NEW.MD',
      'knowledge/a.markdown',
      'knowledge/sub/x.md',
    ]);
  });

  test('stand in the playbook itself: a folder that is a link to another place is refused', async () => {
    const knowledge = join(folder.dir, 'knowledge');
    await rm(knowledge, { recursive: true });
    await symlink(resolve('playbook/knowledge'), knowledge);

    const { problems } = await readKnowledge(knowledge, readYaml);
    expect(problems.map(({ problem }) => problem)).toEqual(['the folder is a link that leads out of the playbook']);
  });

  test('may not be forgotten: a folder that is not there is told', async () => {
    await rm(join(folder.dir, 'knowledge'), { recursive: true });

    expect(await folder.problems()).toEqual([
      'knowledge:1: the folder cannot be read (ENOENT). Instead: a folder here with an article in each .md file, or an empty one.',
    ]);
  });
});
