/** What `desk` tells a script when it ends. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/** The meaning of each exit code; `docs/cli.md` shows this table and the help prints it. */
export const EXIT_CODES: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'failed, or a row of a batch was bad, a decision was refused, or a measure is worse than its baseline',
  2: 'the command line, a file or a setting is wrong; nothing was started',
  3: 'no such ticket',
  4: 'the ticket has no outcome yet, for example because it waits for an approval',
  130: 'interrupted by Ctrl-C',
};
