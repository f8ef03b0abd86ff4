import { Command } from 'commander';
import { actingPerson } from '../acting-person.js';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { examples } from '../help-examples.js';
import { field } from '../text-layout.js';
import { readTicketId } from '../ticket-id.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

interface TakeOverOptions extends GlobalOptions {
  readonly reason: string;
  readonly as?: string;
}

/** `desk take-over`: a person takes the ticket and automation stops sending at once. */
export function takeOverCommand(context: CommandContext): Command {
  return new Command('take-over')
    .description(
      'Takes a ticket out of automation: nothing more is sent, and the ticket ends as handed_to_human with you as owner.',
    )
    .argument('<id>', 'ticket id', readTicketId)
    .requiredOption('--reason <text>', 'why; it is recorded')
    .option('--as <person>', 'who takes it, an id of the roster; default DESK_ACTOR')
    .addHelpText('after', examples('desk take-over t-1 --as bo --reason "I know this customer."'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<TakeOverOptions>();
      const actor = actingPerson(options.as, context);
      await withDesk({ context, options }, async (desk) => {
        const reply = await desk.takeOver(id, { actor: { id: actor }, reason: options.reason });
        const said = visible(reply);
        writeAnswer(
          {
            json: () => ({ schemaVersion: 1, ticketId: id, ...reply }),
            lines: (screen) =>
              said.kind === 'taken_over'
                ? field({ label: 'taken over', value: `${id} by ${said.by}; nothing more is sent` }, screen)
                : field({ label: 'refused', value: screen.paint('bad', `${said.reason}: ${said.detail}`) }, screen),
          },
          context,
          options,
        );
        if (reply.kind === 'refused') context.exitWith(1);
      });
    });
}
