import { afterEach, describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/domain/action.js';
import type { Policy } from '../../../src/domain/playbook.js';
import type { Connector } from '../../../src/ports.js';
import { VendorFault } from '../../../src/vendor-fault.js';
import { activityTypesOf } from '../../support/activity-types.js';
import { aPlaybook, aPolicy, aRoster } from '../../support/builders.js';
import { aShelf, FIXED_CLOCK } from '../../support/desk-parts.js';
import {
  type DeskUnderTest,
  OUTAGE,
  outcomeOf,
  SHORT_WINDOWS,
  startDesk,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { eventually } from '../../support/eventually.js';
import { createMemoryConnector } from '../../support/memory-connector.js';

const AUTOMATIC: Policy['approval'] = { reply: 'never', items: 'never', defaultGroup: 'support-leads' };

describe('a take-over', () => {
  test('by nobody of the roster, or by somebody who has left, is refused and changes nothing', async () => {
    const roster = aRoster();
    const people = roster.people.map((person) => (person.id === 'bo' ? { ...person, active: false } : person));
    const policy = aPolicy({ windows: SHORT_WINDOWS });
    const desk = await startDesk({ ports: { shelf: aShelf([aPlaybook({ policy, roster: { ...roster, people } })]) } });
    const handle = await desk.start(OUTAGE);
    const before = await untilGate(handle);

    for (const id of ['mallory', 'bo', 'support-leads']) {
      const reply = await handle.executeUpdate('takeOver', { args: [{ actor: { id }, reason: 'mine' }] });
      expect(reply).toMatchObject({ kind: 'refused', reason: 'unauthorised' });
    }
    expect(await stateOf(handle)).toEqual(before);
    const taken = await handle.executeUpdate('takeOver', { args: [{ actor: { id: 'ana' }, reason: 'mine' }] });
    expect(taken).toEqual({ kind: 'taken_over', by: 'ana' });
    await handle.result();
    await desk.stop();
  });
});

describe('a ticket that is interrupted while its plan is carried out', () => {
  let desk: DeskUnderTest;
  afterEach(() => desk.stop());

  test('ends cancelled: what was past stopping is recorded, the rest stops, and nothing more is done', async () => {
    const slow = slowConnector({ finishes: (action) => action.content.kind === 'reply' });
    desk = await startDesk({ policy: { approval: AUTOMATIC }, ports: { connector: slow.connector } });
    const handle = await desk.start();
    await eventually('both actions are under way', async () => slow.begun.length === 2);

    await handle.cancel();
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'cancelled', cause: 'cancelled_by_operator' });
    expect(outcome.receipts.map(({ actionKey }) => actionKey)).toEqual(slow.delivered.map(({ key }) => key));
    expect(slow.delivered.map(({ content }) => content.kind)).toEqual(['reply']);
    expect(activityTypesOf(await handle.fetchHistory()).slice(-2)).toEqual(['carryOutAction', 'carryOutAction']);
  });

  test('ends cancelled although everything was past stopping, and looks for no evidence', async () => {
    const slow = slowConnector({ finishes: () => true });
    desk = await startDesk({ policy: { approval: AUTOMATIC }, ports: { connector: slow.connector } });
    const handle = await desk.start();
    await eventually('both actions are under way', async () => slow.begun.length === 2);

    await handle.cancel();
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'cancelled', cause: 'cancelled_by_operator' });
    expect(outcome.receipts).toHaveLength(2);
    expect(activityTypesOf(await handle.fetchHistory())).not.toContain('verifyHandling');
  });

  test('ends with the person who took it over, and the actions that could be stopped are not done', async () => {
    const slow = slowConnector({ finishes: () => false });
    desk = await startDesk({ policy: { approval: AUTOMATIC }, ports: { connector: slow.connector } });
    const handle = await desk.start();
    await eventually('both actions are under way', async () => slow.begun.length === 2);

    await handle.executeUpdate('takeOver', { args: [{ actor: { id: 'cem' }, reason: 'I call them' }] });
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'taken_over', owner: 'cem', receipts: [] });
    expect(slow.delivered).toEqual([]);
  });

  test.each([
    { by: 'a person', kind: 'handed_to_human', cause: 'taken_over' },
    { by: 'an operator', kind: 'cancelled', cause: 'cancelled_by_operator' },
  ])('by $by ends as it was told to, although an action had failed for good, which it names', async (end) => {
    const slow = slowConnector({ finishes: () => true, fails: (action) => action.content.kind === 'item' });
    desk = await startDesk({ policy: { approval: AUTOMATIC }, ports: { connector: slow.connector } });
    const handle = await desk.start();
    await until(handle, ({ failedActions }) => failedActions.length === 1);

    if (end.by === 'a person')
      await handle.executeUpdate('takeOver', { args: [{ actor: { id: 'cem' }, reason: 'I call them' }] });
    else await handle.cancel();
    const outcome = await outcomeOf(handle);

    expect(outcome).toMatchObject({ kind: end.kind, cause: end.cause });
    expect(outcome.receipts.map(({ actionKey }) => actionKey)).toEqual(slow.delivered.map(({ key }) => key));
    expect(outcome.problems).toEqual([expect.stringMatching(/item-1: ConnectorKeyReused$/)]);
  });
});

/** A connector that works on each action until it is asked to stop: some it can stop, others are past it. */
function slowConnector(of: {
  readonly finishes: (action: Action) => boolean;
  readonly fails?: (action: Action) => boolean;
}): {
  readonly connector: Connector;
  readonly begun: readonly Action[];
  readonly delivered: readonly Action[];
} {
  const memory = createMemoryConnector({ clock: FIXED_CLOCK });
  const begun: Action[] = [];
  const delivered: Action[] = [];
  const connector: Connector = {
    name: 'slow',
    async deliver(action, signal) {
      begun.push(action);
      if (of.fails?.(action) === true)
        throw new VendorFault({ code: 'ConnectorKeyReused', message: 'Delivered before with other content.' });
      await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      if (!of.finishes(action)) throw new Error('asked to stop');
      delivered.push(action);
      return memory.deliver(action, new AbortController().signal);
    },
  };
  return { connector, begun, delivered };
}
