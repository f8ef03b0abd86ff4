import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { approveAll, type ClientUnderTest, OUTAGE, startClient } from './client-under-test.js';

jest.setTimeout(60_000);

describe('a decision that names no gate and comes when none is open', () => {
  let under: ClientUnderTest;
  beforeAll(async () => {
    under = await startClient();
  });
  afterAll(() => under.stop());

  test('is answered with who decided at the last gate', async () => {
    const { desk } = under;
    await desk.submit({ id: 'late', ...OUTAGE });
    await approveAll(desk, 'late');
    const last = (await desk.status('late')).decisions.at(-1);

    const reply = await desk.decide('late', { action: 'reject', actor: { id: 'cem' }, reason: 'too late' });

    expect(reply).toMatchObject({
      kind: 'refused',
      decision: {
        reason: 'already_decided',
        requestId: last?.requestId,
        actor: { id: 'cem', group: last?.actor.group },
        detail: `already decided by ${last?.actor.id}: approve`,
      },
    });
    expect((await desk.status('late')).refusedDecisions.map(({ reason }) => reason)).toEqual(['already_decided']);
  });
});
