/** Takes one line for the person who waits. */
export type Progress = (line: string) => void;

/** Progress on stderr, so that stdout stays free for results. */
export const onStderr: Progress = (line) => void process.stderr.write(`${line}\n`);

/** Elapsed time for a person, e.g. `0:07` or `2:41`. */
export function elapsed(sinceMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - sinceMs) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
