import { setTimeout as sleep } from 'node:timers/promises';

import { Connection } from '@temporalio/client';

/** Which server to wait for. */
export interface Wait {
  readonly address: string;
  readonly namespace: string;
  /** Whether the server's process has ended, so that waiting is in vain. */
  readonly isOver: () => boolean;
}

/** What waiting came to. */
export type Readiness = { readonly kind: 'serves' } | { readonly kind: 'ended' } | { readonly kind: 'timed_out' };

/** Waits until a server answers and knows its namespace, at most a minute; usually a third of a second. */
export async function waitUntilServing(wait: Wait): Promise<Readiness> {
  const deadlineMs = Date.now() + LONGEST_WAIT_MS;
  // Without interceptors there are no retries inside: one that is still pending when the connection closes ends the process.
  const connection = Connection.lazy({ address: wait.address, connectTimeout: CALL_TIMEOUT_MS, interceptors: [] });
  try {
    while (Date.now() < deadlineMs) {
      if (wait.isOver()) return { kind: 'ended' };
      if (await serves(connection, wait.namespace)) return { kind: 'serves' };
      await sleep(RETRY_MS);
    }
    return { kind: 'timed_out' };
  } finally {
    await connection.close();
  }
}

const LONGEST_WAIT_MS = 60_000;
const CALL_TIMEOUT_MS = 1_000;
const RETRY_MS = 50;

async function serves(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    // Refused, not ready, namespace not there yet: all mean "ask again".
    return false;
  }
}
