import { condition } from '@temporalio/workflow';
import { LIMITS } from '../domain/limits.js';
import { withoutSecrets } from '../domain/redaction/secrets.js';
import { jsonBytes } from '../domain/text-size.js';
import type { ArrivingMessage, TakeOver } from '../domain/message-shapes.js';
import type { CustomerMessageReply, TakeOverReply } from '../protocol/messages.js';
import { judge } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { now } from './clock.js';
import { failureCode } from './failure-code.js';

/** Takes a customer's message in, once per message id; its secrets stay in the payload that brought it. */
export function recordCustomerMessage(trail: AuditTrail, arriving: ArrivingMessage): CustomerMessageReply {
  const { messageId } = arriving;
  const { messages, phase } = trail.state;
  if (messages.some((known) => known.messageId === messageId)) return { kind: 'duplicate', messageId };
  if (phase.kind === 'closed') {
    return refused(trail, { reason: 'closed', detail: 'handling has ended; the message was not recorded here' });
  }
  if (messages.length >= LIMITS.customerMessages.value) {
    const detail = `a round holds ${LIMITS.customerMessages.value} messages; a person should take this ticket over`;
    return refused(trail, { reason: 'too_many_messages', detail });
  }
  const message = { ...withoutSecrets(arriving), acceptedAt: now() };
  if (jsonBytes([...messages, message]) > LIMITS.customerMessagesJson.value) {
    const detail = `all messages of a round may take ${LIMITS.customerMessagesJson.value} bytes as JSON; a person should take this ticket over`;
    return refused(trail, { reason: 'too_many_messages', detail });
  }
  trail.record({ type: 'customer-wrote', message });
  return { kind: 'recorded', messageId, acceptedAt: message.acceptedAt };
}

/** Hands the ticket to a person of the roster. The story is stopped by whoever watches for it. */
export async function recordTakeOver(trail: AuditTrail, wish: TakeOver): Promise<TakeOverReply> {
  await condition(() => trail.state.opening !== null || trail.state.phase.kind === 'closed');
  const refusal = refuseTakeOverNow(trail) ?? (await judged(trail, wish)) ?? refuseTakeOverNow(trail);
  if (refusal !== null) return refusal;
  trail.record({ type: 'taken-over', by: wish.actor.id, reason: wish.reason, at: now() });
  return { kind: 'taken_over', by: wish.actor.id };
}

type RefusedTakeOver = Extract<TakeOverReply, { kind: 'refused' }>;

function refuseTakeOverNow(trail: AuditTrail): RefusedTakeOver | null {
  const { takenOver, phase } = trail.state;
  if (phase.kind === 'closed') return { kind: 'refused', reason: 'closed', detail: 'handling has ended' };
  if (takenOver === null) return null;
  return { kind: 'refused', reason: 'already_taken_over', detail: `${takenOver.by} has taken the ticket over` };
}

async function judged(trail: AuditTrail, wish: TakeOver): Promise<RefusedTakeOver | null> {
  const { tenant, round, ticket, opening } = trail.state;
  if (opening === null) return { kind: 'refused', reason: 'closed', detail: 'handling has ended' };
  try {
    const judgement = await judge(`judge take-over by ${wish.actor.id}`).judgeTakeOver({
      ticket: { tenant, ticketId: ticket.id, round },
      opening,
      personId: wish.actor.id,
    });
    return judgement.kind === 'accepted' ? null : judgement;
  } catch (fault) {
    const detail = `the take-over could not be judged (${failureCode(fault)}); try again, or cancel the run to stop it`;
    return { kind: 'refused', reason: 'not_judged', detail };
  }
}

function refused(
  trail: AuditTrail,
  cause: { readonly reason: 'closed' | 'too_many_messages'; readonly detail: string },
): CustomerMessageReply {
  trail.record({ type: 'message-refused' });
  return { kind: 'refused', ...cause };
}
