import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type DevState, readDevJson, writeDevJson } from '../../../src/server/dev-json.js';
import { isAlive } from '../../../src/server/is-alive.js';
import { useFolders } from '../../support/folders.js';
import { testServer } from '../../support/server.js';
import { fileNamed, runDemo, startDemo, under } from './demo-process.js';

const newFolder = useFolders();
const APPROVE = ['--decision', 'approve'];

describe('the demo on a server of its own', () => {
  test('ends resolved with exit code 0, whatever server the environment and the profile name', async () => {
    const stateDir = await newFolder();
    const profile = join(stateDir, 'profile.toml');
    await writeFile(profile, '[profile.default]\naddress = "127.0.0.1:1"\napi_key = "no-key"\n');
    const env = { TEMPORAL_ADDRESS: '127.0.0.1:1', TEMPORAL_NAMESPACE: 'nowhere', TEMPORAL_CONFIG_FILE: profile };

    const { exitCode, screen } = await runDemo({ words: APPROVE, stateDir, env });

    expect(screen).toContain('Outcome: resolved, because the customer confirmed');
    expect(screen.match(/^\d\/4 \S+ {2}done/gmu)).toHaveLength(4);
    expect(screen).toContain('(simulated by this demo)');
    expect(screen).toContain('no model wrote it');
    expect(screen).not.toMatch(/\p{Cc}(?<!\n)/u);
    expect(await fileNamed('reply', { screen, stateDir })).toContain('Kind: "reply"');
    expect(exitCode).toBe(0);
  }, 180_000);

  test('stops everything on Ctrl-C and leaves no trace of a running server', async () => {
    const stateDir = await newFolder();
    const demo = startDemo({ words: APPROVE, stateDir });
    const state = await untilWorker(stateDir);

    demo.child.kill('SIGINT');
    const { exitCode } = await demo.ended;

    expect(exitCode).toBe(130);
    expect([state.serverPid, state.workerPid].filter((pid) => pid !== null && isAlive(pid))).toEqual([]);
    expect(await readDevJson(stateDir)).toBeNull();
  }, 180_000);

  test('leaves a database alone that `desk dev` has open, and says so', async () => {
    const stateDir = await newFolder();
    await writeDevJson(stateDir, aRunningDesk());

    const { exitCode, screen } = await runDemo({ words: APPROVE, stateDir });

    expect(screen).toContain(`in memory because process ${process.pid}`);
    expect(await readDevJson(stateDir)).toEqual(aRunningDesk());
    expect(exitCode).toBe(0);
  }, 180_000);
});

describe('the demo on a given server', () => {
  test('hands the ticket to a person after a rejection, with exit code 0 and nothing sent', async () => {
    const { exitCode, screen } = await onTestServer({ words: ['--decision', 'reject'] });

    expect(screen).toContain('Outcome: handed_to_human');
    expect(screen).not.toContain('Carried out');
    expect(exitCode).toBe(0);
  }, 180_000);

  test('sends the reply of an edit', async () => {
    const stateDir = await newFolder();
    const file = join(stateDir, 'reply.txt');
    await writeFile(file, `${EDITED}\n`);

    const { exitCode, screen } = await onTestServer({ words: ['--decision', `edit:${file}`], stateDir });

    expect(screen).toContain('Edited and approved by');
    expect(await fileNamed('reply', { screen, stateDir })).toContain(EDITED);
    expect(exitCode).toBe(0);
  }, 180_000);

  test('takes plain text from standard input: owner, response and product implications are filled in', async () => {
    const stdin = 'I was charged twice this month and nobody answers me. Please give me one of the two payments back.';

    const { exitCode, screen } = await onTestServer({ words: [...APPROVE, '--ticket', '-'], stdin });

    expect(screen).toMatch(/^ +owner +\S+/mu);
    expect(screen).toMatch(/^owner +\S+/mu);
    expect(under('How do we respond?', screen)).toMatch(/^Sent: /u);
    expect(under('What follow-up does it create?', screen)).not.toMatch(/^(Not decided yet\.|)$/u);
    expect(exitCode).toBe(0);
  }, 180_000);

  test('files a new ticket each time', async () => {
    const first = await onTestServer({ words: APPROVE });
    const second = await onTestServer({ words: APPROVE });

    expect(idOf(first.screen)).not.toBe(idOf(second.screen));
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
  }, 180_000);
});

/** It names next step, moment, outcome and the way to a person, as every reply has to. */
const EDITED = [
  'Hello,',
  'thank you for writing. Our support team looks at the export today and writes to you by 17:00 UTC with the cause.',
  'You then know whether the file can be made complete, or what we try next.',
  'If this does not help, answer this message and our support lead takes over.',
].join('\n\n');

async function onTestServer(call: { words: readonly string[]; stateDir?: string; stdin?: string }) {
  const { address } = testServer();
  const stateDir = call.stateDir ?? (await newFolder());
  return runDemo({ ...call, stateDir, words: [...call.words, '--address', address] });
}

function idOf(screen: string): string {
  return /demo-[0-9a-f]{8}/u.exec(screen)?.[0] ?? '';
}

async function untilWorker(stateDir: string): Promise<DevState> {
  for (;;) {
    const state = await readDevJson(stateDir);
    if (state !== null && state.workerPid !== null) return state;
    await sleep(20);
  }
}

/** A `desk dev` whose processes live: this one. */
function aRunningDesk(): DevState {
  return {
    schemaVersion: 1,
    address: '127.0.0.1:1',
    namespace: 'default',
    uiUrl: 'http://127.0.0.1:2',
    taskQueue: 'support-tickets',
    serverPid: process.pid,
    workerPid: null,
    devPid: process.pid,
    startedAt: '2026-03-02T09:00:00.000Z',
  };
}
