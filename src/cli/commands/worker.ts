import { Command } from 'commander';
import { writeAnswer } from '../answer.js';
import { chosenPlace } from '../connect.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { CliFailure } from '../failure.js';
import { examples } from '../help-examples.js';
import { refuseInvalidPlaybook } from '../refuse-playbook.js';
import { workerLines } from '../views/worker.js';
import { workerSettings } from '../worker-settings.js';

/** `desk worker`: handles tickets of one task queue until it is told to stop. */
export function workerCommand(context: CommandContext): Command {
  return new Command('worker')
    .description(
      'Runs a worker until SIGTERM or Ctrl-C; then it takes no new work and lets what is under way finish for 30 seconds; a call of a model is stopped at once, and another worker makes it again. Settings come from the environment (.env.example lists them); logs are JSON lines on standard error. Any number of workers may share a task queue.',
    )
    .addHelpText('after', examples('desk worker', 'DESK_ALLOW_UNSIGNED=true desk worker --address 127.0.0.1:7233'))
    .action(async (_own: unknown, command: Command) => {
      await runWorker(context, command.optsWithGlobals<GlobalOptions>());
    });
}

async function runWorker(context: CommandContext, options: GlobalOptions): Promise<void> {
  if (options.tenant !== undefined) {
    throw new CliFailure('UsageInvalid', '--tenant is for clients: a worker serves every tenant of its task queue');
  }
  const { settings, warnings } = await workerSettings(context.env);
  for (const warning of warnings) context.stderr.write(`Warning: ${warning}\n`);
  await refuseInvalidPlaybook(settings, context);
  const place = await chosenPlace(options, context);
  // Loaded here only: it brings the SDK's native code along, which no other command needs.
  const { runDeskWorker } = await import('../../workers/main.js');
  await runDeskWorker(
    { ...settings, taskQueue: place.taskQueue ?? settings.taskQueue },
    {
      ...place,
      onReady: (ready) =>
        writeAnswer({ json: () => ready, lines: (screen) => workerLines(ready, screen) }, context, options),
    },
  );
}
