import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Policy } from '../../../src/domain/playbook.js';
import { aPolicy } from '../../support/builders.js';
import {
  type DeskUnderTest,
  OUTAGE,
  outcomeOf,
  SHORT_WINDOWS,
  startDesk,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { readOutbox } from '../../support/read-outbox.js';

/** The first reply at P1 is due long before the gate ends: two reminders fit in, at 1.5 s and 3 s. */
const POLICY: Partial<Policy> = {
  sla: { firstReplyMs: { ...aPolicy().sla.firstReplyMs, P1: 1_500 } },
  windows: { ...SHORT_WINDOWS, approvalMs: { low: 5_000, normal: 5_000, high: 5_000 } },
};

describe('a gate about which nobody decides', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk({ policy: POLICY });
  });
  afterAll(() => desk.stop());

  test('reminds its group and the next tier before it ends, and then nothing is approved', async () => {
    const handle = await desk.start(OUTAGE);
    const reminded = await until(
      handle,
      ({ phase }) => phase.kind === 'awaiting_approval' && (phase.gate.reminders?.sent ?? 0) >= 1,
    );
    await eventually('both groups are told', async () => (await reminders()).length >= 2);
    const told = await reminders();
    const { searchAttributes } = await handle.describe();
    const outcome = await outcomeOf(handle);

    expect(reminded).toMatchObject({ decisions: [], gates: [{ end: 'open' }] });
    expect(
      told
        .slice(0, 2)
        .map(({ headers }) => headers['To'])
        .toSorted(),
    ).toEqual(['security-desk', 'support-leads']);
    // Overdue since the first reminder, and still open: that is what operators list.
    expect(searchAttributes).toMatchObject({
      DeskStatus: ['awaiting_approval'],
      DeskDueAt: [new Date(reminded.acceptedAt + 1_500)],
    });
    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'approval_expired', decisions: [], receipts: [] });
  });

  async function reminders() {
    const delivered = await readOutbox(desk.outbox);
    return delivered.filter(({ receipt }) => receipt.actionKey.includes('-reminder-1'));
  }
});

describe('a gate of a ticket on which two rules fire', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  test('asks the group of the rule that leads, and tells the other one', async () => {
    const handle = await desk.start({ ...OUTAGE, body: `${OUTAGE.body} I think that we were hacked.` });
    const gated = await untilGate(handle);
    await eventually('both groups are told', async () => (await readOutbox(desk.outbox)).length >= 2);

    const notices = await readOutbox(desk.outbox);

    expect(notices.map(({ headers }) => headers['To']).toSorted()).toEqual(['security-desk', 'support-leads']);
    expect(gated.handoffs.at(-1)?.changes).toMatchObject([{ at: expect.stringMatching(/^coordination/u), rule: 'O4' }]);
    await handle.cancel();
    await handle.result();
  });
});
