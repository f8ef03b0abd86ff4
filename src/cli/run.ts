import { buildProgram } from './program.js';
import type { Command } from 'commander';
import type { CommandContext, GlobalOptions } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { reportFailure } from './report-failure.js';

/** Runs one command line and tells how it ended; failures are told before. */
export async function run(
  argv: readonly string[],
  { context, exitCode }: { context: CommandContext; exitCode(): ExitCode },
): Promise<ExitCode> {
  let program: Command | null = null;
  try {
    program = await buildProgram(argv, context);
    if (argv.length === 0) {
      context.stderr.write(program.helpInformation());
      return 2;
    }
    await program.parseAsync(argv, { from: 'user' });
    return exitCode();
  } catch (error) {
    return reportFailure({ error, argv, given: program?.opts<GlobalOptions>() ?? {} }, context);
  }
}
