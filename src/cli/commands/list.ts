import { Command, InvalidArgumentError, Option } from 'commander';
import type { ListFilter } from '../../client/types.js';
import { STATUSES } from '../../client/ticket-row.js';
import type { TicketStatus } from '../../domain/ticket-state.js';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { withFailingSteps } from '../failing-rows.js';
import { examples } from '../help-examples.js';
import { listLines } from '../views/list.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

interface ListOptions extends GlobalOptions {
  readonly status?: TicketStatus;
  readonly group?: string;
  readonly owner?: string;
  readonly limit: number;
}

/** `desk list`: tickets by status, approver group and owner. */
export function listCommand(context: CommandContext): Command {
  return new Command('list')
    .description(
      'Lists tickets, newest first. Filters are combined with "and". Of tickets that work, the newest fifty are asked whether a step keeps failing; `desk status` tells it of every ticket.',
    )
    .addOption(new Option('--status <status>', 'only tickets with this status').choices(STATUSES))
    .option('--group <group>', 'only tickets that wait for this approver group')
    .option('--owner <id>', 'only tickets of this person or group')
    .option('--limit <count>', `at most this many, 1 to ${MOST_ROWS}`, rowCount, DEFAULT_ROWS)
    .addHelpText(
      'after',
      examples(
        'desk list',
        'desk list --status awaiting_approval --group support-leads',
        'desk list --limit 20 --json',
      ),
    )
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      await withDesk({ context, options }, async (desk) => {
        const tickets = await withFailingSteps(desk, await desk.list(filterOf(options)));
        writeAnswer(
          {
            json: () => ({ schemaVersion: 1, tickets }),
            lines: (screen) => listLines({ rows: visible(tickets), limit: options.limit }, screen),
          },
          context,
          options,
        );
      });
    });
}

const DEFAULT_ROWS = 200;
const MOST_ROWS = 10_000;

function rowCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_ROWS) return count;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_ROWS}.`);
}

function filterOf({ status, group, owner, limit }: ListOptions): ListFilter {
  return {
    limit,
    ...(status === undefined ? {} : { status }),
    ...(group === undefined ? {} : { waitingForGroup: group }),
    ...(owner === undefined ? {} : { owner }),
  };
}
