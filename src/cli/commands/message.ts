import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { LIMITS } from '../../domain/limits.js';
import type { CustomerMessageReply } from '../../protocol/messages.js';
import { unreachable } from '../../domain/unreachable.js';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { CliFailure } from '../failure.js';
import { examples } from '../help-examples.js';
import { readTextFile } from '../read-file.js';
import { field } from '../text-layout.js';
import { readTicketId } from '../ticket-id.js';
import { visible } from '../visible.js';
import { withDesk } from '../with-desk.js';

interface MessageOptions extends GlobalOptions {
  readonly file?: string;
  readonly messageId?: string;
}

/** `desk message`: what the customer wrote since the ticket was filed. */
export function messageCommand(context: CommandContext): Command {
  return new Command('message')
    .description('Adds what the customer wrote since. It is recorded once per message id and offered as evidence.')
    .argument('<id>', 'ticket id', readTicketId)
    .argument('[text]', 'the message, "-" for standard input; or use --file')
    .option('--file <file>', 'read the message from this file, "-" for standard input')
    .option('--message-id <id>', "the sending system's id; the same id twice is one message; default a new one")
    .addHelpText(
      'after',
      examples(
        'desk message t-1 "It works again, thank you."',
        'desk message t-1 --file mail.txt --message-id mail-17',
      ),
    )
    .action(async (id: string, ...[text, , command]: [string | undefined, unknown, Command]) => {
      const options = command.optsWithGlobals<MessageOptions>();
      const body = await bodyOf({ text, file: options.file }, context);
      const messageId = options.messageId ?? randomUUID();
      await withDesk({ context, options }, async (desk) => {
        const reply = await desk.addCustomerMessage(id, { messageId, body });
        writeAnswer(
          {
            json: () => ({ schemaVersion: 1, ticketId: id, messageId, ...reply }),
            lines: (screen) => field({ label: reply.kind, value: replyWords(visible(reply), messageId) }, screen),
          },
          context,
          options,
        );
        if (reply.kind === 'refused') context.exitWith(1);
      });
    });
}

async function bodyOf(
  { text, file }: { text: string | undefined; file: string | undefined },
  context: CommandContext,
): Promise<string> {
  if ((text === undefined) === (file === undefined)) {
    throw new CliFailure('UsageInvalid', 'give the message as text or with --file, one of the two');
  }
  const path = text === '-' ? text : file;
  const body =
    text === undefined || path !== undefined
      ? await readTextFile({ path: path ?? '-', mostBytes: LIMITS.customerMessage.value }, context)
      : text;
  // A slip of the keyboard would stand in the history for ever and end the watch over the reply. Emoji do say something.
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(body)) {
    throw new CliFailure('UsageInvalid', 'the message says nothing: it has no letter and no digit');
  }
  return body;
}

function replyWords(reply: CustomerMessageReply, messageId: string): string {
  switch (reply.kind) {
    case 'recorded':
      return `as ${messageId}; at an open gate its approvers are told, after the reply it is evidence`;
    case 'duplicate':
      return `${messageId} was recorded before; nothing changed`;
    case 'refused':
      return `${reply.reason}: ${reply.detail}`;
    default:
      return unreachable(reply);
  }
}
