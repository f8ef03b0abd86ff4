import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { AuditTrail } from './audit.js';
import type { Ending } from './closing.js';

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
    return await telling;
  } catch (fault) {
    if (!isCancellation(fault)) throw fault;
    return interruptedEnding(trail);
  }
}

function interruptedEnding(trail: AuditTrail): Ending {
  const takenOver = trail.state.takenOver;
  if (takenOver !== null) {
    return {
      kind: 'handed_to_human',
      cause: 'taken_over',
      summary: `${takenOver.by} took the ticket over: ${takenOver.reason}`,
    };
  }
  return {
    kind: 'cancelled',
    cause: 'cancelled_by_operator',
    summary: 'an operator cancelled the run; nothing more is sent',
  };
}
