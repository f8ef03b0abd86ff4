import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { TenantId, TicketId } from '../../../src/domain/brand.js';
import { anInput, OUTAGE, outcomeOf, startRun } from '../../support/desk-under-test.js';
import { readOutbox } from '../../support/read-outbox.js';
import { testServer, uniqueTaskQueue } from '../../support/server.js';
import { holdingLine, type Moment } from './moments.js';
import { approve } from './ticket-journey.js';
import { startWorkerProcess, type WorkerProcess } from './worker-process.js';

const MINUTE_MS = 60_000;
const MOMENT: Moment = 'after.reply-1';

describe('a ticket that is cancelled after its worker was killed between the reply and its record', () => {
  const workers: WorkerProcess[] = [];
  let connection: Connection;
  let folder: string;
  beforeAll(async () => {
    connection = await Connection.connect({ address: testServer().address });
    folder = await mkdtemp(join(tmpdir(), 'desk-cancelled-'));
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  });

  test(
    'ends cancelled, sends nothing again, and names the reply as one that nobody knows the end of',
    async () => {
      const { address, workflowBundle } = testServer();
      const outbox = join(folder, 'outbox');
      const plan = { address, bundle: workflowBundle ?? '', taskQueue: uniqueTaskQueue(), outbox };
      const first = await startWorkerProcess({ ...plan, hold: true });
      // cast: a moment is the id of the ticket that is held there.
      const ticket = { ...OUTAGE, id: MOMENT as string as TicketId };
      const start = { ...anInput(ticket), tenant: 'globex' as TenantId };
      const handle = await startRun({ client: new Client({ connection }), taskQueue: plan.taskQueue, start });
      await approve({ handle, outbox });
      await first.says(holdingLine(MOMENT));
      await first.kill();
      await handle.cancel();
      workers.push(await startWorkerProcess(plan));

      const outcome = await outcomeOf(handle);

      expect(outcome).toMatchObject({ kind: 'cancelled', cause: 'cancelled_by_operator' });
      expect(outcome.problems).toContain(`globex/${MOMENT}/r1/reply-1: TimedOut`);
      const replies = (await readOutbox(outbox)).filter(({ kind }) => kind === 'reply');
      expect(replies).toHaveLength(1);
    },
    MINUTE_MS,
  );
});
