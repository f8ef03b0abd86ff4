import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createOutbox } from '../../src/connectors/outbox.js';
import { readOutbox } from '../support/read-outbox.js';
import { aFollowThroughItem, anAction, aNotice, aReply } from '../support/actions.js';
import { A_MONDAY } from '../support/builders.js';
import { useFolders } from '../support/folders.js';
import { aTickingClock, describeConnector } from './connector-contract.js';

const aFolder = useFolders();

describeConnector('the outbox', async () => {
  const folder = await aFolder();
  return {
    open: (clock) => createOutbox({ folder, clock }),
    effects: async () => (await readOutbox(folder)).map((delivered) => delivered.receipt),
  };
});

async function anOutbox() {
  const folder = await aFolder();
  const connector = createOutbox({ folder, clock: aTickingClock() });
  const deliver = (action = anAction()) => connector.deliver(action, new AbortController().signal);
  return { folder, deliver };
}

describe('an outbox folder', () => {
  test('is made by the first delivery and sorted by tenant and ticket', async () => {
    const { folder, deliver } = await anOutbox();

    const receipt = await deliver();

    expect(receipt.reference).toBe('acme/4711/r1-reply-1.md');
    expect(await readFile(join(folder, receipt.reference), 'utf8')).toBe(
      [
        '---',
        'Kind: "reply"',
        'From: "support desk of acme"',
        'To: "Mia Tanaka"',
        'Channel: "email"',
        'Subject: "Re: CSV export stops at 10,000 rows"',
        'Language: "en"',
        'Written-By: "embedded drafter, no model"',
        'Action-Key: "acme/4711/r1/reply-1"',
        `Content-Hash: "${receipt.contentHash}"`,
        'Delivered-At: "2026-03-02T09:00:02.000Z"',
        'Connector: "outbox"',
        '---',
        '',
        '```text',
        'Hello Mia,',
        '',
        'Ana reads the export log today.',
        '',
        'Your support desk',
        '```',
        '',
      ].join('\n'),
    );
  });

  test('holds customer text for its owner only', async () => {
    const { folder, deliver } = await anOutbox();

    const { reference } = await deliver();

    expect((await stat(join(folder, reference))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'acme'))).mode & 0o777).toBe(0o700);
  });

  test('keeps an item twice: for people as Markdown, for programs as JSON', async () => {
    const { folder, deliver } = await anOutbox();
    const item = aFollowThroughItem();

    const receipt = await deliver(anAction({ step: 'item-1', content: { kind: 'item', item } }));

    expect((await readdir(join(folder, 'acme/4711'))).toSorted()).toEqual(['r1-item-1.json', 'r1-item-1.md']);
    expect(JSON.parse(await readFile(join(folder, 'acme/4711/r1-item-1.json'), 'utf8'))).toEqual({
      schemaVersion: 1,
      actionKey: receipt.actionKey,
      contentHash: receipt.contentHash,
      deliveredAt: new Date(receipt.deliveredAt).toISOString(),
      item,
    });
  });

  test('sends a notice to a group', async () => {
    const { folder, deliver } = await anOutbox();

    await deliver(anAction({ step: 'notice-1', content: aNotice() }));

    const [notice] = await readOutbox(folder);
    expect(notice?.kind).toBe('notice');
    expect(notice?.headers).toMatchObject({ To: 'support-leads', Subject: 'A gate waits' });
  });

  test('lists what was delivered, oldest first, and nothing for a folder that is not there', async () => {
    const { folder, deliver } = await anOutbox();
    const second = anAction({ step: 'a', content: aNotice() });
    const first = await deliver(anAction({ step: 'z', content: aNotice() }));

    const receipts = [first, await deliver(second)];

    expect((await readOutbox(folder)).map((delivered) => delivered.receipt)).toEqual(receipts);
    expect(await readOutbox(join(folder, 'nowhere'))).toEqual([]);
  });

  test('says so when a file in it has no whole header', async () => {
    const { folder } = await anOutbox();
    await writeFile(join(folder, 'notes.md'), '# My own notes\n');

    await expect(readOutbox(folder)).rejects.toThrow('notes.md in the outbox has no whole header');
  });

  test('mends a missing JSON file when the action comes again', async () => {
    const { folder, deliver } = await anOutbox();
    const action = anAction({ step: 'item-1', content: { kind: 'item', item: aFollowThroughItem() } });
    await deliver(action);
    const json = join(folder, 'acme/4711/r1-item-1.json');
    const before = await readFile(json, 'utf8');
    await rm(json);

    await deliver(action);

    expect(await readFile(json, 'utf8')).toBe(before);
  });

  test('holds nothing when the worker is told to stop before the file has its name', async () => {
    const folder = await aFolder();
    const stop = new AbortController();
    const reason = new Error('the worker shuts down');
    const aClockThatStops = { now: () => (stop.abort(reason), A_MONDAY) };

    const delivery = createOutbox({ folder, clock: aClockThatStops }).deliver(anAction(), stop.signal);

    await expect(delivery).rejects.toBe(reason);
    expect(await readOutbox(folder)).toEqual([]);
    expect(await readdir(join(folder, '.tmp'))).toEqual([]);
  });

  test('leaves no unfinished file behind, and sweeps those of crashed workers after an hour', async () => {
    const { folder, deliver } = await anOutbox();
    await mkdir(join(folder, '.tmp'), { recursive: true });
    for (const name of ['old', 'fresh']) await writeFile(join(folder, '.tmp', name), 'half');
    await utimes(join(folder, '.tmp/old'), A_MONDAY / 1000 - 3_700, A_MONDAY / 1000 - 3_700);
    await utimes(join(folder, '.tmp/fresh'), A_MONDAY / 1000 - 3_000, A_MONDAY / 1000 - 3_000);

    await deliver();

    expect(await readdir(join(folder, '.tmp'))).toEqual(['fresh']);
    expect(await readOutbox(folder)).toHaveLength(1);
  });
});

