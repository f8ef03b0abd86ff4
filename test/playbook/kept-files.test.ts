import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { listKept, putBackLeftAside, removeKept } from '../../src/playbook/kept-files.js';
import { createPlaybookShelf } from '../../src/playbook/shelf.js';
import { aHash } from '../support/builders.js';
import { useFolders } from '../support/folders.js';
import { aPlaybookFolder } from './playbook-folder.js';

const newFolder = useFolders();
const HOUR_MS = 3_600_000;
const FIVE_MINUTES_MS = 300_000;

/** A state folder that holds playbooks of these ages. */
async function stateWith(kept: Readonly<Record<string, number>>): Promise<string> {
  const stateDir = await newFolder();
  await mkdir(join(stateDir, 'playbooks'));
  for (const [name, keptAtMs] of Object.entries(kept)) {
    const file = join(stateDir, 'playbooks', name);
    await writeFile(file, 'kept');
    await utimes(file, keptAtMs / 1_000, keptAtMs / 1_000);
  }
  return stateDir;
}

describe('kept playbooks', () => {
  test('are listed newest first, and nothing else of the folder is', async () => {
    const [old, young] = [aHash('old'), aHash('young')];
    const stateDir = await stateWith({
      [`${old}.json`]: 5_000,
      [`${young}.json`]: 9_000,
      [`.${old}.x`]: 1,
      'a.json': 1,
    });

    expect(await listKept(stateDir)).toEqual([
      { hash: young, keptAtMs: 9_000, bytes: 4 },
      { hash: old, keptAtMs: 5_000, bytes: 4 },
    ]);
  });

  test('are none where nothing was ever kept', async () => {
    expect(await listKept(await newFolder())).toEqual([]);
  });

  test('are removed when they are older than a moment, and keep their place and age when they are not', async () => {
    const hash = aHash('a');
    const stateDir = await stateWith({ [`${hash}.json`]: 5_000 });

    expect(await removeKept(stateDir, { hash, beforeMs: 5_000 })).toBe('renewed');
    expect(await listKept(stateDir)).toEqual([{ hash, keptAtMs: 5_000, bytes: 4 }]);
    expect(await removeKept(stateDir, { hash, beforeMs: 5_001 })).toBe('removed');
    expect(await readdir(join(stateDir, 'playbooks'))).toEqual([]);
    expect(await removeKept(stateDir, { hash, beforeMs: 5_001 })).toBe('gone');
  });
});

describe('a playbook that a stopped process left aside', () => {
  const [hash, other] = [aHash('left'), aHash('other')];
  const aside = (of: string) => `.${of}.${randomUUID()}`;
  const names = (stateDir: string) => readdir(join(stateDir, 'playbooks'));
  /** Later than anything that the test itself has put aside. */
  const later = () => Date.now() + HOUR_MS;

  test('is put back under its name with its age, so that a prune judges it', async () => {
    const stateDir = await stateWith({ [aside(hash)]: 5_000 });

    await putBackLeftAside(stateDir, later());

    expect(await names(stateDir)).toEqual([`${hash}.json`]);
    expect(await listKept(stateDir)).toEqual([{ hash, keptAtMs: 5_000, bytes: 4 }]);
  });

  test('goes where it was kept under its name again', async () => {
    const stateDir = await stateWith({ [aside(hash)]: 5_000, [`${hash}.json`]: 9_000 });

    await putBackLeftAside(stateDir, later());

    expect(await names(stateDir)).toEqual([`${hash}.json`]);
    expect(await listKept(stateDir)).toEqual([{ hash, keptAtMs: 9_000, bytes: 4 }]);
  });

  test('stays aside while the process may still be at work, however old the playbook is', async () => {
    const name = aside(hash);
    const stateDir = await stateWith({ [name]: 5_000 });
    const { ctimeMs } = await stat(join(stateDir, 'playbooks', name));

    await putBackLeftAside(stateDir, ctimeMs);
    expect(await names(stateDir)).toEqual([name]);
    await putBackLeftAside(stateDir, ctimeMs + 1);
    expect(await names(stateDir)).toEqual([`${hash}.json`]);
  });

  test('is nothing that has another name', async () => {
    const [foreign, short] = [`.${other}.x`, `.${'a'.repeat(63)}.${randomUUID()}`];
    const stateDir = await stateWith({ [foreign]: 1, [short]: 1 });

    await putBackLeftAside(stateDir, later());

    expect((await names(stateDir)).toSorted()).toEqual([foreign, short].toSorted());
  });
});

