import { describe, expect, test } from '@jest/globals';
import type { Receipt } from '../../src/domain/action.js';
import type { Instant } from '../../src/domain/brand.js';
import type { Clock, Connector } from '../../src/ports.js';
import { aFollowThroughItem, anAction, aReply } from '../support/actions.js';
import { A_MONDAY } from '../support/builders.js';

/** A connector under test, and how to see what really happened behind it. */
export interface ConnectorHarness {
  /** Another worker's view of the same outside system. */
  open(clock: Clock): Connector;
  /** The receipt of every effect that happened, read from the outside system. */
  effects(): Promise<readonly Receipt[]>;
}

/** A clock that moves on a second each time it is read, so that a second delivery would show another time. */
export function aTickingClock(): Clock {
  let now: number = A_MONDAY;
  return { now: () => (now += 1_000) as Instant };
}

/** What every connector owes, whatever it speaks to. */
export function describeConnector(name: string, withHarness: () => Promise<ConnectorHarness>): void {
  const unhurried = () => new AbortController().signal;

  describe(`${name}, as a connector`, () => {
    test('delivers an action and returns a receipt that names it', async () => {
      const harness = await withHarness();
      const connector = harness.open(aTickingClock());
      const action = anAction();

      const receipt = await connector.deliver(action, unhurried());

      expect(receipt).toMatchObject({
        schemaVersion: 1,
        actionKey: action.key,
        contentHash: action.contentHash,
        connector: connector.name,
      });
      expect(await harness.effects()).toEqual([receipt]);
    });

    test('returns the first receipt when the same action comes again, from this worker or another', async () => {
      const harness = await withHarness();
      const clock = aTickingClock();
      const first = await harness.open(clock).deliver(anAction(), unhurried());

      const again = await harness.open(clock).deliver(anAction(), unhurried());

      expect(again).toEqual(first);
      expect(await harness.effects()).toEqual([first]);
    });

    test('lets fifty deliveries of one action at once have one effect and one receipt', async () => {
      const harness = await withHarness();
      const clock = aTickingClock();
      const action = anAction({ step: 'item-1', content: { kind: 'item', item: aFollowThroughItem() } });
      const connectors = Array.from({ length: 50 }, () => harness.open(clock));

      const receipts = await Promise.all(connectors.map((connector) => connector.deliver(action, unhurried())));

      for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
      expect(await harness.effects()).toEqual([receipts[0]]);
    });

    test('refuses another content under a known key and leaves the first as it was', async () => {
      const harness = await withHarness();
      const connector = harness.open(aTickingClock());
      const first = await connector.deliver(anAction(), unhurried());

      const other = connector.deliver(anAction({ content: aReply({ body: 'Something else.' }) }), unhurried());

      await expect(other).rejects.toMatchObject({ name: 'VendorFault', code: 'ConnectorKeyReused' });
      expect(await harness.effects()).toEqual([first]);
    });

    test('lets one of two contents win that race for a key, and refuses the other', async () => {
      const harness = await withHarness();
      const clock = aTickingClock();
      const contents = Array.from({ length: 10 }, (_, index) => aReply({ body: `Version ${index}` }));

      const results = await Promise.allSettled(
        contents.map((content) => harness.open(clock).deliver(anAction({ content }), unhurried())),
      );

      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'ConnectorKeyReused' });
      }
      expect(await harness.effects()).toHaveLength(1);
    });

    test('does nothing once the signal has fired, and passes its reason on', async () => {
      const harness = await withHarness();
      const reason = new Error('the worker shuts down');

      const delivery = harness.open(aTickingClock()).deliver(anAction(), AbortSignal.abort(reason));

      await expect(delivery).rejects.toBe(reason);
      expect(await harness.effects()).toEqual([]);
    });
  });
}
