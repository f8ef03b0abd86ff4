import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type ChildEnd, type RunningChild, describeEnd, startChild } from './child.js';
import { type Environment, LAUNCHER } from './pinned-server.js';
import { withoutTemporal } from './probe.js';
import type { Progress } from './progress.js';
import { ServerFault } from './server-fault.js';
import { waitForPoller } from './wait-for-poller.js';

/** Which worker to run beside a local server. */
export interface WorkerPlan {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly stateDir: string;
  /** Settings of the worker; Temporal's own are replaced by the three above. */
  readonly env: Environment;
  readonly progress: Progress;
  /** Each line that the worker logs. */
  readonly onLine: (line: string) => void;
  /** Told of each process that starts, and of `null` when one has ended. */
  readonly onPid: (pid: number | null) => void;
  /** The `desk` launcher to run; default the one of this installation. */
  readonly launcher?: string;
}

/** A worker that is started again whenever it ends, until it is stopped. */
export interface KeptWorker {
  /** Resolves when it asks the server for work; rejects with `WorkerUnavailable` when the first one ended before. */
  readonly ready: Promise<void>;
  /** Lets the worker finish what is under way, at most ten seconds. */
  stop(): Promise<void>;
}

/** Runs `desk worker` as a child process for a local server. A worker that ends is started again, after 1 to 30 seconds. */
export function keepWorker(plan: WorkerPlan): KeptWorker {
  const stopping = new AbortController();
  let current: RunningChild | null = null;
  let wasReady = false;
  const lastWords: string[] = [];

  const start = (): RunningChild => {
    lastWords.length = 0;
    current = startChild({
      command: process.execPath,
      args: [plan.launcher ?? LAUNCHER, 'worker'],
      env: workerEnvironment(plan),
      onLine: (line) => {
        lastWords.push(line);
        if (lastWords.length > LAST_WORDS) lastWords.shift();
        plan.onLine(line);
      },
    });
    plan.onPid(current.pid);
    return current;
  };

  const keepGoing = async (first: RunningChild): Promise<void> => {
    let child = first;
    let pauseMs = FIRST_PAUSE_MS;
    for (;;) {
      const startedMs = Date.now();
      const end = await child.ended;
      if (stopping.signal.aborted || !wasReady) return;
      plan.onPid(null);
      if (Date.now() - startedMs > STEADY_MS) pauseMs = FIRST_PAUSE_MS;
      plan.progress(farewell({ end, lastWords, next: `Starting it again in ${pauseMs / 1000} s.` }));
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      child = start();
    }
  };

  const first = start();
  const ready = waitForPoller({ ...plan, isOver: first.isOver }).then(async (readiness) => {
    if (readiness.kind === 'polled') {
      wasReady = true;
      return;
    }
    const end = await first.stop(STOP_GRACE_MS);
    const next = readiness.kind === 'timed_out' ? 'It asked for no work within a minute.' : '';
    throw new ServerFault('WorkerUnavailable', farewell({ end, lastWords, next }));
  });
  const kept = ready.then(
    () => keepGoing(first),
    () => {},
  );
  return {
    ready,
    stop: async () => {
      stopping.abort();
      await current?.stop(STOP_GRACE_MS);
      await kept;
    },
  };
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that lived this long had no trouble starting. */
const STEADY_MS = 60_000;
const STOP_GRACE_MS = 10_000;
const LAST_WORDS = 5;

/** The caller's settings; the server is ours, whatever the environment or a profile file says. */
function workerEnvironment(plan: WorkerPlan): Environment {
  return {
    DESK_ALLOW_UNSIGNED: 'true',
    ...withoutTemporal(plan.env),
    TEMPORAL_ADDRESS: plan.address,
    TEMPORAL_NAMESPACE: plan.namespace,
    // A profile file that is not there is no error for the SDK, an empty one is.
    TEMPORAL_CONFIG_FILE: join(resolve(plan.stateDir), 'no-temporal-profile.toml'),
    DESK_TASK_QUEUE: plan.taskQueue,
    DESK_STATE_DIR: resolve(plan.stateDir),
  };
}

function farewell(of: {
  readonly end: ChildEnd;
  readonly lastWords: readonly string[];
  readonly next: string;
}): string {
  return [`The worker ${describeEnd(of.end)}. ${of.next}`.trim(), ...of.lastWords].join('\n');
}
