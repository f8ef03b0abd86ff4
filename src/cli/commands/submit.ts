import { Command, Option } from 'commander';
import { DEFAULT_PACE, readConcurrency, readRate } from '../batch/pace.js';
import type { CommandContext } from '../context.js';
import { examples } from '../help-examples.js';
import { submitFiles, type SubmitOptions } from '../submit-files.js';

/** `desk submit`: files one ticket, several, or all tickets of a batch file. */
export function submitCommand(context: CommandContext): Command {
  return new Command('submit')
    .description(
      'Files tickets. A file is JSON or plain text, "-" is standard input; an .ndjson file is a batch, one JSON ticket a line. The same ticket again is the same run, so any call can be repeated.',
    )
    .argument('<file...>', 'ticket files, batch files, or "-"')
    .option('--wait', 'wait until every ticket has ended or is parked: waits for an approver, or for a far moment')
    .addOption(
      new Option('--until <what>', 'with --wait: what to wait for').choices(['parked', 'ended']).default('parked'),
    )
    .option('--rate <tickets/s>', 'batch: at most so many tickets a second', readRate, DEFAULT_PACE.perSecond)
    .option('--concurrency <calls>', 'batch: calls under way at once', readConcurrency, DEFAULT_PACE.concurrency)
    .addHelpText(
      'after',
      [
        examples(
          'desk submit ticket.json',
          'echo "The export stops at 10,000 rows." | desk submit -',
          'desk submit tickets.ndjson --wait --rate 20/s',
        ),
        '',
        'A JSON ticket needs a "body"; it may have id, subject, thread, customer, channel, productArea, receivedAt and',
        'attachments, e.g. [{"name": "shot.png", "mediaType": "image/png", "bytes": 20400}]: names only, never the files; and',
        'earlierTickets, the last ones of this customer, e.g. [{"id": "4711", "subject": "...", "at": "2026-02-01T10:00:00Z"}].',
        '',
        'A batch writes a line per row into FILE.report.ndjson. A bad row is reported and the others go on; the',
        'exit code is 1 then. Run the same command again to go on after an interruption, or after mending rows.',
      ].join('\n'),
    )
    .action(async (files: string[], _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<SubmitOptions>();
      await submitFiles({ files, options }, context);
    });
}
