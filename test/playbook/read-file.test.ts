import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPlaybookFile } from '../../src/playbook/read-file.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'desk-read-'));
  await mkdir(join(dir, 'playbook/..data'), { recursive: true });
  await writeFile(join(dir, 'secret'), 'secret');
  await writeFile(join(dir, 'playbook/..data/policy.yaml'), 'policy');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function read(name: string): Promise<string> {
  const verdict = await readPlaybookFile(join(dir, 'playbook', name));
  return verdict.kind === 'read' ? verdict.text : verdict.problem.problem;
}

describe('a file of the playbook', () => {
  test('may be a link within its folder, as where a cluster mounts it', async () => {
    await symlink('..data/policy.yaml', join(dir, 'playbook/policy.yaml'));

    expect(await read('policy.yaml')).toBe('policy');
  });

  test('is no link to a file elsewhere, which a problem would quote', async () => {
    await symlink('../secret', join(dir, 'playbook/evidence.yaml'));

    expect(await read('evidence.yaml')).toBe('the file is a link that leads out of its folder');
  });

  test('is not there where a link leads nowhere', async () => {
    await symlink('nowhere', join(dir, 'playbook/roster.yaml'));

    expect(await read('roster.yaml')).toBe('the file is not there');
  });

  test('is a regular file: no folder, and no pipe, for which a worker would wait for ever', async () => {
    await mkdir(join(dir, 'playbook/folder.yaml'));

    expect(await read('folder.yaml')).toBe('this is no regular file');
  });
});
