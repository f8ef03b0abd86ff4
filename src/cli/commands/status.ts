import { Command } from 'commander';
import { statusOf, type TicketState } from '../../domain/ticket-state.js';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { examples } from '../help-examples.js';
import { statusLines } from '../views/status.js';
import { readTicketId } from '../ticket-id.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

/** `desk status`: where a ticket stands, in a few lines; with `--json` everything that the run knows. */
export function statusCommand(context: CommandContext): Command {
  return new Command('status')
    .description(
      'Says where a ticket stands: status, a step that keeps failing, owner, next timer, definition of done. With --json: its whole state.',
    )
    .argument('<id>', 'ticket id', readTicketId)
    .option('--exit-code', 'end with 4 while the ticket waits for an approval')
    .addHelpText(
      'after',
      examples('desk status t-1', 'desk status t-1 --json', 'desk status t-1 --exit-code || echo parked'),
    )
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly exitCode?: true }>();
      await withDesk({ context, options }, async (desk) => {
        const [state, failing] = await Promise.all([desk.status(id), desk.failingSteps(id)]);
        writeAnswer(
          {
            json: () => ({ ...statusDocument(state), failingSteps: failing }),
            lines: (screen) => statusLines({ state: visible(state), failing: visible(failing) }, screen),
          },
          context,
          options,
        );
        if (options.exitCode === true && statusOf(state) === 'awaiting_approval') context.exitWith(4);
      });
    });
}

/** The state as the run tells it, with the one word for it in front. */
function statusDocument(state: TicketState): object {
  const { schemaVersion, ...rest } = state;
  return { schemaVersion, ticketId: state.ticket.id, status: statusOf(state), ...rest };
}
