import { setTimeout as sleep } from 'node:timers/promises';

import { Connection } from '@temporalio/client';

/** Which worker to wait for. */
export interface PollerWait {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** Whether the worker's process has ended, so that waiting is in vain. */
  readonly isOver: () => boolean;
}

/** What waiting came to. */
export type PollerSeen = { readonly kind: 'polled' } | { readonly kind: 'ended' } | { readonly kind: 'timed_out' };

/** Waits until some worker asks the server for workflow tasks of a task queue, at most a minute. */
export async function waitForPoller(wait: PollerWait): Promise<PollerSeen> {
  const deadlineMs = Date.now() + LONGEST_WAIT_MS;
  // Without interceptors there are no retries inside: one that is still pending when the connection closes ends the process.
  const connection = Connection.lazy({ address: wait.address, interceptors: [] });
  try {
    while (Date.now() < deadlineMs) {
      if (wait.isOver()) return { kind: 'ended' };
      if (await isPolled(connection, wait)) return { kind: 'polled' };
      await sleep(RETRY_MS);
    }
    return { kind: 'timed_out' };
  } finally {
    await connection.close();
  }
}

const LONGEST_WAIT_MS = 60_000;
const CALL_TIMEOUT_MS = 2_000;
const RETRY_MS = 100;

async function isPolled(connection: Connection, { namespace, taskQueue }: PollerWait): Promise<boolean> {
  try {
    const described = await connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
      connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: WORKFLOW_TASKS,
      }),
    );
    return (described.pollers ?? []).length > 0;
  } catch {
    // A server that is busy starting is asked again.
    return false;
  }
}

/** `TASK_QUEUE_TYPE_WORKFLOW` of Temporal's API. */
const WORKFLOW_TASKS = 1;
