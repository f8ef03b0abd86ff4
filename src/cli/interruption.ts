/** Ctrl-C ended the command before its work was done. The message says what is safe and how to go on. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Gives up waiting for a piece of work when the signal fires; the work itself may still finish behind it. */
export async function unlessInterrupted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new Interrupted(NOTHING_LOST);
  const aborted = new AbortController();
  const interruption = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Interrupted(NOTHING_LOST)), { signal: aborted.signal });
  });
  try {
    return await Promise.race([work, interruption]);
  } finally {
    aborted.abort();
  }
}

const NOTHING_LOST = 'What reached the server is safe there; run the command again to go on.';
