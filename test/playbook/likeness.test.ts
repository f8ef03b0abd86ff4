import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

describe('what was learnt from examples', () => {
  test('is part of the playbook and of its hash', async () => {
    const shipped = await folder.load();
    await rm(join(folder.dir, 'likeness.json'));
    const without = await folder.load();

    expect(Object.keys(shipped.likeness?.rules ?? {})).toContain('R1');
    expect(without.likeness).toBeUndefined();
    expect(without.hash).not.toBe(shipped.hash);
  });

  test('is a problem as soon as the examples are not those that it was learnt from', async () => {
    await folder.write('examples/en.ndjson', `${await folder.read('examples/en.ndjson')}{"rule":null,"text":"x"}\n`);

    expect(await folder.problems()).toEqual([
      expect.stringMatching(/^likeness\.json:1: .*other examples than .*Instead: .*train-likeness\.mjs/u),
    ]);
  });

  test('is a problem when its examples are gone, or when it is no such file', async () => {
    await rm(join(folder.dir, 'examples'), { recursive: true });
    expect(await folder.problems()).toEqual([expect.stringContaining('the file is not there')]);

    await folder.write('likeness.json', '{"person": [1]}');
    expect(await folder.problems()).toEqual([expect.stringContaining('does not hold learnt weights')]);
  });
});
