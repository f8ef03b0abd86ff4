/** A line for each run, and how many more there are: a finding names enough to begin with. */
export function namedRuns(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_NAMED;
  return more <= 0 ? lines : [...lines.slice(0, MOST_NAMED), `and ${more} more`];
}

const MOST_NAMED = 5;
