import type { Drafter } from '../ports.js';

/** How soon a drafter learns that its worker stops. */
const LOOK_MS = 250;

/**
 * Stops a draft when its worker is told to stop, without waiting for the grace that actions get: a call of a model may take
 * a minute and a half, and another worker makes it again.
 */
export function stopOnShutdown(drafter: Drafter, isStopping: () => boolean): Drafter {
  return {
    kind: drafter.kind,
    draft: async (request, signal) => {
      const stop = new AbortController();
      const forward = () => stop.abort();
      if (signal.aborted || isStopping()) forward();
      signal.addEventListener('abort', forward, { once: true });
      const looking = setInterval(() => {
        if (isStopping()) stop.abort();
      }, LOOK_MS);
      try {
        return await drafter.draft(request, stop.signal);
      } finally {
        clearInterval(looking);
        signal.removeEventListener('abort', forward);
      }
    },
  };
}