describe('the shelf of a worker', () => {
  test('renews what it opens tickets with often enough for a prune, and writes it anew when it is gone', async () => {
    const folder = await aPlaybookFolder();
    const stateDir = join(folder.dir, 'state');
    const clock = jest.spyOn(Date, 'now');
    try {
      const shelf = createPlaybookShelf({ dir: folder.dir, policyFile: null, stateDir, warn: () => undefined });
      const startMs = 10 * HOUR_MS;
      clock.mockReturnValue(startMs);
      await shelf.current();
      // The first look knew no files whose change it could see.
      const { hash } = await shelf.current();
      const file = join(stateDir, 'playbooks', `${hash}.json`);
      const text = await readFile(file, 'utf8');
      await rm(file);

      clock.mockReturnValue(startMs + HOUR_MS - 1);
      await shelf.current();
      expect(await listKept(stateDir)).toEqual([]);
      clock.mockReturnValue(startMs + (LIMITS.pruneAgeHours.value / 2) * HOUR_MS);
      await shelf.current();

      expect(await readFile(file, 'utf8')).toBe(text);
    } finally {
      clock.mockRestore();
      await folder.remove();
    }
  });

  test('goes on with what is in force while its folder cannot be written, warns once, and renews it as soon as it can', async () => {
    const folder = await aPlaybookFolder();
    const stateDir = join(folder.dir, 'state');
    const [kept, away] = [join(stateDir, 'playbooks'), join(stateDir, 'away')];
    const warnings: string[] = [];
    const clock = jest.spyOn(Date, 'now').mockReturnValue(10 * HOUR_MS);
    const later = (ms: number) => clock.mockReturnValue(Date.now() + ms);
    try {
      const shelf = createPlaybookShelf({
        dir: folder.dir,
        policyFile: null,
        stateDir,
        warn: (message) => warnings.push(message),
      });
      await shelf.current();
      const playbook = await shelf.current();
      const file = join(kept, `${playbook.hash}.json`);
      await utimes(file, 5, 5);
      await rename(kept, away);
      // No folder can be made where a file stands.
      await writeFile(kept, '');

      later(HOUR_MS);
      expect(await shelf.current()).toBe(playbook);
      later(HOUR_MS);
      expect(await shelf.current()).toBe(playbook);
      expect(warnings).toEqual([expect.stringContaining('could not be renewed in the state folder (EEXIST)')]);

      await rm(kept);
      await rename(away, kept);
      later(FIVE_MINUTES_MS - 1);
      await shelf.current();
      expect((await stat(file)).mtimeMs).toBe(5_000);
      later(1);
      await shelf.current();
      expect((await stat(file)).mtimeMs).toBeGreaterThan(5_000);
    } finally {
      clock.mockRestore();
      await folder.remove();
    }
  });

  test('writes what it has just kept no second time', async () => {
    const folder = await aPlaybookFolder();
    const stateDir = join(folder.dir, 'state');
    try {
      const shelf = createPlaybookShelf({ dir: folder.dir, policyFile: null, stateDir, warn: () => undefined });
      const { hash } = await shelf.current();
      await utimes(join(stateDir, 'playbooks', `${hash}.json`), 5, 5);

      await folder.change('roster.yaml', '# Who works here and when.', '# Everybody who works here.');
      await shelf.current();

      expect((await listKept(stateDir))[0]).toMatchObject({ hash, keptAtMs: 5_000 });
    } finally {
      await folder.remove();
    }
  });

  test('renews at its start what was kept long ago', async () => {
    const folder = await aPlaybookFolder();
    const stateDir = join(folder.dir, 'state');
    try {
      const shelf = () => createPlaybookShelf({ dir: folder.dir, policyFile: null, stateDir, warn: () => undefined });
      const { hash } = await shelf().current();
      await utimes(join(stateDir, 'playbooks', `${hash}.json`), 5, 5);

      await shelf().current();

      expect((await listKept(stateDir))[0]?.keptAtMs).toBeGreaterThan(5_000);
    } finally {
      await folder.remove();
    }
  });
});
