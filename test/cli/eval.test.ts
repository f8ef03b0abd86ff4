import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { evalProgress } from '../../src/cli/eval-progress.js';
import type { Instant } from '../../src/domain/brand.js';
import { LIMITS } from '../../src/domain/limits.js';
import { aContext, desk } from '../support/console.js';
import { aRow } from '../eval/labelled-rows.js';

const HARM = { escalate: true, class: 'HARM', nearMissOf: null, urgency: 'critical', askBack: false, language: 'en' };

/** The first evaluation loads the SDK, cold. */
jest.setTimeout(60_000);

describe('desk eval', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-eval-'));
    const rows = [aRow(), aRow({ id: 'row-2', body: 'The charger caught fire and burned my hand.', labels: HARM })];
    await writeFile(join(folder, 'set.ndjson'), rows.map((row) => JSON.stringify(row)).join('\n'));
    await writeFile(join(folder, 'bad.ndjson'), `${JSON.stringify(aRow())}\n{"id":"x","body":"secret words"}\n`);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('prints measures with numerator, denominator and interval', async () => {
    const { exitCode, stdout } = await desk(['eval', 'set.ndjson'], { folder });

    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      '2 tickets of set.ndjson, without thread, embedded drafter, under eval/reference-policy.yaml',
    );
    expect(stdout).toMatch(/escalation-recall +1\/1 +100[.]0 % +20[.]6 to 100[.]0 % +at least 95 %: yes/);
    expect(stdout).toMatch(/support-specialist: median \d/);
  });

  test('prints one JSON document with ids and verdicts, and no word of a ticket', async () => {
    const answer = await desk(['eval', 'set.ndjson', '--json', '--with-thread'], { folder });

    expect(answer.json()).toMatchObject({
      tickets: 2,
      frame: { thread: 'with', drafter: 'embedded' },
      verdicts: [{ id: 'row-1' }, { id: 'row-2', escalated: true, byRule: true, urgency: 'critical' }],
      comparison: null,
    });
    expect(answer.stdout).not.toContain('charger');
  });

  test('writes a baseline with its reason, and ends with 1 when a measure is worse than one', async () => {
    const reason = 'the first one that was agreed to';
    await desk(['eval', 'set.ndjson', '--write-baseline', 'base.json', '--reason', reason], { folder });
    const same = await desk(['eval', 'set.ndjson', '--compare', 'base.json'], { folder });
    const path = join(folder, 'base.json');
    const baseline = await readFile(path, 'utf8');
    await writeFile(
      path,
      baseline.replace(
        '"language": {"hits":["row-1","row-2"],"others":[]}',
        '"language": {"hits":["row-1","row-2"],"others":[]},\n    "old-one": {"hits":["row-1","row-2"],"others":[]}',
      ),
    );
    const worse = await desk(['eval', 'set.ndjson', '--compare', 'base.json'], { folder });

    expect(JSON.parse(baseline)).toMatchObject({ reason });
    expect([same.exitCode, worse.exitCode]).toEqual([0, 1]);
    expect(same.stdout).toContain('No ticket moved.');
    expect(worse.stdout).toContain('worse old-one: 2/2 was, nothing is counted any more');
    expect(worse.stdout).toContain('  went: row-1, row-2');
  });

  test('refuses a baseline of another run before anything is measured, and names each difference', async () => {
    const reason = 'the first one that was agreed to';
    await desk(['eval', 'set.ndjson', '--write-baseline', 'first.json', '--reason', reason], { folder });
    await writeFile(join(folder, 'other.ndjson'), JSON.stringify(aRow({ id: 'row-9' })));

    const { exitCode, stdout, stderr } = await desk(
      ['eval', 'other.ndjson', '--with-thread', '--compare', 'first.json'],
      {
        folder,
      },
    );

    expect([exitCode, stdout]).toEqual([2, '']);
    for (const told of [
      'file: the baseline has set.ndjson, this run has other.ndjson',
      'thread: the baseline has without, this run has with',
      'tickets only in the baseline: 2 (row-1, row-2)',
      'tickets not in the baseline: 1 (row-9)',
    ])
      expect(stderr).toContain(told);
  });

  test('names file, line and what to write when a line is no labelled ticket', async () => {
    const { exitCode, stderr } = await desk(['eval', 'bad.ndjson'], { folder });

    expect(exitCode).toBe(2);
    expect(stderr).toContain('bad.ndjson:2: has no labels that are known. Instead: an object "labels"');
    expect(stderr).not.toContain('secret words');
  });

  test('warns of a reason that nobody knows, and measures all the same', async () => {
    await writeFile(join(folder, 'odd.ndjson'), JSON.stringify(aRow({ labels: { ...HARM, class: 'Harm' } })));

    const { exitCode, stdout, stderr } = await desk(['eval', 'odd.ndjson'], { folder });

    expect(exitCode).toBe(0);
    expect(stderr).toContain('warning: odd.ndjson:1: labels.class: is none of none, HARM');
    expect(stdout).toContain('1 ticket');
  });

  test.each([
    [['eval', 'nowhere.ndjson'], 'nowhere.ndjson cannot be read'],
    [['eval', 'set.ndjson', '--compare', 'set.ndjson'], 'set.ndjson is no baseline'],
    [['eval', 'set.ndjson', '--write-baseline', 'x.json'], 'needs --reason'],
    [
      ['eval', 'set.ndjson', '--write-baseline', 'nowhere/x.json', '--reason', 'a reason that is long enough'],
      'nowhere/x.json cannot be written',
    ],
    [['eval', 'set.ndjson', '--policy', 'nowhere.yaml'], 'nowhere.yaml'],
  ])('refuses %j before anything is measured', async (words, told) => {
    const { exitCode, stderr } = await desk(words, { folder });

    expect(exitCode).toBe(2);
    expect(stderr).toContain(told);
  });

  test('reads files up to its limit', async () => {
    const stdin = new Uint8Array(LIMITS.evaluationFile.value + 1).fill(0x20);

    const { exitCode, stderr } = await desk(['eval', '-'], { folder, stdin });

    expect(exitCode).toBe(2);
    expect(stderr).toContain(`at most ${LIMITS.evaluationFile.value} bytes`);
  });

  test('tells how far it is once two seconds have passed, in a pipe at once', () => {
    let now = 1_000_000;
    let written = '';
    const context = aContext(
      { now: () => now as Instant },
      { write: (_name, text) => void (written += text), exitWith: () => {} },
    );
    const progress = evalProgress(context, 4);

    progress.tell(1);
    expect(written).toBe('');
    now += 2_000;
    progress.tell(2);
    progress.clear();

    expect(written).toBe('[##########..........] 2 of 4 tickets\n');
  });
});