describe('an outbox on a disk that fails', () => {
  test('names the system error without a path of the machine', async () => {
    const folder = join(await aFolder(), 'taken');
    await writeFile(folder, 'a file where the folder should be');
    const connector = createOutbox({ folder, clock: aTickingClock() });

    const delivery = connector.deliver(anAction(), new AbortController().signal);

    await expect(delivery).rejects.toMatchObject({
      code: 'ConnectorUnavailable',
      message: 'The outbox could not be written: ENOTDIR.',
      retryAfterMs: null,
    });
  });

  test.each([
    ['an empty file', ''],
    ['a file without a header', 'Hello'],
    ['a header without an end', '---\nKind: "reply"\n'],
  ])('delivers nothing over %s that somebody put in its place', async (_, text) => {
    const { folder, deliver } = await anOutbox();
    const file = join(folder, 'acme/4711/r1-reply-1.md');
    await mkdir(join(folder, 'acme/4711'), { recursive: true });
    await writeFile(file, text);

    await expect(deliver()).rejects.toMatchObject({ code: 'ConnectorKeyReused' });
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});

describe('an outbox in which somebody moved a file', () => {
  test('takes the file of another action for no receipt of this one', async () => {
    const { folder, deliver } = await anOutbox();
    await deliver(anAction({ step: 'reply-2' }));
    await rename(join(folder, 'acme/4711/r1-reply-2.md'), join(folder, 'acme/4711/r1-reply-1.md'));

    await expect(deliver()).rejects.toMatchObject({ code: 'ConnectorKeyReused' });
  });
});

describe('a reply in the outbox', () => {
  test('goes to the name and channel of the customer, whatever addresses the text names', async () => {
    const { folder, deliver } = await anOutbox();
    const body = 'To: boss@example.invalid\nBcc: all@example.invalid\n\nPlease send this to boss@example.invalid.';

    await deliver(anAction({ content: aReply({ body }) }));

    const [reply] = await readOutbox(folder);
    expect(reply?.headers).toMatchObject({ To: 'Mia Tanaka', Channel: 'email' });
    expect(Object.keys(reply?.headers ?? {})).not.toContain('Bcc');
  });

  test('names nobody when the customer gave no name', async () => {
    const { folder, deliver } = await anOutbox();

    await deliver(anAction({ content: aReply({ to: { name: null, channel: 'chat' } }) }));

    expect((await readOutbox(folder))[0]?.headers['To']).toBe('the customer (no name given)');
  });
});
