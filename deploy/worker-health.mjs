/**
 * Health of the worker in this container: Temporal has heard a poll from a worker of this host within the last two
 * minutes, on the task queue that it is meant to serve. A worker that hangs polls no more, though its process lives.
 */
import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';

const LATEST_POLL_MS = 120_000;
const CALL_TIMEOUT_MS = 5_000;
/** `TASK_QUEUE_TYPE_WORKFLOW` of Temporal's API. */
const WORKFLOW_TASKS = 1;

const connection = await Connection.connect({
  address: process.env.TEMPORAL_ADDRESS,
  connectTimeout: CALL_TIMEOUT_MS,
});
const { pollers } = await connection.withDeadline(Date.now() + CALL_TIMEOUT_MS, () =>
  connection.workflowService.describeTaskQueue({
    namespace: process.env.TEMPORAL_NAMESPACE,
    taskQueue: { name: process.env.DESK_TASK_QUEUE },
    taskQueueType: WORKFLOW_TASKS,
  }),
);
await connection.close();

const ours = (pollers ?? []).filter((poller) => poller.identity?.endsWith(`@${hostname()}`));
const ages = ours.map((poller) => Date.now() - Number(poller.lastAccessTime?.seconds ?? 0) * 1_000);
const isHealthy = ages.some((ageMs) => ageMs < LATEST_POLL_MS);
console.log(isHealthy ? 'polling' : 'no poll from this host within two minutes');
process.exit(isHealthy ? 0 : 1);
