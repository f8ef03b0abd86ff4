import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContentHash } from '../../src/domain/brand.js';
import { createPlaybookShelf } from '../../src/playbook/shelf.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

let folder: PlaybookFolder;
let warnings: string[];
beforeEach(async () => {
  folder = await aPlaybookFolder();
  warnings = [];
});
afterEach(() => folder.remove());

function aShelf() {
  return createPlaybookShelf({
    dir: folder.dir,
    policyFile: null,
    stateDir: join(folder.dir, 'state'),
    warn: (message) => warnings.push(message),
  });
}

const keptFiles = () => readdir(join(folder.dir, 'state', 'playbooks'));

describe('a playbook shelf', () => {
  test('gives the very same playbook while no file changes', async () => {
    const shelf = aShelf();

    const [first, second] = [await shelf.current(), await shelf.current()];

    expect(second).toBe(first);
  });

  test('reads the files again when one of them was changed, and still holds the one before', async () => {
    const shelf = aShelf();
    const before = await shelf.current();

    await folder.change('policy.yaml', 'items: never', 'items: always');
    const after = await shelf.current();

    expect(after.policy.approval.items).toBe('always');
    expect(after.hash).not.toBe(before.hash);
    expect(await shelf.byHash(before.hash)).toBe(before);
  });

  test.each([
    ['a word of the document', 'handle-support-ticket.md', 'Even-tempered', 'Level'],
    ['a comment in the document', 'handle-support-ticket.md', '## Details', '<!-- note -->\n\n## Details'],
    ['a window', 'policy.yaml', 'silence: 3d', 'silence: 4d'],
    ['a name in the roster', 'roster.yaml', 'Mira Okafor', 'Mira Okoro'],
  ])('gives another hash for %s', async (_what, file, from, to) => {
    const shelf = aShelf();
    const before = await shelf.current();

    await folder.change(file, from, to);

    expect((await shelf.current()).hash).not.toBe(before.hash);
  });

  test('gives the same hash for the same content with other comments and spaces in the data files', async () => {
    const shelf = aShelf();
    const before = await shelf.current();

    await folder.change('roster.yaml', '# Who works here and when.', '# Everybody  who works here.');

    expect((await shelf.current()).hash).toBe(before.hash);
    expect(await keptFiles()).toHaveLength(1);
  });

  test('keeps the last valid playbook in force while a changed file is invalid, and warns once', async () => {
    const shelf = aShelf();
    const before = await shelf.current();

    await folder.change('policy.yaml', 'items: never', 'items: perhaps');
    const during = [await shelf.current(), await shelf.current()];
    await folder.change('policy.yaml', '# The rules of the house.', '# The house rules.');
    during.push(await shelf.current());
    await folder.change('policy.yaml', 'items: perhaps', 'items: always');
    const after = await shelf.current();

    expect(during).toEqual([before, before, before]);
    expect(warnings).toEqual([
      expect.stringMatching(/the one before stays in force:\n.*policy.yaml:\d+: "approval.items" is "perhaps"/),
    ]);
    expect(after.policy.approval.items).toBe('always');
  });

  test('survives a file that is away while an editor saves it', async () => {
    const shelf = aShelf();
    const before = await shelf.current();
    const text = await folder.read('roster.yaml');

    await rm(join(folder.dir, 'roster.yaml'));
    const during = await shelf.current();
    await folder.write('roster.yaml', text);

    expect(during).toBe(before);
    expect(await shelf.current()).toBe(before);
  });

  test('that never saw a valid playbook fails with every problem, and works once they are mended', async () => {
    await folder.change('policy.yaml', 'items: never', 'items: perhaps');
    const shelf = aShelf();

    await expect(shelf.current()).rejects.toMatchObject({
      code: 'PlaybookInvalid',
      message: expect.stringContaining('"approval.items" is "perhaps"'),
    });
    await folder.change('policy.yaml', 'items: perhaps', 'items: never');
    expect((await shelf.current()).policy.approval.items).toBe('never');
  });

  test('finds by hash what another worker put on it, from disk', async () => {
    const playbook = await aShelf().current();

    const found = await aShelf().byHash(playbook.hash);

    expect(found).toEqual(playbook);
  });

  test('knows nothing of a hash that was never in force, nor of a text that is no hash', async () => {
    const shelf = aShelf();
    await shelf.current();

    expect(await shelf.byHash('0'.repeat(64) as ContentHash)).toBeNull();
    expect(await shelf.byHash('../../policy' as ContentHash)).toBeNull();
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, 200)],
    ['altered', (text: string) => text.replace('"items":"never"', '"items":"always"')],
    ['empty', () => ''],
  ])('does not trust a kept file that is %s, and puts it right when it is next in force', async (_how, breakIt) => {
    const { hash } = await aShelf().current();
    const file = join(folder.dir, 'state', 'playbooks', `${hash}.json`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, breakIt(text));

    const broken = await aShelf().byHash(hash);
    await aShelf().current();

    expect(broken).toBeNull();
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('does not guess at a playbook that another version kept in a form of its own: a named failure says so', async () => {
    const { hash } = await aShelf().current();
    const file = join(folder.dir, 'state', 'playbooks', `${hash}.json`);
    const { standards, evidence, knowledge, ...rest } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...rest, schemaVersion: 1 }));

    await expect(aShelf().byHash(hash)).rejects.toMatchObject({
      code: 'PlaybookOfOtherForm',
      message: `playbook ${hash.slice(0, 12)} is kept in form 1, which another version of Durable Desk wrote`,
    });
    expect([standards, evidence, knowledge]).not.toContain(undefined);
  });

  test.each([
    ['standards', 'standards.yaml', 'mostQuestions: 3', 'mostQuestions: 2'],
    ['evidence', 'evidence.yaml', 'confirm that it worked', 'say that it worked'],
    ['an article', 'knowledge/export-scheduled.md', 'check the time zone', 'look at the time zone'],
  ])(
    'is another one with other %s, and open tickets keep the one they were opened with',
    async (...[, file, from, to]) => {
      const shelf = aShelf();
      const before = await shelf.current();
      await folder.change(file, from, to);
      const after = await shelf.current();

      expect(after.hash).not.toBe(before.hash);
      expect(await aShelf().byHash(before.hash)).toEqual(before);
    },
  );

  test('sees an article that is added, and one that is gone', async () => {
    const shelf = aShelf();
    const before = (await shelf.current()).knowledge.length;
    const text = await folder.read('knowledge/export-scheduled.md');
    await folder.write('knowledge/more.md', text.replace('id: export-scheduled', 'id: more'));
    const added = (await shelf.current()).knowledge.length;
    await rm(join(folder.dir, 'knowledge', 'more.md'));

    expect(added).toBe(before + 1);
    expect((await shelf.current()).knowledge).toHaveLength(before);
  });

  test('leaves no half-written file beside the kept ones when several workers keep the same playbook', async () => {
    await mkdir(join(folder.dir, 'state'), { recursive: true });

    const found = await Promise.all([aShelf(), aShelf(), aShelf()].map((shelf) => shelf.current()));

    expect(await keptFiles()).toEqual([`${found[0]?.hash}.json`]);
  });
});
