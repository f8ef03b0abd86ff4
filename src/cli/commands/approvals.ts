import { Command } from 'commander';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { examples } from '../help-examples.js';
import { approvalsLines } from '../views/approvals.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

/** `desk approvals`: what people are waited for. */
export function approvalsCommand(context: CommandContext): Command {
  return new Command('approvals')
    .description(
      'Lists open approval gates, longest waiting first: what is asked, why, of whom, and how long it may wait.',
    )
    .option('--group <group>', 'only gates of this approver group')
    .addHelpText('after', examples('desk approvals', 'desk approvals --group support-leads --json'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { readonly group?: string }>();
      const { group } = options;
      await withDesk({ context, options }, async (desk) => {
        const approvals = await desk.approvals(group === undefined ? {} : { group });
        writeAnswer(
          {
            json: () => ({
              schemaVersion: 1,
              approvals: approvals.map(({ row, gate }) => ({ ticketId: row.ticketId, gate, row })),
            }),
            lines: (screen) => approvalsLines(visible(approvals), screen),
          },
          context,
          options,
        );
      });
    });
}
