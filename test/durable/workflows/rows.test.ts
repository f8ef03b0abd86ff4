import { afterAll, describe, expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { listQuery } from '../../../src/client/list-query.js';
import type { TenantId } from '../../../src/domain/brand.js';
import { SEARCH_ATTRIBUTES } from '../../../src/protocol/names.js';
import {
  aDecisionFor,
  type DeskUnderTest,
  OUTAGE,
  outcomeOf,
  startDesk,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';

const CONFIRMATION = { messageId: 'm-9', body: 'Thank you, it works now.', receivedAt: '2026-03-02T10:00:00Z' };

describe('the row of a ticket', () => {
  const desks: DeskUnderTest[] = [];
  afterAll(() => Promise.all(desks.map((desk) => desk.stop())));

  async function deskWith(options: Parameters<typeof startDesk>[0]): Promise<DeskUnderTest> {
    const desk = await startDesk(options);
    desks.push(desk);
    return desk;
  }

  test('is written without a gate after each role that changes it, when the ticket parks, and when it ends', async () => {
    const desk = await deskWith({
      policy: { approval: { reply: 'never', items: 'never', defaultGroup: 'support-leads' } },
    });
    const handle = await desk.start();
    await until(handle, ({ phase }) => phase.kind === 'verifying');
    const parked = await handle.describe();
    const unclear = { messageId: 'm-1', body: 'Which list did you look at?', receivedAt: '2026-03-02T10:00:00Z' };
    await handle.executeUpdate('addCustomerMessage', { args: [unclear] });
    await until(handle, ({ phase, verification }) => phase.kind === 'verifying' && verification !== null);

    await handle.executeUpdate('addCustomerMessage', { args: [CONFIRMATION] });
    await handle.result();

    expect(await writtenStatuses(handle)).toEqual(['working', 'working', 'verifying', 'resolved']);
    expect(
      Object.keys(parked.searchAttributes)
        .filter((name) => name.startsWith('Desk'))
        .toSorted(),
    ).toEqual(Object.keys(SEARCH_ATTRIBUTES).toSorted());
    expect(parked.searchAttributes).toMatchObject({
      DeskStatus: ['verifying'],
      DeskWaitingFor: ['evidence/customer'],
      DeskOwner: ['ana'],
      DeskPriority: ['P4'],
      DeskTier: ['standard'],
    });
  });

  test('is written once more for each gate that the ticket waits at, and once more when that is decided', async () => {
    const desk = await deskWith({
      policy: { approval: { reply: 'always', items: 'always', defaultGroup: 'support-leads' } },
    });
    const handle = await desk.start(OUTAGE);
    const first = await untilGate(handle);
    const atTheGate = await handle.describe();
    await handle.executeUpdate('decide', { args: [aDecisionFor(first)] });
    const second = await until(handle, ({ gates, phase }) => gates.length === 2 && phase.kind === 'awaiting_approval');
    await handle.executeUpdate('decide', { args: [aDecisionFor(second)] });
    await until(handle, ({ phase }) => phase.kind === 'verifying');
    await handle.executeUpdate('addCustomerMessage', { args: [CONFIRMATION] });
    await handle.result();
    const ended = await handle.describe();

    expect(await writtenStatuses(handle)).toEqual([
      'working',
      'awaiting_approval',
      'working',
      'awaiting_approval',
      'working',
      'verifying',
      'resolved',
    ]);
    if (first.phase.kind !== 'awaiting_approval') throw new Error('It was not at the gate.');
    expect(atTheGate.searchAttributes).toMatchObject({
      DeskStatus: ['awaiting_approval'],
      DeskWaitingFor: ['approval/support-leads/high'],
      DeskDueAt: [new Date(first.phase.gate.deadline)],
    });
    expect(ended.searchAttributes).toMatchObject({ DeskStatus: ['resolved'] });
    const waitsForNothing = `WorkflowId = "${handle.workflowId}" AND DeskWaitingFor IS NULL AND DeskDueAt IS NULL`;
    await eventually('the list shows that it waits for nothing', async () => {
      const { count } = await desk.client.workflow.count(waitsForNothing);
      return count === 1;
    });
  });

  test('tells while the roles work how pressing the ticket is, and no longer that a gate waits which is decided', async () => {
    const slow = slowDrafter();
    const desk = await deskWith({ ports: { drafters: { embedded: slow.drafter, openai: slow.drafter } } });
    const handle = await desk.start(OUTAGE);
    await until(handle, ({ phase }) => phase.kind === 'stage' && phase.stage === 'operations-lead');
    const secondRole = await handle.describe();
    slow.release('operations-lead');
    await handle.executeUpdate('decide', { args: [aDecisionFor(await untilGate(handle))] });
    await until(handle, ({ phase }) => phase.kind === 'stage' && phase.stage === 'analyst');
    const thirdRole = await handle.describe();
    const working = listQuery({ tenant: 'acme' as TenantId, filter: { status: 'working' }, indexed: 'yes' });
    await eventually('the list of working tickets holds it', async () => {
      const { count } = await desk.client.workflow.count(`${working} AND WorkflowId = "${handle.workflowId}"`);
      return count === 1;
    });
    slow.release('analyst');

    expect(secondRole.searchAttributes).toMatchObject({ DeskStatus: ['working'], DeskPriority: ['P1'] });
    expect(thirdRole.searchAttributes).toMatchObject({ DeskStatus: ['working'], DeskWaitingFor: [null] });
    await handle.cancel();
    await handle.result();
  });

  test('is not written by the start', async () => {
    const desk = await deskWith({});
    const handle = await desk.start(OUTAGE);
    await untilGate(handle);

    const [started] = (await handle.fetchHistory()).events ?? [];

    const attributes = started?.workflowExecutionStartedEventAttributes;
    expect(attributes?.workflowType?.name).toBe('handleSupportTicket');
    expect(attributes?.searchAttributes?.indexedFields ?? {}).toEqual({});
    await handle.cancel();
    await handle.result();
  });

  test('is left out where the server does not know the search attributes, and the ticket goes its way', async () => {
    const desk = await deskWith({ ports: { searchAttributes: false } });
    const handle = await desk.start(OUTAGE);
    await handle.executeUpdate('decide', { args: [aDecisionFor(await untilGate(handle))] });
    await until(handle, ({ phase }) => phase.kind === 'verifying');
    await handle.executeUpdate('addCustomerMessage', { args: [CONFIRMATION] });

    expect((await outcomeOf(handle)).kind).toBe('resolved');
    expect(await writtenStatuses(handle)).toEqual([]);
  });
});

/** Writes nothing for operations lead and analyst until it is told to. */
function slowDrafter() {
  const releases = new Map<string, () => void>();
  const held = new Map(
    ['operations-lead', 'analyst'].map((stage) => [
      stage,
      new Promise<void>((resolve) => {
        releases.set(stage, resolve);
      }),
    ]),
  );
  return {
    drafter: createInstantDrafter({ before: (stage) => held.get(stage) }),
    release: (stage: string) => releases.get(stage)?.(),
  };
}

/** The status in each row that a run wrote, in order. */
async function writtenStatuses(handle: WorkflowHandle): Promise<readonly unknown[]> {
  const events = (await handle.fetchHistory()).events ?? [];
  return events
    .map((event) => event.upsertWorkflowSearchAttributesEventAttributes?.searchAttributes?.indexedFields)
    .flatMap((fields) => fields?.['DeskStatus']?.data ?? [])
    .map((data) => JSON.parse(Buffer.from(data).toString()));
}
