import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DeskError } from '../../src/client/errors.js';
import type { Instant } from '../../src/domain/brand.js';
import { LIMITS } from '../../src/domain/limits.js';
import { aPlaybookFolder, type PlaybookFolder } from '../playbook/playbook-folder.js';
import { aHash } from '../support/builders.js';
import { desk, FOUR_MINUTES_LATER } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import { useFolders } from '../support/folders.js';
import { aParkedState } from '../support/ticket-states.js';

const HOUR_MS = 3_600_000;
const newFolder = useFolders();
const parked = aParkedState();
const NAMED = parked.opening?.playbookHash ?? '';
const [UNNAMED, YOUNG] = [aHash('unnamed'), aHash('young')];

let playbook: PlaybookFolder;
let inForce: string;
beforeAll(async () => {
  playbook = await aPlaybookFolder();
  inForce = (await playbook.load()).hash;
});
afterAll(() => playbook.remove());

let stateDir: string;
beforeEach(async () => {
  stateDir = await newFolder();
  await mkdir(join(stateDir, 'playbooks'));
  const ages = { [NAMED]: 900, [UNNAMED]: 900, [inForce]: 900, [YOUNG]: 23 };
  for (const [hash, hours] of Object.entries(ages)) await keep(hash, hours);
});

async function keep(hash: string, hours: number): Promise<void> {
  const file = join(stateDir, 'playbooks', `${hash}.json`);
  await writeFile(file, 'kept');
  const seconds = (FOUR_MINUTES_LATER - hours * HOUR_MS) / 1_000;
  await utimes(file, seconds, seconds);
}

const kept = async () => (await readdir(join(stateDir, 'playbooks'))).map((name) => name.slice(0, 64)).toSorted();
const prune = (words: readonly string[], twin = aFakeDesk([parked]), now = () => FOUR_MINUTES_LATER) =>
  desk(['playbook', 'prune', ...words], {
    desk: twin,
    now,
    env: { DESK_STATE_DIR: stateDir, DESK_PLAYBOOK_DIR: playbook.dir },
  });

describe('`desk playbook prune`', () => {
  test('tells what may go and why the rest stays, and removes nothing', async () => {
    const { exitCode, stdout } = await prune([]);

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${UNNAMED.slice(0, 12)} .* may go: no ticket names it$`, 'mu'));
    expect(stdout).toMatch(new RegExp(`^${NAMED.slice(0, 12)} .* stays: a ticket names it$`, 'mu'));
    expect(stdout).toMatch(new RegExp(`^${inForce.slice(0, 12)} .* stays: new tickets are opened with it here$`, 'mu'));
    expect(stdout).toMatch(new RegExp(`^${YOUNG.slice(0, 12)} .* stays: younger than 24 hours$`, 'mu'));
    expect(stdout).toContain('1 tickets of namespace default at 127.0.0.1:7233 were asked.');
    expect(stdout).toContain('1 playbook may go: run it again with --yes.');
    expect(await kept()).toHaveLength(4);
  });

  test('removes with --yes what may go, and nothing else', async () => {
    const { exitCode, stdout } = await prune(['--yes']);

    expect({ exitCode, end: stdout.trimEnd().split('\n').at(-1) }).toEqual({ exitCode: 0, end: '1 playbook removed.' });
    expect(await kept()).toEqual([NAMED, inForce, YOUNG].toSorted());
    expect((await prune([])).stdout).toContain('Nothing may go.');
  });

  test('tells programs the same, as one document', async () => {
    const answer = await prune(['--older-than', '23', '--json']);

    expect(answer.json()).toMatchObject({
      schemaVersion: 1,
      stateDir,
      namespace: 'default',
      runs: 1,
      olderThanHours: 23,
      mode: 'look',
      playbooks: expect.arrayContaining([
        { hash: UNNAMED, keptAtMs: FOUR_MINUTES_LATER - 900 * HOUR_MS, bytes: 4, verdict: 'unnamed', done: 'nothing' },
        { hash: YOUNG, keptAtMs: FOUR_MINUTES_LATER - 23 * HOUR_MS, bytes: 4, verdict: 'young', done: 'nothing' },
      ]),
    });
  });

  test('removes nothing when the server cannot be asked', async () => {
    const away = new DeskError('ServerUnavailable', 'The Temporal server stopped answering.');
    const twin = { ...aFakeDesk([parked]), namedPlaybooks: () => Promise.reject(away) };

    const { exitCode, stderr } = await prune(['--yes'], twin);

    expect(exitCode).not.toBe(0);
    expect(stderr).toContain('ServerUnavailable');
    expect(await kept()).toHaveLength(4);
  });

  test('removes nothing where no ticket names anything that is kept, as in the wrong namespace, without a word for it', async () => {
    const { exitCode, stderr } = await prune(['--yes'], aFakeDesk());
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain('SettingsInvalid');
    expect(stderr.replaceAll(/\s+/gu, ' ')).toContain(
      '0 tickets of namespace default at 127.0.0.1:7233 were asked, and none names',
    );
    expect(await kept()).toHaveLength(4);

    expect((await prune([], aFakeDesk())).exitCode).toBe(0);
    expect((await prune(['--yes', '--without-tickets'], aFakeDesk())).exitCode).toBe(0);
    expect(await kept()).toEqual([inForce, YOUNG].toSorted());
  });

  test('judges also what a prune that was stopped had put aside, once it is told to remove', async () => {
    const left = `.${UNNAMED}.${randomUUID()}`;
    await rename(join(stateDir, 'playbooks', `${UNNAMED}.json`), join(stateDir, 'playbooks', left));
    const names = () => readdir(join(stateDir, 'playbooks'));

    await prune([]);
    expect(await names()).toContain(left);
    // The file system keeps the moment at which it was put aside, by the clock of the machine.
    const tomorrow = () => (Date.now() + 25 * HOUR_MS) as Instant;
    const { stdout } = await prune(['--yes'], aFakeDesk([parked]), tomorrow);

    expect(stdout).toMatch(new RegExp(`^${UNNAMED.slice(0, 12)} .* removed$`, 'mu'));
    expect((await names()).filter((name) => name.includes(UNNAMED))).toEqual([]);
  });

  test('takes no age at which a worker may still open tickets unseen', async () => {
    const least = LIMITS.pruneAgeHours.value;

    expect((await prune(['--older-than', String(least)])).exitCode).toBe(0);
    expect((await prune(['--older-than', String(least - 1)])).exitCode).toBe(2);
  });

  test('says so when nothing was ever kept', async () => {
    const empty = await newFolder();
    const call = { desk: aFakeDesk(), env: { DESK_STATE_DIR: empty, DESK_PLAYBOOK_DIR: playbook.dir } };

    expect((await desk(['playbook', 'prune', '--yes'], call)).stdout).toContain('No playbook is kept in');
  });
});
