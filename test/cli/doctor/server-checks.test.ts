import { describe, expect, test } from '@jest/globals';
import { judgeNamespace } from '../../../src/cli/doctor/checks/namespace.js';
import { judgeRetention } from '../../../src/cli/doctor/checks/retention.js';
import { judgeSearchAttributes } from '../../../src/cli/doctor/checks/search-attributes.js';
import { judgeServer } from '../../../src/cli/doctor/checks/server.js';
import { judgeWorker } from '../../../src/cli/doctor/checks/worker.js';
import { temporalCommand } from '../../../src/cli/doctor/place.js';
import { LIMITS } from '../../../src/domain/limits.js';
import { SEARCH_ATTRIBUTES } from '../../../src/protocol/names.js';
import { RETENTION_DAYS } from '../../../src/server/keep-closed-runs.js';
import { TYPE_NUMBERS } from '../../../src/server/search-attributes.js';

const PLACE = { address: 'temporal.internal:7233', namespace: 'support' };
const HERE = '--namespace support --address temporal.internal:7233';

describe('the server check', () => {
  const ofVersion = (value: string) => judgeServer({ kind: 'answered', value }, PLACE.address);

  test('takes every version that is tested, and one that does not tell', () => {
    expect(ofVersion('1.29.0').found).toBe('Temporal 1.29.0 answers at temporal.internal:7233');
    expect([ofVersion('1.29.0').state, ofVersion('2.0.0').state, ofVersion('').state]).toEqual(['ok', 'ok', 'ok']);
  });

  test('warns about an older one', () => {
    expect(ofVersion('1.28.9')).toMatchObject({ state: 'warning', repair: expect.stringContaining('1.29') });
  });

  test('tells a server that is not there from one that does not let us in', () => {
    expect(judgeServer({ kind: 'refused', code: 14 }, PLACE.address)).toMatchObject({
      state: 'failed',
      found: 'no Temporal server answers at temporal.internal:7233',
      repair: expect.stringContaining('`desk dev`'),
    });
    for (const code of [7, 16]) {
      expect(judgeServer({ kind: 'refused', code }, PLACE.address)).toMatchObject({
        state: 'failed',
        repair: expect.stringContaining('TEMPORAL_API_KEY'),
      });
    }
  });
});

describe('the namespace check', () => {
  const inState = (state: number) =>
    judgeNamespace({ kind: 'answered', value: { state, retentionHours: 720 } }, PLACE).state;

  test('takes a registered namespace only', () => {
    expect([inState(1), inState(2), inState(3)]).toEqual(['ok', 'failed', 'failed']);
  });

  test('says how to create one that is missing, with enough retention', () => {
    expect(judgeNamespace({ kind: 'refused', code: 5 }, PLACE)).toMatchObject({
      state: 'failed',
      repair: expect.stringContaining(`\ntemporal operator namespace create --retention ${RETENTION_DAYS}d ${HERE}`),
    });
  });

  test('fails where we may not look, and where it cannot be read', () => {
    expect(judgeNamespace({ kind: 'refused', code: 7 }, PLACE).found).toContain('our credentials do not count');
    expect(judgeNamespace({ kind: 'refused', code: 4 }, PLACE).found).toContain('gRPC status 4');
  });
});

describe('the retention check', () => {
  const leastHours = LIMITS.reopenWindowHours.value + LIMITS.checkWindowHours.value;

  test('wants the reopen window and the longest check, not an hour less', () => {
    expect(judgeRetention(leastHours, PLACE)).toEqual({
      state: 'ok',
      found: 'closed tickets are kept for 28 days',
      repair: null,
    });
    expect(judgeRetention(leastHours - 1, PLACE)).toMatchObject({
      state: 'failed',
      found: expect.stringMatching(/kept for 27[.]9 days, less than the 28 days .* 14 days .* 14 days/u),
      repair: expect.stringContaining(`\ntemporal operator namespace update --retention ${RETENTION_DAYS}d ${HERE}`),
    });
  });

  test('is satisfied by its own repair, which is what a dev server of ours starts with', () => {
    expect(judgeRetention(RETENTION_DAYS * 24, PLACE).state).toBe('ok');
  });
});

describe('the check of the search attributes', () => {
  const ours = Object.fromEntries(Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, TYPE_NUMBERS[type]]));

  test('takes ours with their types, beside others', () => {
    expect(judgeSearchAttributes({ kind: 'answered', value: { ...ours, Other: 1 } }, PLACE).state).toBe('ok');
  });

  test('fails for those that are missing, and says how to create them in one go', () => {
    const { DeskStatus, DeskDueAt, ...rest } = ours;
    const verdict = judgeSearchAttributes({ kind: 'answered', value: rest }, PLACE);

    expect([DeskStatus, DeskDueAt]).not.toContain(undefined);
    expect(verdict).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('missing: DeskStatus, DeskDueAt;'),
    });
    expect(verdict.repair).toContain(
      `\ntemporal operator search-attribute create --name DeskStatus --type Keyword --name DeskDueAt --type Datetime ${HERE}`,
    );
  });

  test('fails for one of another type', () => {
    const verdict = judgeSearchAttributes({ kind: 'answered', value: { ...ours, DeskDueAt: 2 } }, PLACE);

    expect(verdict).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('DeskDueAt (should be Datetime)'),
    });
  });

  test('is a warning where they may not be read', () => {
    expect(judgeSearchAttributes({ kind: 'refused', code: 7 }, PLACE).state).toBe('warning');
  });
});

describe('the worker check', () => {
  const seen = (workflowsMs: readonly number[], activitiesMs: readonly number[]) =>
    judgeWorker({ kind: 'answered', value: { taskQueue: 'q', workflowsMs, activitiesMs } });

  test('counts the workers that asked within two minutes', () => {
    expect(seen([120_000, 4, 120_001], [3, 120_000]).found).toBe('2 workers ask for work on task queue q');
    expect(seen([0], [0])).toEqual({ state: 'ok', found: '1 worker asks for work on task queue q', repair: null });
  });

  test('warns when there is none, and when one kind of task has none', () => {
    expect(seen([], [])).toMatchObject({ state: 'warning', found: 'no worker asks for work on task queue q' });
    expect(seen([120_001], [120_001]).found).toBe('no worker asks for work on task queue q');
    expect(seen([1], []).found).toContain('none for activities');
    expect(seen([], [1]).found).toContain('none for workflow tasks');
  });

  test('is a warning where the server does not tell', () => {
    expect(judgeWorker({ kind: 'refused', code: 7 }).state).toBe('warning');
  });
});

describe('a command of the Temporal CLI', () => {
  test('can be pasted whatever the namespace is called', () => {
    expect(temporalCommand('x', { namespace: "it's; rm", address: 'a.b:1' })).toBe(
      String.raw`temporal x --namespace 'it'\''s; rm' --address a.b:1`,
    );
  });
});
