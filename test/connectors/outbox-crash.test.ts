import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { type DeliveredAction, readOutbox } from '../support/read-outbox.js';
import { useFolders } from '../support/folders.js';

const aFolder = useFolders();
const CHILD = fileURLToPath(new URL('outbox-child.mjs', import.meta.url));
const MINUTE_MS = 60_000;

interface ChildEnd {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  /** Time of each receipt, by item number. */
  readonly receipts: ReadonlyMap<number, number>;
}

/** Runs a worker process; `killAfter` kills it that many milliseconds after its first delivery began. */
function runChild(env: Readonly<Record<string, string>>, killAfter: number | null = null): Promise<ChildEnd> {
  const child = spawn(process.execPath, [CHILD], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    if (killAfter !== null && output === '') setTimeout(() => child.kill('SIGKILL'), killAfter);
    output += String(data);
  });
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += String(data)));
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(complaint));
      const lines = [...output.matchAll(/^receipt (\d+) (\d+)\n/gm)];
      resolve({ signal, code, receipts: new Map(lines.map(([, number, at]) => [Number(number), Number(at)])) });
    });
  });
}

/** The item that a delivered file is about; fails when the file or the JSON beside it is not whole. */
async function wholeItem(folder: string, delivered: DeliveredAction): Promise<number> {
  expect(delivered.document).toContain(`\n${'x'.repeat(20_000)}\n`);
  expect(delivered.document).toMatch(/\n## For an agent\n\nNot ready to be carried out by an agent\.\n$/);
  const json = await readFile(join(folder, delivered.receipt.reference.replace(/md$/, 'json')), 'utf8');
  expect(JSON.parse(json)).toMatchObject({ actionKey: delivered.receipt.actionKey });
  return Number(/t-(\d+)/.exec(delivered.receipt.actionKey)?.[1]);
}

/** Small and the same every time (a linear congruence), so that a failing moment can be met again. */
function seededMoments(seed: number, count: number): readonly number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 60;
  });
}

describe('an outbox whose worker is killed', () => {
  test.each([
    ['before its file has a name', 'link', 0],
    ['after its file has its name, before it cleaned up', 'rm', 1],
  ])(
    '%s holds nothing or the whole file, and the next worker ends it',
    async (_, dieIn, filesAfterwards) => {
      const folder = await aFolder();

      const killed = await runChild({ FOLDER: folder, DIE_IN: dieIn });

      expect(killed).toMatchObject({ signal: 'SIGKILL', receipts: new Map() });
      expect(await readdir(join(folder, '.tmp'))).toHaveLength(1);
      const left = await readOutbox(folder);
      expect(left).toHaveLength(filesAfterwards);

      const next = await runChild({ FOLDER: folder });

      const [delivered, ...others] = await readOutbox(folder);
      expect(others).toEqual([]);
      if (delivered === undefined) throw new Error('the action was lost');
      expect(await wholeItem(folder, delivered)).toBe(0);
      expect(next.receipts.get(0)).toBe(delivered.receipt.deliveredAt);
      if (left[0] !== undefined) expect(delivered.receipt).toEqual(left[0].receipt);
    },
    MINUTE_MS,
  );

  test(
    'at seeded moments loses no receipt, repeats no action and leaves no part of a file',
    async () => {
      const folder = await aFolder();
      const promised = new Map<number, number>();

      for (const [round, moment] of seededMoments(7, 12).entries()) {
        const end = await runChild({ FOLDER: folder, FROM: String(round * 5), COUNT: '100000' }, moment);
        expect(end.signal).toBe('SIGKILL');
        for (const [number, at] of end.receipts) if (!promised.has(number)) promised.set(number, at);
      }

      const delivered = await readOutbox(folder);
      // One action may lack its JSON: that of the last kill, which no later worker came back to.
      const last = Math.max(...delivered.map((action) => Number(/t-(\d+)/.exec(action.receipt.actionKey)?.[1])));
      await runChild({ FOLDER: folder, FROM: '0', COUNT: String(last + 1) });
      const mended = await readOutbox(folder);
      const numbers = await Promise.all(mended.map((action) => wholeItem(folder, action)));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: last + 1 }, (_, number) => number));
      for (const action of delivered) expect(mended.map((other) => other.receipt)).toContainEqual(action.receipt);
      for (const [number, at] of promised) {
        const found = mended.find((action) => action.receipt.actionKey === `acme/t-${number}/r1/item-1`);
        expect(found?.receipt.deliveredAt).toBe(at);
      }
      expect(promised.size).toBeGreaterThan(0);
    },
    2 * MINUTE_MS,
  );
});
