import { Command } from 'commander';
import { CATALOG, chosenEntry } from './catalog.js';
import type { CommandContext } from './context.js';
import { EXIT_CODES } from './exit-codes.js';
import { examples } from './help-examples.js';
import { screenFor } from './screen.js';
import { field } from './text-layout.js';

/**
 * Builds the command line for one call. Only the chosen command is loaded in full; the others stand in the help by name
 * and summary, so that `desk --help` starts neither client nor worker code.
 */
export async function buildProgram(argv: readonly string[], context: CommandContext): Promise<Command> {
  const program = emptyProgram(context);
  const chosen = chosenEntry(argv);
  for (const entry of CATALOG) {
    const command = entry === chosen ? (await entry.load())(context) : new Command(entry.name);
    for (const inner of command.commands) inner.copyInheritedSettings(program);
    command.copyInheritedSettings(program).summary(entry.summary).helpGroup(entry.group);
    program.addCommand(command);
  }
  return program;
}

function emptyProgram(context: CommandContext): Command {
  const width = () => context.stdout.columns ?? WIDTH_OF_A_PIPE;
  return new Command('desk')
    .description('Durable Desk: support tickets handled end to end on Temporal, with people where people decide.')
    .version(VERSION, '-V, --version', 'print the version')
    .option(
      '--address <host:port>',
      'Temporal server; default TEMPORAL_ADDRESS or profile, then what `desk dev` started',
    )
    .option('--namespace <name>', 'Temporal namespace; default TEMPORAL_NAMESPACE, then "default"')
    .option('--tenant <id>', 'tenant; default DESK_TENANT, then "default"')
    .option('--json', 'answer with exactly one JSON document')
    .helpOption('-h, --help', 'print help for a command')
    .helpCommand('help [command]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: LEAST_HELP_COLUMN })
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      // Failures are thrown and told once, by `main`: in words, or as JSON when that was asked for.
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: width,
      getErrHelpWidth: width,
      getOutHasColors: () => context.stdout.isTerminal,
    })
    .exitOverride()
    .addHelpText('after', () => afterHelp(context));
}

const VERSION = '0.1.0';
const WIDTH_OF_A_PIPE = 100;

/** Descriptions narrower than this are left to the terminal. */
const LEAST_HELP_COLUMN = 20;

function afterHelp(context: CommandContext): string {
  const screen = screenFor(context.stdout, context);
  const codes = Object.entries(EXIT_CODES).flatMap(([code, meaning]) =>
    field({ label: `  ${code}`, value: meaning }, screen),
  );
  return [
    examples(
      'desk submit ticket.txt',
      'desk show t-1',
      'desk decide t-1 --as bo',
      'desk list --status awaiting_approval --json',
    ),
    '',
    'Exit codes:',
    ...codes,
  ].join('\n');
}
