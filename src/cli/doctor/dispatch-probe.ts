import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Instant } from '../../domain/brand.js';
import { unlessInterrupted } from '../interruption.js';
import { type ClockBounds, narrowed } from './checks/clock.js';
import { type DispatchFacts, needsMoreTasks } from './checks/dispatch-delay.js';
import {
  activityTaskAfter,
  askForAnother,
  completeRun,
  type Dispatch,
  finishActivity,
  NothingDispatched,
  type Queue,
  scheduleActivity,
  workflowTaskAfter,
} from './played-worker.js';
import { GRPC } from '../../client/status-fault.js';
import { ask, type ServerAnswer, type ServerLink } from './server-link.js';

/** What one tiny run told: how fast the server hands out work, and where its clock stands. */
export interface ProbeFacts {
  readonly dispatch: DispatchFacts;
  readonly clock: ClockBounds;
}

/**
 * Runs one tiny workflow on a task queue of its own, and plays its worker by bare calls: no bundle and no native code. First
 * as many empty workflow tasks as it takes to use up what a limited server has saved, then five activities one after the
 * other, then one that asks to start eagerly. Takes 0.3 to 6 s. A run that cannot be completed is terminated.
 */
export async function probeDispatch(
  link: ServerLink,
  { now, interrupted }: { readonly now: () => Instant; readonly interrupted: AbortSignal },
): Promise<ServerAnswer<ProbeFacts>> {
  const workflowId = `desk-doctor/${randomUUID()}`;
  const { connection, namespace } = link;
  const { workflowService } = connection;
  const queue: Queue = { workflowService, namespace, taskQueue: { name: workflowId }, now };
  let isCompleted = false;
  try {
    const run = async (): Promise<ProbeFacts> => {
      const { facts, last } = await measure(queue, workflowId);
      await completeRun(queue, last);
      isCompleted = true;
      return facts;
    };
    return await unlessInterrupted(ask(link, { run, timeoutMs: PROBE_MS }), interrupted);
  } catch (error) {
    if (error instanceof NothingDispatched) return { kind: 'refused', code: GRPC.deadline };
    throw error;
  } finally {
    if (!isCompleted) await terminate(link, workflowId);
  }
}

const ACTIVITIES = 5;
const PROBE_MS = 15_000;
const TERMINATE_MS = 2_000;

async function measure(queue: Queue, workflowId: string): Promise<{ facts: ProbeFacts; last: Dispatch }> {
  const first = await workflowTaskAfter(queue, () => start(queue, workflowId));
  const notes = new Notes(first);
  let task = first;
  while (needsMoreTasks(notes.tasks)) {
    const answered = task;
    task = notes.add(await workflowTaskAfter(queue, () => askForAnother(queue, answered)));
  }
  const activityDelaysMs: number[] = [];
  for (let number = 1; number <= ACTIVITIES; number += 1) {
    const answered = task;
    const wish = { activityId: String(number), wantsEager: false };
    const activity = notes.add(await activityTaskAfter(queue, () => scheduleActivity(queue, answered, wish)));
    activityDelaysMs.push(activity.delayMs);
    task = notes.add(await workflowTaskAfter(queue, () => finishActivity(queue, activity)));
  }
  const eagerly = await scheduleActivity(queue, task, { activityId: 'eager', wantsEager: true });
  const activity = eagerly === null ? await activityTaskAfter(queue, async () => undefined) : { token: eagerly };
  const last = await workflowTaskAfter(queue, () => finishActivity(queue, activity));
  return {
    facts: { dispatch: { tasks: notes.tasks, activityDelaysMs, isEager: eagerly !== null }, clock: notes.clock },
    last,
  };
}

/** Keeps what the server handed out, and what that tells of its clock. */
class Notes {
  readonly #tasks: Dispatch[] = [];
  #clock: ClockBounds;

  constructor(first: Dispatch) {
    this.#clock = first.clock;
    this.add(first);
  }

  add(dispatch: Dispatch): Dispatch {
    this.#tasks.push(dispatch);
    this.#clock = narrowed(this.#clock, dispatch.clock);
    return dispatch;
  }

  get tasks(): readonly Dispatch[] {
    return this.#tasks;
  }

  get clock(): ClockBounds {
    return this.#clock;
  }
}

async function start({ workflowService, namespace, taskQueue }: Queue, workflowId: string): Promise<void> {
  await workflowService.startWorkflowExecution({
    namespace,
    workflowId,
    workflowType: { name: 'deskDoctor' },
    taskQueue,
    requestId: workflowId,
    // The server ends the run by itself when this process is killed in the middle of it.
    workflowRunTimeout: msToTs(PROBE_MS * 2),
  });
}

async function terminate(link: ServerLink, workflowId: string): Promise<void> {
  const { connection, namespace } = link;
  const request = { namespace, workflowExecution: { workflowId }, reason: '`desk doctor` could not finish its probe' };
  const run = () => connection.workflowService.terminateWorkflowExecution(request);
  // Whatever it comes to: the run's own timeout is the second net.
  await ask(link, { run, timeoutMs: TERMINATE_MS });
}
