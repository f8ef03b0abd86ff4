import { bar, progressOn } from './batch/progress.js';
import type { CommandContext } from './context.js';

/** Tells how far an evaluation has come, once it has taken longer than two seconds. */
export interface EvalProgress {
  tell(done: number): void;
  clear(): void;
}

const QUIET_MS = 2_000;

/** Progress over so many tickets, on standard error. */
export function evalProgress(context: Pick<CommandContext, 'stderr' | 'now'>, total: number): EvalProgress {
  const { stderr } = context;
  const now = () => context.now();
  const startedAt = now();
  const progress = progressOn(stderr, now);
  let isFirst = true;
  return {
    tell: (done) => {
      if (now() - startedAt < QUIET_MS) return;
      const line = () => `${bar(done / total)} ${done} of ${total} tickets`;
      // In a pipe the first line comes at once: somebody who waits wants to know that something moves.
      if (isFirst && !stderr.isTerminal) stderr.write(`${line()}\n`);
      else progress.show(line);
      isFirst = false;
    },
    clear: () => progress.clear(),
  };
}
