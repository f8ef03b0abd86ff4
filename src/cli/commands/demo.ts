import { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { type DemoOptions } from '../demo/plan-demo.js';
import { runDemo } from '../demo/run-demo.js';
import { examples } from '../help-examples.js';

/** `desk demo`: one ticket on a server of its own, live on the screen, with the person at the keyboard as approver. */
export function demoCommand(context: CommandContext): Command {
  return new Command('demo')
    .description(
      'Plays one support ticket from the first message to a proven end: four stages, a person at the approval gate, the plan carried out into the outbox, and a simulated customer who confirms. It starts its own Temporal server and worker and ignores TEMPORAL_ADDRESS and profiles; with --address it uses that server (without TLS or key) on a task queue of its own.',
    )
    .option('--decision <answer>', 'answer the gates without asking: approve, reject, or edit:FILE with another reply')
    .option('--ticket <file>', 'a ticket as JSON or plain text, "-" for standard input; default an example')
    .addHelpText(
      'after',
      examples('desk demo', 'desk demo --decision approve', 'echo "I cannot log in." | desk demo --ticket -'),
    )
    .action(async (_own: unknown, command: Command) => {
      await runDemo(context, command.optsWithGlobals<DemoOptions>());
    });
}
