import type { PendingFailure } from '../../../client/failing-steps.js';
import { stepName } from '../../../client/step-name.js';
import { failed, ok, skipped, type Verdict } from '../check.js';
import { namedRuns } from '../named-runs.js';
import type { ServerAnswer } from '../server-link.js';

/** What open tickets that are at work say of their steps. */
export interface StepFacts {
  /** How many tickets were asked. */
  readonly asked: number;
  readonly failing: readonly { readonly workflowId: string; readonly step: PendingFailure }[];
}

/** Judges whether tickets get on. A step that failed once or twice met a killed worker or a short outage, which is no news. */
export function judgeFailingSteps(answer: ServerAnswer<StepFacts>): Verdict {
  if (answer.kind === 'refused') return skipped('the server did not tell which open tickets are at work');
  const { asked } = answer.value;
  const failing = answer.value.failing.filter(({ step }) => step.failures >= TOO_OFTEN);
  if (failing.length === 0) return ok(`no step keeps failing, of ${asked} open tickets that are at work`);
  const lines = failing.map(
    ({ workflowId, step }) =>
      `${workflowId}: ${stepName(step.step)} failed ${step.failures} times, the last time with ${step.code}`,
  );
  const advice = new Map(failing.map(({ step }) => [step.code, step.whatToDo]));
  return failed({
    found: ['steps keep failing:', ...namedRuns(lines)].join('\n'),
    repair: [...advice].map(([code, whatToDo]) => `${code}: ${whatToDo}`).join(' '),
  });
}

const TOO_OFTEN = 3;
