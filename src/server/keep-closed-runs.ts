import { setTimeout as sleep } from 'node:timers/promises';

import { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';

/** Whose closed runs are to be kept. */
export interface KeepPlan {
  readonly address: string;
  readonly namespace: string;
  /** Whether the server's process has ended, so that asking is in vain. */
  readonly isOver: () => boolean;
}

/** What came of it; `refused` leaves the server as it was. */
export type Kept = 'raised' | 'long_enough' | 'refused';

/**
 * How long a dev server keeps closed runs, as our containers do. Temporal knows a ticket only as long as its run is kept; a
 * dev server of its own accord forgets after a day.
 */
export const RETENTION_DAYS = 30;

/** Raises the retention of a namespace to 30 days where it is shorter, and never lowers it. */
export async function keepClosedRuns(plan: KeepPlan): Promise<Kept> {
  // Without interceptors there are no retries inside: one that is still pending when the connection closes ends the process.
  const connection = Connection.lazy({ address: plan.address, interceptors: [] });
  try {
    for (let attempt = 1; attempt <= ATTEMPTS && !plan.isOver(); attempt += 1) {
      const kept = await raised(connection, plan.namespace);
      if (kept !== null) return kept;
      await sleep(RETRY_MS);
    }
    return 'refused';
  } finally {
    await connection.close();
  }
}

const RETENTION_MS = RETENTION_DAYS * 24 * 3_600_000;
const ATTEMPTS = 30;
const RETRY_MS = 100;
const CALL_TIMEOUT_MS = 1_000;

async function raised(connection: Connection, namespace: string): Promise<Kept | null> {
  const { workflowService } = connection;
  try {
    return await connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, async () => {
      const { config } = await workflowService.describeNamespace({ namespace });
      if (tsToMs(config?.workflowExecutionRetentionTtl) >= RETENTION_MS) return 'long_enough';
      await workflowService.updateNamespace({
        namespace,
        config: { workflowExecutionRetentionTtl: msToTs(RETENTION_MS) },
      });
      return 'raised';
    });
  } catch {
    // A server that has just started may not have the namespace in reach yet: it is asked again.
    return null;
  }
}
