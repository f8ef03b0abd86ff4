import type { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import type { Instant } from '../../domain/brand.js';
import type { ClockBounds } from './checks/clock.js';

/** One task as the server handed it out. */
export interface Dispatch {
  /** Names the task to the server. */
  readonly token: Uint8Array;
  /** From schedule to dispatch, by the server's own clock, in milliseconds. */
  readonly delayMs: number;
  /** When it was handed out, by the server's own clock, in UTC milliseconds. */
  readonly startedMs: number;
  readonly clock: ClockBounds;
}

/** No task came although one was scheduled. */
export class NothingDispatched extends Error {
  override readonly name = 'NothingDispatched';
}

/** Whose tasks are taken. */
export interface Queue {
  readonly workflowService: Connection['workflowService'];
  readonly namespace: string;
  readonly taskQueue: { readonly name: string };
  readonly now: () => Instant;
}

/** What makes the server schedule a task. */
export type Cause = () => Promise<unknown>;

/** Does something after which the server schedules a workflow task, and takes that task. */
export async function workflowTaskAfter(queue: Queue, cause: Cause): Promise<Dispatch> {
  const { workflowService, namespace, taskQueue } = queue;
  return dispatched(queue, { cause, poll: () => workflowService.pollWorkflowTaskQueue({ namespace, taskQueue }) });
}

/** Does something after which the server schedules an activity, and takes it. */
export async function activityTaskAfter(queue: Queue, cause: Cause): Promise<Dispatch> {
  const { workflowService, namespace, taskQueue } = queue;
  return dispatched(queue, { cause, poll: () => workflowService.pollActivityTaskQueue({ namespace, taskQueue }) });
}

/** Answers a workflow task with nothing but the wish for another one, which goes through the queues like any other. */
export async function askForAnother({ workflowService, namespace }: Queue, { token }: Dispatch): Promise<void> {
  await workflowService.respondWorkflowTaskCompleted({ namespace, taskToken: token, forceCreateNewWorkflowTask: true });
}

/** Answers a workflow task with one activity. Returns the token of the activity when the server starts it eagerly, else `null`. */
export async function scheduleActivity(
  { workflowService, namespace, taskQueue }: Queue,
  task: Dispatch,
  { activityId, wantsEager }: { readonly activityId: string; readonly wantsEager: boolean },
): Promise<Uint8Array | null> {
  const scheduleActivityTaskCommandAttributes = {
    activityId,
    activityType: { name: 'deskDoctor' },
    taskQueue,
    scheduleToCloseTimeout: msToTs(ACTIVITY_MS),
    requestEagerExecution: wantsEager,
  };
  const { activityTasks } = await workflowService.respondWorkflowTaskCompleted({
    namespace,
    taskToken: task.token,
    commands: [{ commandType: COMMAND.scheduleActivity, scheduleActivityTaskCommandAttributes }],
  });
  return activityTasks?.[0]?.taskToken ?? null;
}

/** Reports an activity as done. */
export async function finishActivity(
  { workflowService, namespace }: Queue,
  { token }: Pick<Dispatch, 'token'>,
): Promise<void> {
  await workflowService.respondActivityTaskCompleted({ namespace, taskToken: token });
}

/** Answers a workflow task with the end of the run. */
export async function completeRun({ workflowService, namespace }: Queue, { token }: Dispatch): Promise<void> {
  await workflowService.respondWorkflowTaskCompleted({
    namespace,
    taskToken: token,
    commands: [{ commandType: COMMAND.completeRun, completeWorkflowExecutionCommandAttributes: {} }],
  });
}

/** Numbers of `temporal.api.enums.v1.CommandType`. */
const COMMAND = { scheduleActivity: 1, completeRun: 4 } as const;
const ACTIVITY_MS = 20_000;

/** A task as the server answers a poll; without a token when none came in time. */
interface Polled {
  readonly taskToken?: Uint8Array | null;
  readonly scheduledTime?: Parameters<typeof tsToMs>[0];
  readonly startedTime?: Parameters<typeof tsToMs>[0];
}

/** The poll goes out before its cause, so that the task never waits for it. */
async function dispatched(
  { now }: Queue,
  { cause, poll }: { readonly cause: Cause; readonly poll: () => Promise<Polled> },
): Promise<Dispatch> {
  const waiting = poll().then((polled) => ({ polled, receivedMs: now() }));
  const sentMs = now();
  const [{ polled, receivedMs }] = await Promise.all([waiting, cause()]);
  const { taskToken, scheduledTime, startedTime } = polled;
  if (taskToken === undefined || taskToken === null || taskToken.length === 0) throw new NothingDispatched();
  const [scheduledMs, startedMs] = [tsToMs(scheduledTime), tsToMs(startedTime)];
  return {
    token: taskToken,
    delayMs: startedMs - scheduledMs,
    startedMs,
    // It was scheduled after we asked and started before we heard of it; moments are whole milliseconds here.
    clock: { earliestMs: startedMs - receivedMs - 1, latestMs: scheduledMs - sentMs + 1 },
  };
}
