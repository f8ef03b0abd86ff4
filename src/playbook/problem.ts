/** One thing that is wrong in a file of the playbook, and what an editor writes instead. */
export interface PlaybookProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly problem: string;
  readonly instead: string;
}

/** Notes one problem of the file that is being read. */
export type Report = (found: Omit<PlaybookProblem, 'file'>) => void;

/** One line for an editor: `playbook/policy.yaml:12: "windows.silence" is "3". Instead: a duration with its unit.` */
export function problemLine(found: PlaybookProblem): string {
  return `${found.file}:${found.line}: ${found.problem}. Instead: ${found.instead}.`;
}

/** Problems in the order in which an editor meets them: file by file, from the top. */
export function inReadingOrder(problems: readonly PlaybookProblem[]): readonly PlaybookProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.flatMap((file) => problems.filter((found) => found.file === file).sort((a, b) => a.line - b.line));
}
