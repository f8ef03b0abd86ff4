import { CommanderError } from 'commander';
import { FAILURES } from '../protocol/failures.js';
import type { CommandContext, GlobalOptions } from './context.js';
import { withGiven } from './desk-command.js';
import type { ExitCode } from './exit-codes.js';
import { CliFailure, type FailureReport, failureReport } from './failure.js';
import { Interrupted } from './interruption.js';
import { paintFor } from './paint.js';
import { screenFor } from './screen.js';
import { prose } from './text-layout.js';
import { jsonDocument, visibleText } from './visible.js';

/** Tells a failure once: two lines on standard error, and with `--json` one document on standard output. */
export function reportFailure(
  { error, argv, given }: { error: unknown; argv: readonly string[]; given: GlobalOptions },
  context: CommandContext,
): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof Interrupted) {
    const lines = prose(`Interrupted. ${error.message}`, screenFor(context.stderr, context));
    context.stderr.write(`${lines.join('\n')}\n`);
    return 130;
  }
  const found = error instanceof CommanderError ? usageReport(error) : failureReport(error);
  const report = { ...found, whatToDo: withGiven(found.whatToDo, given) };
  if (argv.includes('--json')) {
    const { code, message, whatToDo } = report;
    context.stdout.write(jsonDocument({ error: { code, message, whatToDo } }));
  } else {
    writeWords(report, context);
  }
  writeStack(error, context);
  return report.exitCode;
}

function writeWords(report: FailureReport, context: CommandContext): void {
  const screen = screenFor(context.stderr, context);
  const paint = paintFor(context.stderr, context.env);
  const lines = [
    ...prose(`${paint('bad', 'Failed:')} ${visibleText(report.message)} (${report.code})`, screen),
    ...prose(`What to do: ${report.whatToDo}`, screen),
  ];
  context.stderr.write(`${lines.join('\n')}\n`);
}

/** The parser says `(outputHelp)` when options stand there without a command. */
const NO_COMMAND = 'no command was given; `desk --help` lists them';

function usageReport(error: CommanderError): FailureReport {
  if (error.code === 'commander.help') return failureReport(new CliFailure('UsageInvalid', NO_COMMAND));
  const message = error.message.replace(/^error: /u, '').replace(/\s*\n\s*/gu, ' ');
  const { whatToDo, exitCode } = FAILURES.UsageInvalid;
  return { code: 'UsageInvalid', message, whatToDo, exitCode };
}

/** Stacks are for us, not for readers: only on request. */
function writeStack(error: unknown, context: CommandContext): void {
  if (!(context.env.NODE_DEBUG ?? '').split(',').includes('desk')) return;
  if (error instanceof Error) context.stderr.write(`${visibleText(error.stack ?? '')}\n`);
}
