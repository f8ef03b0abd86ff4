import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { listKept, removeKept } from '../../src/playbook/kept-files.js';
import { createPlaybookShelf } from '../../src/playbook/shelf.js';
import { aHash } from '../support/builders.js';
import { useFolders } from '../support/folders.js';
import { aPlaybookFolder } from './playbook-folder.js';

const newFolder = useFolders();
const HOUR_MS = 3_600_000;

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
