import { Command } from 'commander';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { examples } from '../help-examples.js';
import { showDocument } from '../views/show-document.js';
import { showLines } from '../views/show.js';
import { readTicketId } from '../ticket-id.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

/** `desk show`: the whole page about a ticket. */
export function showCommand(context: CommandContext): Command {
  return new Command('show')
    .description(
      'Shows a ticket on one page: the three answers, the open gate and what to do, the reply with its findings, plan, checks, follow-through, definition of done, proof.',
    )
    .argument('<id>', 'ticket id', readTicketId)
    .addHelpText('after', examples('desk show t-1', 'desk show t-1 --json'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withDesk({ context, options }, async (desk) => {
        const [state, failing] = await Promise.all([desk.status(id), desk.failingSteps(id)]);
        writeAnswer(
          {
            json: () => showDocument({ state, failing }, options),
            lines: (screen) => showLines({ state: visible(state), failing: visible(failing) }, screen),
          },
          context,
          options,
        );
      });
    });
}
