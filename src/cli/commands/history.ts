import { Command } from 'commander';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { examples } from '../help-examples.js';
import { historyLines } from '../views/history.js';
import { readTicketId } from '../ticket-id.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

/** `desk history`: the audit trail, read from Temporal; no worker is needed. */
export function historyCommand(context: CommandContext): Command {
  return new Command('history')
    .description('Prints the audit trail of a ticket, oldest first. With --json also the records behind each entry.')
    .argument('<id>', 'ticket id', readTicketId)
    .addHelpText('after', examples('desk history t-1', 'desk history t-1 --json'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withDesk({ context, options }, async (desk) => {
        const entries = await desk.history(id);
        writeAnswer(
          {
            json: () => ({ schemaVersion: 1, ticketId: id, entries }),
            lines: (screen) => historyLines(visible(entries), screen),
          },
          context,
          options,
        );
      });
    });
}
