import { DYNAMIC_CONFIG } from '../../../server/dev-server-flags.js';
import { unreachable } from '../../../domain/unreachable.js';
import { failed, ok, skipped, type Verdict, warning } from '../check.js';
import { GRPC } from '../../../client/status-fault.js';
import type { ServerAnswer } from '../server-link.js';

/** One task that was handed out. */
export interface DispatchMoment {
  /** When, by the server's own clock, in UTC milliseconds. */
  readonly startedMs: number;
}

/** What one tiny run told about dispatch. */
export interface DispatchFacts {
  /** Every task of the run, one after the other. */
  readonly tasks: readonly DispatchMoment[];
  /** From schedule to dispatch of five activities, by the server's own clock, in milliseconds. */
  readonly activityDelaysMs: readonly number[];
  /** Whether the server hands an activity out with its answer to the workflow task, when it is asked to. */
  readonly isEager: boolean;
}

/**
 * Says whether the server reads its queues in steps of 50 ms. The five delays alone cannot tell: a server that may read 20
 * times a second saves up 20 reads while it is idle and hands out the first 20 tasks at once, and on a busy machine every
 * delay grows. Two signs are sure. Whoever was handed 25 tasks more than steps of 50 ms allow, over any stretch of the run,
 * has a server without them. And where at least 12 of 20 successive tasks come 50 ms apart, the server waits for its step.
 *
 * Measured on two cores, 10 runs of 60 tasks each. Ahead of the steps: at most 19 tasks with the defaults of the server, at
 * least 31 with ours. 50 ms apart: at least 15 of 20 with the defaults, at most 3 with ours; both also beside two busy
 * processes. Beside four (load 12) neither sign came up in 16 of the 20 runs, and none pointed the wrong way.
 */
export function judgeDispatch(answer: ServerAnswer<DispatchFacts>): Verdict {
  if (answer.kind === 'refused') return judgeRefusal(answer.code);
  const facts = answer.value;
  const pace = paceOf(facts.tasks);
  const eager = facts.isEager ? 'activities start eagerly' : 'activities do not start eagerly';
  const figures = figuresOf(facts);
  const eagerKey = facts.isEager ? [] : ([EAGER] as const);
  switch (pace) {
    case 'steps': {
      const found = `${figures}: steps of 50 ms, which cost a ticket up to half a second; ${eager}`;
      return warning({ found, repair: repairOf([...POLL_RATES, ...eagerKey]) });
    }
    case 'free':
      return facts.isEager
        ? ok(`${figures}; ${eager}`)
        : warning({ found: `${figures}; ${eager}`, repair: repairOf(eagerKey) });
    case 'unknown': {
      const found = `${figures}: too slow from here to see steps of 50 ms; ${eager}`;
      return facts.isEager
        ? skipped(`${found}; ask again nearer to the server, or when both are idle`)
        : warning({ found, repair: repairOf(eagerKey) });
    }
    default:
      return unreachable(pace);
  }
}

function judgeRefusal(code: number): Verdict {
  if (code === GRPC.deadline) {
    return failed({
      found: 'the server took a tiny run in, but handed its tasks out too slowly or not at all',
      repair: 'Look at the log and the load of its history and matching services: tickets stand still as well.',
    });
  }
  return warning({
    found: `it could not be measured (gRPC status ${code})`,
    repair: 'Ask the owner of the server for the roles "write" and "worker" in the namespace: a worker needs them too.',
  });
}

/** Whether more tasks have to be handed out before anything can be told. */
export function needsMoreTasks(tasks: readonly DispatchMoment[]): boolean {
  const elapsedMs = (tasks.at(-1)?.startedMs ?? 0) - (tasks[0]?.startedMs ?? 0);
  return paceOf(tasks) === 'unknown' && tasks.length < MOST_TASKS && elapsedMs < LONGEST_MS;
}

const STEP_MS = 50;
/** A limited server saves up one second of reads, which is 20. */
const MORE_THAN_SAVED = 25;
const IN_STEP = { fromMs: 42, toMs: 58, of: 20, least: 12 } as const;
const MOST_TASKS = 200;
const LONGEST_MS = 4_000;

function paceOf(tasks: readonly DispatchMoment[]): 'free' | 'steps' | 'unknown' {
  const gapsMs = tasks.slice(1).map((task, index) => task.startedMs - (tasks[index]?.startedMs ?? task.startedMs));
  if (mostAhead(gapsMs) > MORE_THAN_SAVED) return 'free';
  return mostInStep(gapsMs) >= IN_STEP.least ? 'steps' : 'unknown';
}

/** By how many tasks the run was ahead of steps of 50 ms, over the stretch where it was the most. */
function mostAhead(gapsMs: readonly number[]): number {
  let most = 0;
  let ahead = 0;
  for (const gapMs of gapsMs) {
    ahead = Math.max(ahead, 0) + 1 - gapMs / STEP_MS;
    most = Math.max(most, ahead);
  }
  return most;
}

/** How many of 20 successive tasks came about 50 ms after the one before, where it was the most. */
function mostInStep(gapsMs: readonly number[]): number {
  const inStep = gapsMs.map((gapMs) => (gapMs >= IN_STEP.fromMs && gapMs <= IN_STEP.toMs ? 1 : 0));
  const counts = inStep.map((_, end) =>
    inStep.slice(Math.max(0, end + 1 - IN_STEP.of), end + 1).reduce((sum: number, one) => sum + one, 0),
  );
  return Math.max(0, ...counts);
}

function figuresOf({ activityDelaysMs }: DispatchFacts): string {
  const each = activityDelaysMs.map((ms) => Math.round(ms));
  const median = each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0;
  return `median ${median} ms from schedule to dispatch of five activities (${each.join(', ')})`;
}

const POLL_RATES = ['history.transferProcessorMaxPollRPS', 'history.timerProcessorMaxPollRPS'] as const;
const EAGER = 'system.enableActivityEagerExecution';

/** Values are those that our own dev server starts with. */
function repairOf(keys: readonly (keyof typeof DYNAMIC_CONFIG)[]): string {
  const where =
    "Tickets are handled all the same, only slower. Set in the server's dynamic configuration, or give another dev server each with --dynamic-config-value (`desk dev` does):";
  return [where, ...keys.map((key) => `${key}=${DYNAMIC_CONFIG[key]}`)].join('\n');
}
