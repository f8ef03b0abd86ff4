import { ok, type Verdict, warning } from '../check.js';
import type { ServerAnswer } from '../server-link.js';

/** Who asked the server for work on our task queue. */
export interface PollerFacts {
  readonly taskQueue: string;
  /** For each process that asked for workflow tasks: how long ago it last did. */
  readonly workflowsMs: readonly number[];
  /** The same for activities. */
  readonly activitiesMs: readonly number[];
}

/** Judges whether anybody works. A worker asks again at least once a minute, so whoever was silent for two is gone. */
export function judgeWorker(answer: ServerAnswer<PollerFacts>): Verdict {
  if (answer.kind === 'refused') {
    return warning({
      found: `the server does not tell who asks for work (gRPC status ${answer.code})`,
      repair:
        'Run this command again. When it lasts, ask the owner of the server for the role "read" in the namespace.',
    });
  }
  const { taskQueue, workflowsMs, activitiesMs } = answer.value;
  const workflows = workflowsMs.filter((ms) => ms <= GONE_MS).length;
  const activities = activitiesMs.filter((ms) => ms <= GONE_MS).length;
  if (workflows > 0 && activities > 0) {
    const count = Math.min(workflows, activities);
    return ok(`${count} ${count === 1 ? 'worker asks' : 'workers ask'} for work on task queue ${taskQueue}`);
  }
  const found = whatIsMissing({ workflows, activities });
  return warning({
    found: `${found} on task queue ${taskQueue}`,
    repair:
      'Start one (`desk worker`, or `desk dev` for a local server); tickets wait until then. One that runs may poll another queue: compare DESK_TASK_QUEUE.',
  });
}

function whatIsMissing(seen: { readonly workflows: number; readonly activities: number }): string {
  if (seen.workflows > 0) return 'workers ask for workflow tasks, but none for activities,';
  if (seen.activities > 0) return 'workers ask for activities, but none for workflow tasks,';
  return 'no worker asks for work';
}

const GONE_MS = 120_000;
