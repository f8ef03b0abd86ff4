import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { connectDesk, type Desk } from '../../../src/client/index.js';
import type { Instant } from '../../../src/domain/brand.js';
import { aHash } from '../../support/builders.js';
import { desk } from '../../support/console.js';
import { type DeskUnderTest, startDesk, untilGate } from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { testServer } from '../../support/server.js';

jest.setTimeout(120_000);

const TWO_DAYS_MS = 172_800_000;

describe('the playbooks that runs name', () => {
  let indexed: DeskUnderTest;
  let bare: DeskUnderTest;
  let client: Desk;
  beforeAll(async () => {
    // Two playbooks that no other test has.
    indexed = await startDesk({ policy: { recurrence: { leastTickets: 41 } } });
    bare = await startDesk({ policy: { recurrence: { leastTickets: 42 } }, ports: { searchAttributes: false } });
    client = await connectDesk({ address: testServer().address });
  });
  afterAll(async () => {
    await client.close();
    await indexed.stop();
    await bare.stop();
  });

  test('are told by search attribute or by history, until the server has forgotten the run: then they are pruned', async () => {
    const [byRow, byHistory] = await Promise.all(
      [indexed, bare].map(async ({ ports }) => (await ports.shelf.current()).hash),
    );
    const handle = await indexed.start();
    const silent = await bare.start();
    await Promise.all([untilGate(handle), untilGate(silent)]);
    const names = async (hash: string = '') => {
      const { hashes } = await client.namedPlaybooks();
      return hashes.some((name) => hash.startsWith(name));
    };
    await eventually('both are named', async () => (await names(byRow)) && names(byHistory));
    const { folder, kept, prune } = await aStateFolder([byRow, byHistory, aHash('nobody')]);

    try {
      expect((await prune()).exitCode).toBe(0);
      expect(await kept()).toEqual([byRow, byHistory].toSorted());

      for (const { workflowId } of [handle, silent]) {
        await indexed.client.workflowService.deleteWorkflowExecution({
          namespace: testServer().namespace,
          workflowExecution: { workflowId },
        });
      }
      await eventually('neither is named', async () => !(await names(byRow)) && !(await names(byHistory)));
      // Nothing is named any more: that may as well be the wrong namespace, so it has to be said a second time.
      expect((await prune()).exitCode).toBe(2);
      expect(await kept()).toEqual([byRow, byHistory].toSorted());
      expect((await prune({ more: ['--without-tickets'] })).exitCode).toBe(0);
      expect(await kept()).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('are asked of a server that answers, else nothing is removed', async () => {
    const { folder, kept, prune } = await aStateFolder([aHash('nobody')]);
    const closed = await connectDesk({ address: testServer().address });
    await closed.close();

    try {
      expect((await prune({ by: closed })).exitCode).not.toBe(0);
      expect(await kept()).toEqual([aHash('nobody')]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  /** Kept playbooks of this moment, and a prune that is done two days later. */
  async function aStateFolder(hashes: readonly (string | undefined)[]) {
    const folder = await mkdtemp(join(tmpdir(), 'desk-prune-'));
    await mkdir(join(folder, 'playbooks'));
    for (const hash of hashes) await writeFile(join(folder, 'playbooks', `${hash}.json`), 'kept');
    const kept = async () => (await readdir(join(folder, 'playbooks'))).map((name) => name.slice(0, 64)).toSorted();
    const now = () => (Date.now() + TWO_DAYS_MS) as Instant;
    const prune = ({ by = client, more = [] }: { readonly by?: Desk; readonly more?: readonly string[] } = {}) => {
      const lent = { ...by, close: async () => undefined };
      const env = { DESK_STATE_DIR: folder };
      return desk(['playbook', 'prune', '--yes', ...more], { desk: lent, folder: resolve('.'), env, now });
    };
    return { folder, kept, prune };
  }
});
