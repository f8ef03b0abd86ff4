/**
 * What a log line of the worker says about an activity that failed, or `null` for every other line. Such a failure is
 * tried again or ends the run; either way a person in front of the screen should hear of it.
 */
export function workerTrouble(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    const entry: unknown = JSON.parse(line);
    if (typeof entry !== 'object' || entry === null || !('failure' in entry)) return null;
    return typeof entry.failure === 'string' ? entry.failure : null;
  } catch {
    // Half a line, from a process that was killed while it wrote.
    return null;
  }
}
