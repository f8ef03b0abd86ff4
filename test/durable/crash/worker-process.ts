import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describeEnd, startChild } from '../../../src/server/child.js';
import { READY_LINE } from './moments.js';

const PROGRAM = fileURLToPath(new URL('killable-worker.mjs', import.meta.url));

/** A worker in a process of its own. */
export interface WorkerProcess {
  /** How Temporal's history names it. */
  readonly identity: RegExp;
  /** Resolves when the process has printed this line; rejects with its last words when it ends before. */
  says(line: string): Promise<void>;
  /** Ends it as a crash would: no handler runs, nothing is finished. */
  kill(): Promise<void>;
}

/** What a worker process needs. */
export interface WorkerProcessPlan {
  readonly address: string;
  /** File of the bundled workflows. */
  readonly bundle: string;
  readonly taskQueue: string;
  readonly outbox: string;
  /** Holds each ticket at the moment that it is named after. */
  readonly hold?: boolean;
  /** Runs kept in memory; with 0 each turn of a run is a cold replay. */
  readonly maxCached?: number;
  /** Where a model drafts; default: nobody is asked. */
  readonly modelUrl?: string;
}

/** Starts `killable-worker.mjs` and waits until it takes work. It cannot outlive the tests. */
export async function startWorkerProcess(plan: WorkerProcessPlan): Promise<WorkerProcess> {
  const lines: string[] = [];
  const printed = new EventEmitter().setMaxListeners(0);
  const child = startChild({
    command: process.execPath,
    args: [PROGRAM],
    env: {
      ...process.env,
      ADDRESS: plan.address,
      BUNDLE: plan.bundle,
      TASK_QUEUE: plan.taskQueue,
      OUTBOX: plan.outbox,
      HOLD: String(plan.hold ?? false),
      MAX_CACHED: String(plan.maxCached ?? 500),
      ...(plan.modelUrl === undefined ? {} : { MODEL_URL: plan.modelUrl }),
    },
    onLine: (line) => {
      lines.push(line);
      printed.emit('line');
    },
  });
  const says = async (wanted: string): Promise<void> => {
    while (!lines.includes(wanted)) {
      if (child.isOver())
        throw new Error(`The worker ended before it said "${wanted}":\n${lines.slice(-20).join('\n')}`);
      await Promise.race([child.ended, once(printed, 'line')]);
    }
  };
  await says(READY_LINE);
  const pid = child.pid ?? 0;
  return {
    identity: new RegExp(`^${pid}@`),
    says,
    async kill() {
      process.kill(pid, 'SIGKILL');
      const end = await child.ended;
      if (end.kind !== 'killed' || end.signal !== 'SIGKILL') throw new Error(`The worker ${describeEnd(end)}.`);
    },
  };
}
