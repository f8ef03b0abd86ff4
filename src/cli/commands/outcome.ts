import { Command, InvalidArgumentError } from 'commander';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { examples } from '../help-examples.js';
import { outcomeLines } from '../views/outcome.js';
import { readTicketId } from '../ticket-id.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

interface OutcomeOptions extends GlobalOptions {
  readonly wait?: true;
  readonly timeout?: number;
}

/** `desk outcome`: how handling ended. An open ticket ends with exit code 4. */
export function outcomeCommand(context: CommandContext): Command {
  return new Command('outcome')
    .description(
      'Prints how handling ended. A ticket that is still open ends with exit code 4; --wait waits for the end.',
    )
    .argument('<id>', 'ticket id', readTicketId)
    .option('--wait', 'wait for the end')
    .option('--timeout <seconds>', 'with --wait: give up after this long', seconds)
    .addHelpText('after', examples('desk outcome t-1', 'desk outcome t-1 --wait --timeout 60 --json'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<OutcomeOptions>();
      await withDesk({ context, options }, async (desk) => {
        const outcome = await desk.outcome(id, waitingOf(options));
        writeAnswer(
          { json: () => outcome, lines: (screen) => outcomeLines(visible(outcome), screen) },
          context,
          options,
        );
      });
    });
}

function seconds(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('It must be a number of seconds above 0.');
}

function waitingOf({ wait, timeout }: OutcomeOptions): { readonly wait?: boolean; readonly timeoutMs?: number } {
  if (wait !== true) return {};
  return { wait: true, ...(timeout === undefined ? {} : { timeoutMs: Math.ceil(timeout * 1_000) }) };
}
