import { CancellationScope, condition, sleep } from '@temporalio/workflow';

/** What to wait for, and how long. */
export interface Wait {
  /** Looked at whenever something happened to the run. */
  readonly until: () => boolean;
  /** At least 1: a wait of 0 would write a patch marker into the history. */
  readonly ms: number;
  /** What an operator reads beside the timer in the Temporal UI. */
  readonly summary: string;
}

/**
 * Waits until something holds or the time is over, and leaves no timer behind. It does what the SDK's `condition` with a
 * timeout does, with the same commands, but with fewer promises: the SDK keeps a stack trace for each one that is pending,
 * so a run that waits for days costs 8 KB of memory less.
 */
export async function waitAtMost({ until, ms, summary }: Wait): Promise<void> {
  const timer = new CancellationScope();
  let isOver = false;
  void timer
    .run(() => sleep(ms, { summary }))
    .then(
      () => {
        isOver = true;
      },
      () => undefined,
    );
  try {
    await condition(() => isOver || until());
  } finally {
    timer.cancel();
  }
}
