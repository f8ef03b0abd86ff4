import type { TakeOverReply } from '../protocol/messages.js';
import { TAKE_OVER } from '../protocol/names.js';
import { readTakeOverInput } from '../schemas/messages.js';
import { DeskError } from './errors.js';
import { sendUpdate } from './send-update.js';
import { addressOf, type Session } from './session.js';

/** Hands the ticket to a person. */
export async function takeOver(
  session: Session,
  ticketId: string,
  by: { readonly actor: { readonly id: string }; readonly reason: string },
): Promise<TakeOverReply> {
  const address = addressOf(session, ticketId);
  const reading = readTakeOverInput(by);
  if (reading.kind === 'invalid') {
    throw new DeskError('MessageInvalid', `The take-over was not sent: ${reading.problems.join('; ')}.`);
  }
  const answer = await sendUpdate<TakeOverReply>(session, {
    address,
    name: TAKE_OVER,
    payload: reading.value,
    doing: `taking over ticket ${ticketId}`,
  });
  return answer.kind === 'answered' ? answer.reply : { kind: 'refused', reason: 'closed', detail: answer.detail };
}
