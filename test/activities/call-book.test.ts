import { describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Context } from '@temporalio/activity';
import { bookedIn, openCallBook, sendBeat } from '../../src/activities/call-book.js';
import { NO_USAGE, type Usage } from '../../src/domain/usage.js';

const ESTIMATE: Usage = {
  ...NO_USAGE,
  inputTokens: 5_000,
  outputTokens: 6_000,
  costMicroUsd: 3_625,
  estimatedCalls: 1,
};
const USED: Usage = { ...NO_USAGE, inputTokens: 5_000, outputTokens: 200, costMicroUsd: 700, latencyMs: 900 };

/** One attempt of an activity, with what the attempt before sent last; returns its heartbeats. */
async function attempt(heartbeatDetails: unknown, work: () => void | Promise<void>): Promise<readonly unknown[]> {
  const environment = new MockActivityEnvironment({ heartbeatDetails });
  const beats: unknown[] = [];
  environment.on('heartbeat', (details) => beats.push(details));
  await environment.run(async () => work());
  return beats;
}

describe('a call of a model', () => {
  test('is booked with a heartbeat before it is made, and replaced by what it used', async () => {
    const beats = await attempt(undefined, () => openCallBook().book(ESTIMATE)(USED));

    expect(beats).toEqual([
      { schemaVersion: 1, usage: ESTIMATE },
      { schemaVersion: 1, usage: USED },
    ]);
  });

  test('that never came back stays booked, and the next attempt begins with it', async () => {
    const beats = await attempt(undefined, () => void openCallBook().book(ESTIMATE));
    const carried: Usage[] = [];
    const later = await attempt(beats.at(-1), () => {
      const book = openCallBook();
      carried.push(book.carried);
      book.book(ESTIMATE)(USED);
    });

    expect(carried).toEqual([ESTIMATE]);
    expect(later.at(-1)).toMatchObject({ usage: { estimatedCalls: 1, costMicroUsd: 3_625 + 700 } });
  });

  test('stays in every later heartbeat, also in those of an attempt that books nothing', async () => {
    const details = { schemaVersion: 1, usage: ESTIMATE };
    const beats = await attempt(details, () => sendBeat(Context.current()));

    expect(beats).toEqual([details]);
  });

  test('without a known price keeps it unknown from attempt to attempt', async () => {
    const unknown = { ...ESTIMATE, costMicroUsd: null };
    const carried: (Usage | null)[] = [];
    await attempt({ schemaVersion: 1, usage: unknown }, () => void carried.push(bookedIn(Context.current())));

    expect(carried).toEqual([unknown]);
  });

  test.each([[undefined], [null], ['beat'], [{ usage: 7 }]])(
    'was not made where a heartbeat says %p',
    async (details) => {
      const carried: (Usage | null)[] = [];
      await attempt(details, () => void carried.push(bookedIn(Context.current())));

      expect(carried).toEqual([null]);
    },
  );
});
