import { NativeConnection } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDeskWorker } from '../../../src/workers/worker.js';
import {
  aDecisionFor,
  anInput,
  type DeskUnderTest,
  outcomeOf,
  startDesk,
  startRun,
  stateOf,
  until,
  untilGate,
} from '../../support/desk-under-test.js';
import { createInstantDrafter } from '../../support/instant-drafter.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';

const YES = { messageId: 'm-1', body: 'Thank you, it works now.', receivedAt: '2026-03-02T10:00:00Z' };
const NO = { messageId: 'm-2', body: 'No, it still does not work.', receivedAt: '2026-03-02T10:00:01Z' };
const HELD = 'This one holds the only place.';

describe('a customer who writes while the evidence is looked at', () => {
  let desk: DeskUnderTest;
  let narrow: NarrowWorker;
  beforeAll(async () => {
    desk = await startDesk();
    narrow = await startNarrowWorker(desk);
  });
  afterAll(async () => {
    await narrow.stop();
    await desk.stop();
  });

  test('is heard before the ticket ends: the evidence is looked at again', async () => {
    const { client } = desk;
    const { taskQueue } = narrow;
    const handle = await startRun({ client, taskQueue, start: anInput() });
    await handle.executeUpdate('decide', { args: [aDecisionFor(await untilGate(handle))] });
    await until(handle, (state) => state.phase.kind === 'verifying');
    const other = await startRun({ client, taskQueue, start: anInput({ subject: HELD }) });
    await narrow.held;

    await handle.executeUpdate('addCustomerMessage', { args: [YES] });
    const late = await handle.executeUpdate('addCustomerMessage', { args: [NO] });
    narrow.release();
    const outcome = await outcomeOf(handle);

    expect(late).toMatchObject({ kind: 'recorded' });
    expect(outcome).toMatchObject({ kind: 'handed_to_human', cause: 'customer_disagreed' });
    expect(outcome.evidence.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['customer_confirmed', 'customer_disagreed']),
    );
    expect((await stateOf(handle)).messages.map(({ messageId }) => messageId)).toEqual(['m-1', 'm-2']);
    await other.terminate('has held the place long enough');
  });
});

/** A worker that carries out one activity at a time, so that a test can keep the others waiting. */
interface NarrowWorker {
  readonly taskQueue: string;
  /** Resolves when the ticket with the subject `HELD` has taken the only place. */
  readonly held: Promise<void>;
  release(): void;
  stop(): Promise<void>;
}

async function startNarrowWorker(desk: DeskUnderTest): Promise<NarrowWorker> {
  const { address, namespace, workflowBundle } = testServer();
  const connection = await NativeConnection.connect({ address });
  const taskQueue = uniqueTaskQueue();
  const held = aPromise();
  const released = aPromise();
  const drafter = createInstantDrafter({
    before: async (_stage, { start }) => {
      if (start.ticket.subject !== HELD) return;
      held.resolve();
      await released.promise;
    },
  });
  const ports = { ...desk.ports, drafters: { embedded: drafter, openai: drafter } };
  const bundle = workflowBundle === null ? {} : { bundlePath: workflowBundle };
  const worker = await createDeskWorker({ connection, namespace, ports, taskQueue, maxActivities: 1, ...bundle });
  const running = worker.run();
  return {
    taskQueue,
    held: held.promise,
    release: released.resolve,
    async stop() {
      released.resolve();
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

function aPromise(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
