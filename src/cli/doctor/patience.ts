import type { CommandContext } from '../context.js';

/** Waits for a piece of work; says on standard error what it is when that takes more than two seconds. */
export async function withPatience<T>(
  { stderr, sleep }: Pick<CommandContext, 'stderr' | 'sleep'>,
  { doing, work }: { readonly doing: string; readonly work: Promise<T> },
): Promise<T> {
  const done = new AbortController();
  void sleep(PATIENCE_MS, done.signal).then(() => {
    if (!done.signal.aborted) stderr.write(`Still ${doing}.\n`);
  });
  try {
    return await work;
  } finally {
    done.abort();
  }
}

const PATIENCE_MS = 2_000;
