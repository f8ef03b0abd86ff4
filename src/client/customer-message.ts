import type { CustomerMessageReply } from '../protocol/messages.js';
import { ADD_CUSTOMER_MESSAGE } from '../protocol/names.js';
import { readCustomerMessageInput } from '../schemas/messages.js';
import { DeskError } from './errors.js';
import { sendUpdate } from './send-update.js';
import { addressOf, type Session } from './session.js';

/** Hands on what the customer wrote. The same message id twice is one message, so a call that was cut off is repeated. */
export async function addCustomerMessage(
  session: Session,
  ticketId: string,
  message: { readonly messageId: string; readonly body: string; readonly receivedAt?: string },
): Promise<CustomerMessageReply> {
  const address = addressOf(session, ticketId);
  const reading = readCustomerMessageInput(message, new Date().toISOString());
  if (reading.kind === 'invalid') {
    throw new DeskError('MessageInvalid', `The customer message was not sent: ${reading.problems.join('; ')}.`);
  }
  const answer = await sendUpdate<CustomerMessageReply>(session, {
    address,
    name: ADD_CUSTOMER_MESSAGE,
    payload: reading.value,
    doing: `adding a customer message to ticket ${ticketId}`,
  });
  return answer.kind === 'answered' ? answer.reply : { kind: 'refused', reason: 'closed', detail: answer.detail };
}
