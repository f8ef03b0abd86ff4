import { condition } from '@temporalio/workflow';
import { LIMITS } from '../domain/limits.js';
import type { ArrivingMessage, TakeOver } from '../domain/message-shapes.js';
import type { CustomerMessageReply, TakeOverReply } from '../protocol/messages.js';
import type { AuditTrail } from './audit.js';
import { now } from './clock.js';

/** Takes a customer's message in, once per message id. */
export function recordCustomerMessage(trail: AuditTrail, arriving: ArrivingMessage): CustomerMessageReply {
  const { messageId } = arriving;
  if (trail.state.messages.some((known) => known.messageId === messageId)) return { kind: 'duplicate', messageId };
  if (trail.state.phase.kind === 'closed') {
    return { kind: 'refused', reason: 'closed', detail: 'handling has ended; the message was not recorded here' };
  }
  if (trail.state.messages.length >= LIMITS.customerMessages.value) {
    const detail = `a round holds ${LIMITS.customerMessages.value} messages; a person should take this ticket over`;
    return { kind: 'refused', reason: 'too_many_messages', detail };
  }
  const message = { ...arriving, acceptedAt: now() };
  trail.record({ type: 'customer-wrote', message });
  return { kind: 'recorded', message };
}

/** Hands the ticket to a person of the roster. The story is stopped by whoever watches for it. */
export async function recordTakeOver(trail: AuditTrail, wish: TakeOver): Promise<TakeOverReply> {
  await condition(() => trail.state.opening !== null || trail.state.phase.kind === 'closed');
  const { takenOver, phase, opening } = trail.state;
  if (phase.kind === 'closed') return { kind: 'refused', reason: 'closed', detail: 'handling has ended' };
  if (takenOver !== null) {
    return { kind: 'refused', reason: 'already_taken_over', detail: `${takenOver.by} has taken the ticket over` };
  }
  const person = opening?.roster.people.find((candidate) => candidate.id === wish.actor.id);
  if (person?.active !== true) {
    return {
      kind: 'refused',
      reason: 'unauthorised',
      detail: 'only an active person of the roster can take a ticket over',
    };
  }
  trail.record({ type: 'taken-over', by: person.id, reason: wish.reason, at: now() });
  return { kind: 'taken_over', by: person.id };
}
