import type { Context } from '@temporalio/activity';
import type { ActivityInterceptors } from '@temporalio/worker';
import { bookedIn, sendBeat } from '../activities/call-book.js';
import { toFailure } from '../activities/failures.js';

/** How often an activity beats: a killed worker is noticed within the heartbeat timeout, a cancellation within a beat. */
const BEAT_MS = 1_000;

/** Around every activity: it beats while it works, and whatever it throws becomes one of our failures. */
export function aroundActivities(context: Context): ActivityInterceptors {
  return {
    inbound: {
      async execute(input, next) {
        // A local activity lives within its workflow task: nobody waits for its beats.
        const beat = context.info.isLocal ? null : setInterval(() => sendBeat(context), BEAT_MS);
        try {
          return await next(input);
        } catch (fault) {
          const { cancellationSignal: signal } = context;
          const failure = toFailure(fault, { signal, booked: bookedIn(context) });
          if (failure !== fault)
            context.log.warn('activity failed', { failure: failure.message, fault: stackOf(fault) });
          throw failure;
        } finally {
          if (beat !== null) clearInterval(beat);
        }
      },
    },
  };
}

/** Where it happened; the message is left out, since it may quote data. */
function stackOf(fault: unknown): string {
  const lines = fault instanceof Error ? (fault.stack ?? '').split('\n') : [];
  return lines
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
}
