import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { TicketId } from '../../../src/domain/brand.js';
import { anInput, OUTAGE, startRun } from '../../support/desk-under-test.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { holdingLine, type Moment, MOMENT_NAMES, MOMENTS } from './moments.js';
import {
  approve,
  confirm,
  expectEverythingOnce,
  type Journey,
  type JourneyEnd,
  repeatedActivities,
  tellersOf,
  untilNothingIsPending,
  untilRow,
  untilNoticed,
} from './ticket-journey.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

const TWO_MINUTES_MS = 120_000;

/** What the next worker finds half done and does again; judging is part of a turn, and a parked ticket has nothing under way. */
const DONE_AGAIN: Readonly<Record<Moment, readonly string[]>> = {
  'draft.support-specialist': ['support-specialist'],
  'draft.operations-lead': ['operations-lead'],
  'draft.analyst': ['analyst'],
  'draft.product-manager': ['product-manager'],
  'before.notice-escalation-1': ['announceGate'],
  'after.notice-escalation-1': ['announceGate'],
  judge: [],
  'before.reply-1': ['carryOutAction'],
  'after.reply-1': ['carryOutAction'],
  'after.item-1': ['carryOutAction'],
  'parked.gate': [],
  'parked.verification': [],
};

// One worker holds a ticket at each moment, is killed once, and the next worker finds all of them.
describe('a ticket whose worker is killed', () => {
  const journeys = new Map<Moment, Journey>();
  const ends = new Map<Moment, Promise<JourneyEnd>>();
  let connection: Connection;
  let folder: string;
  let first: WorkerProcess;
  let second: WorkerProcess | undefined;

  beforeAll(async () => {
    const { address, workflowBundle } = testServer();
    connection = await Connection.connect({ address });
    const client = new Client({ connection });
    folder = await mkdtemp(join(tmpdir(), 'desk-crash-'));
    const outbox = join(folder, 'outbox');
    const plan = { address, bundle: workflowBundle ?? '', taskQueue: uniqueTaskQueue(), outbox };

    first = await startWorkerProcess({ ...plan, hold: true });
    for (const moment of MOMENT_NAMES) {
      const start = anInput({ ...OUTAGE, id: moment as string as TicketId });
      journeys.set(moment, { handle: await startRun({ client, taskQueue: plan.taskQueue, start }), outbox });
    }
    const bring = (moment: Moment, journey: Journey) => bringTo(moment, { journey, worker: first });
    await Promise.all([...journeys].filter(([moment]) => moment !== 'judge').map((entry) => bring(...entry)));
    // A judge that takes seconds is given up, so this ticket comes last.
    await Promise.all([...journeys].filter(([moment]) => moment === 'judge').map((entry) => bring(...entry)));
    await first.kill();

    second = await startWorkerProcess(plan);
    for (const [moment, journey] of journeys) {
      const end = finish(moment, journey);
      end.catch(() => undefined);
      ends.set(moment, end);
    }
  }, TWO_MINUTES_MS);

  afterAll(async () => {
    await second?.kill();
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(MOMENT_NAMES.map((moment) => ({ moment, when: MOMENTS[moment] })))(
    '$when goes on with the next worker: nothing is lost, nothing happens twice',
    async ({ moment }) => {
      const end = await ends.get(moment);
      if (end === undefined) throw new Error('The ticket was not started.');

      expectEverythingOnce(end);
      expect(repeatedActivities(end.history)).toEqual(DONE_AGAIN[moment]);
      const tellers = tellersOf(end.history);
      expect(tellers.at(0)).toMatch(first.identity);
      expect(tellers.at(-1)).toMatch(second?.identity ?? /the second worker/);
    },
    TWO_MINUTES_MS,
  );
});

/** Does what a moment left to do. */
async function finish(moment: Moment, journey: Journey): Promise<JourneyEnd> {
  if (moment.endsWith('notice-escalation-1')) await untilNothingIsPending(journey.handle);
  if (MOMENT_NAMES.indexOf(moment) < MOMENT_NAMES.indexOf('judge')) await approve(journey);
  return confirm(journey);
}

/** Lets a ticket get to its moment, and stay there. */
async function bringTo(
  moment: Moment,
  { journey, worker }: { readonly journey: Journey; readonly worker: WorkerProcess },
): Promise<void> {
  switch (moment) {
    case 'draft.support-specialist':
    case 'draft.operations-lead':
    case 'before.notice-escalation-1':
    case 'after.notice-escalation-1':
      return worker.says(holdingLine(moment));
    case 'parked.gate':
      await untilRow(journey.handle, 'awaiting_approval');
      return untilNoticed(journey);
    case 'parked.verification':
      await approve(journey);
      return untilRow(journey.handle, 'verifying');
    case 'judge':
    case 'draft.analyst':
    case 'draft.product-manager':
    case 'before.reply-1':
    case 'after.reply-1':
    case 'after.item-1':
      await approve(journey);
      return worker.says(holdingLine(moment));
  }
}
