import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { activityInfo } from '@temporalio/activity';
import type { WorkflowHandle } from '@temporalio/client';
import type { DecisionVerdict } from '../../../src/domain/approval.js';
import type { Instant } from '../../../src/domain/brand.js';
import type { Policy } from '../../../src/domain/playbook.js';
import { aPlaybook, aPolicy, aRoster } from '../../support/builders.js';
import { aShelf } from '../../support/desk-parts.js';
import {
  aDecisionFor,
  type DeskUnderTest,
  OUTAGE,
  SHORT_WINDOWS,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';

/** Long enough for a decision to arrive in time on a slow machine; its judge may take twice as long. */
const WINDOW_MS = 3_000;
const POLICY: Policy = aPolicy({
  windows: { ...SHORT_WINDOWS, approvalMs: { low: WINDOW_MS, normal: WINDOW_MS, high: WINDOW_MS } },
  approval: { reply: 'always', items: 'never', defaultGroup: 'support-leads' },
});

describe('a decision that arrives in time and is still with its judge when the deadline passes', () => {
  let desk: DeskUnderTest;
  let release: () => void = () => undefined;
  beforeAll(async () => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const shelf = aShelf([aPlaybook({ policy: POLICY })]);
    const slowToJudge = {
      ...shelf,
      async current() {
        if (activityInfo().activityType === 'judgeDecision') await held;
        return shelf.current();
      },
    };
    desk = await startDesk({ ports: { shelf: slowToJudge } });
  });
  afterAll(() => desk.stop());

  test('counts, and the gate does not expire under it', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);

    const deciding = handle.executeUpdate<DecisionVerdict, [unknown]>('decide', { args: [aDecisionFor(gated)] });
    await eventually('the deadline passes', () => isInHistory(handle, (event) => event.timerFiredEventAttributes));
    const judgedBefore = await isInHistory(
      handle,
      (event) => event.markerRecordedEventAttributes?.markerName === 'core_local_activity',
    );
    release();
    const verdict = await deciding;
    const state = await until(handle, ({ phase }) => phase.kind === 'verifying');

    expect(verdict).toMatchObject({ kind: 'accepted' });
    expect(state.gates).toMatchObject([{ end: 'approved', endedBy: 'cem' }]);
    expect(judgedBefore).toBe(false);
    await handle.cancel();
    await handle.result();
  });
});

describe('a gate that opens when its group has gone home', () => {
  let desk: DeskUnderTest;
  beforeAll(async () => {
    const day = ['09:00-17:00'];
    const office = { timeZone: 'UTC', dutyHours: { mon: day, tue: day, wed: day, thu: day, fri: day } };
    const { groups, ...roster } = aRoster();
    const leads = groups.map((group) => (group.id === 'support-leads' ? { ...group, duty: office } : group));
    desk = await startDesk({
      policy: { windows: { ...SHORT_WINDOWS, approvalMs: { low: 300, normal: 300, high: 300 } } },
      roster: { ...roster, groups: leads },
      ports: { clock: { now: () => FRIDAY_EVENING } },
    });
  });
  afterAll(() => desk.stop());

  test('is still open when the window is over on the wall', async () => {
    const handle = await desk.start(OUTAGE);
    const gated = await untilGate(handle);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { phase } = await stateOf(handle);

    if (phase.kind !== 'awaiting_approval') throw new Error('The gate is over.');
    // From Friday at 18:00 to Monday at 09:00, and the window of 300 ms.
    expect(phase.gate.deadline - phase.gate.openedAt).toBe(63 * HOUR_MS + 300);
    const verdict = await handle.executeUpdate<DecisionVerdict, [unknown]>('decide', { args: [aDecisionFor(gated)] });
    expect(verdict).toMatchObject({ kind: 'accepted' });
    await handle.cancel();
    await handle.result();
  });
});

const HOUR_MS = 3_600_000;
const FRIDAY_EVENING = Date.parse('2026-03-06T18:00:00Z') as Instant;

type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

async function isInHistory(handle: WorkflowHandle, holds: (event: HistoryEvent) => unknown): Promise<boolean> {
  const events = (await handle.fetchHistory()).events ?? [];
  return events.some((event) => Boolean(holds(event)));
}
