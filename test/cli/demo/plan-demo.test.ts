import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { desk } from '../../support/console.js';
import { useFolders } from '../../support/folders.js';

const newFolder = useFolders();

describe('`desk demo`', () => {
  test.each([
    ['a decision that does not exist', ['--decision', 'maybe'], '--decision is one of approve, reject, edit:FILE'],
    ['an edit file that is not there', ['--decision', 'edit:gone.txt'], 'gone.txt cannot be read'],
    ['an edit file with nothing in it', ['--decision', 'edit:blank.txt'], 'blank.txt is empty'],
    ['an edit file of another encoding', ['--decision', 'edit:latin1.txt'], 'latin1.txt is not valid UTF-8'],
    ['a ticket that is not there', ['--decision', 'approve', '--ticket', 'gone.json'], 'gone.json cannot be read'],
    ['a ticket without a body', ['--decision', 'approve', '--ticket', 'bodiless.json'], 'body'],
    ['a namespace without a server', ['--decision', 'approve', '--namespace', 'x'], '--namespace goes with --address'],
    ['JSON, since it is a screen for people', ['--decision', 'approve', '--json'], 'a screen for people'],
  ])('refuses %s before it starts anything', async (_what, words, message) => {
    const folder = await newFolder();
    await writeFile(join(folder, 'blank.txt'), ' \n');
    await writeFile(join(folder, 'latin1.txt'), Buffer.from([0x66, 0xfc, 0x72]));
    await writeFile(join(folder, 'bodiless.json'), '{"subject":"Help"}');

    const answer = await desk(['demo', ...words], { folder });

    expect(answer.exitCode).toBe(2);
    expect(answer.stderr + answer.stdout).toContain(message);
    expect(answer.stdout).not.toContain('Durable Desk demo');
  });
});
