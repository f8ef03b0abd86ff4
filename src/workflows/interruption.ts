import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { AuditTrail } from './audit.js';
import type { Ending } from './closing.js';
import { failedActions } from './execution.js';

/**
 * Tells the story until it ends by itself, a person takes the ticket over, or an operator cancels the run. What is under
 * way is asked to stop, and nothing new begins.
 */
export async function untilInterrupted(trail: AuditTrail, story: () => Promise<Ending>): Promise<Ending> {
  const scope = new CancellationScope();
  const telling = scope.run(story);
  // Not in a scope of its own: the SDK keeps a stack trace for each pending promise, and a scope has five of them.
  void condition(() => trail.state.takenOver !== null).then(
    () => scope.cancel(),
    () => undefined,
  );

  try {
    const ending = await telling;
    // What was under way came to an end by itself; who was told that the ticket is theirs has it all the same.
    return trail.state.takenOver !== null || scope.consideredCancelled ? interruptedEnding(trail) : ending;
  } catch (fault) {
    if (!isCancellation(fault)) throw fault;
    return interruptedEnding(trail);
  }
}

function interruptedEnding(trail: AuditTrail): Ending {
  const takenOver = trail.state.takenOver;
  const problems = failedActions(trail);
  if (takenOver !== null) {
    const summary = `${takenOver.by} took the ticket over: ${takenOver.reason}`;
    return { kind: 'handed_to_human', cause: 'taken_over', summary, problems };
  }
  const summary = 'an operator cancelled the run; nothing more is sent';
  return { kind: 'cancelled', cause: 'cancelled_by_operator', summary, problems };
}
