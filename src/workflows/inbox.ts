import {
  ApplicationFailure,
  CancellationScope,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import type { Decision } from '../domain/approval.js';
import {
  readCustomerMessage,
  readDecision,
  readTakeOver,
  type Shape,
  type TakeOver,
} from '../domain/message-shapes.js';
import type { TicketState } from '../domain/ticket-state.js';
import type {
  CustomerMessagePayload,
  CustomerMessageReply,
  DecideReply,
  TakeOverPayload,
  TakeOverReply,
} from '../protocol/messages.js';
import type { FailureCode } from '../protocol/failures.js';
import { ADD_CUSTOMER_MESSAGE, DECIDE, TAKE_OVER, TICKET_STATE } from '../protocol/names.js';
import type { AuditTrail } from './audit.js';
import { now } from './clock.js';
import { answerDecision } from './decision.js';
import { type Hearing, hearMessage } from './hearing.js';
import { recordCustomerMessage, recordTakeOver } from './messages.js';
import { createQueue, type Inbox } from './queue.js';

/** Sets every handler, before the workflow's first await. Handlers only enqueue; one loop answers. */
export function listen(trail: AuditTrail, hearing: Hearing): Inbox {
  const queue = createQueue();
  const door = { update: 'update', signal: 'signal' } as const;
  const decide = (payload: unknown, from: 'update' | 'signal') => {
    const arrivedAt = now();
    return queue.ask(() =>
      answerDecision({ trail, decision: wellFormed(readDecision(payload)), door: from, arrivedAt }),
    );
  };
  const write = (payload: unknown) =>
    queue.ask(async () => {
      const reply = recordCustomerMessage(trail, wellFormed(readCustomerMessage(payload)));
      if (reply.kind === 'recorded') hearMessage(hearing);
      return reply;
    });

  setHandler(defineUpdate<DecideReply, [Decision]>(DECIDE), (payload) => decide(payload, door.update), {
    validator: (payload) => refuseMalformed(readDecision(payload)),
    description: DESCRIPTIONS.decide,
  });
  setHandler(
    defineSignal<[unknown]>(DECIDE),
    (payload) => tolerate({ trail, shape: readDecision(payload), act: () => decide(payload, door.signal) }),
    {
      description: DESCRIPTIONS.decide,
    },
  );
  setHandler(defineUpdate<CustomerMessageReply, [CustomerMessagePayload]>(ADD_CUSTOMER_MESSAGE), write, {
    validator: (payload) => refuseMalformed(readCustomerMessage(payload)),
    description: DESCRIPTIONS.addCustomerMessage,
  });
  setHandler(
    defineSignal<[unknown]>(ADD_CUSTOMER_MESSAGE),
    (payload) => tolerate({ trail, shape: readCustomerMessage(payload), act: () => write(payload) }),
    {
      description: DESCRIPTIONS.addCustomerMessage,
    },
  );
  setHandler(
    defineUpdate<TakeOverReply, [TakeOverPayload]>(TAKE_OVER),
    (payload) => queue.ask(() => recordTakeOver(trail, wellFormed<TakeOver>(readTakeOver(payload)))),
    { validator: (payload) => refuseMalformed(readTakeOver(payload)), description: DESCRIPTIONS.takeOver },
  );
  setHandler(defineQuery<TicketState>(TICKET_STATE), () => trail.state, { description: DESCRIPTIONS.ticketState });

  // It outlives a cancelled story: whoever waits for an answer gets one. The scope itself does not wait for it, since the
  // SDK keeps a stack trace for each pending promise.
  void CancellationScope.nonCancellable(async () => void queue.answerForEver());
  return queue;
}

const DESCRIPTIONS = {
  decide:
    'Decide at the open gate. One object: requestId, artifactHash, action (approve|edit|reject), actor {id, group}, reason, edits {reply}, issuedAt, nonce, signature. The current details show one that works.',
  addCustomerMessage:
    'The customer wrote again. One object: messageId, body, receivedAt (ISO 8601). The same messageId twice is one message.',
  takeOver: 'A person takes the ticket, automation stops sending. One object: actor {id}, reason.',
  ticketState: 'Everything known about the ticket now: phase, handoffs, gate, decisions, actions, receipts, evidence.',
} as const;

/** An update with a malformed payload is refused here and leaves no event. */
function refuseMalformed(shape: Shape<unknown>): void {
  if (shape.kind === 'malformed') throw ApplicationFailure.nonRetryable(shape.problem, MALFORMED);
}

const MALFORMED: FailureCode = 'MessageInvalid';

/** A signal cannot be refused: one that cannot be read is counted and changes nothing. */
function tolerate(of: {
  readonly trail: AuditTrail;
  readonly shape: Shape<unknown>;
  readonly act: () => Promise<unknown>;
}): void {
  if (of.shape.kind === 'malformed') of.trail.record({ type: 'signal-ignored' });
  else void of.act();
}

function wellFormed<T>(shape: Shape<T>): T {
  if (shape.kind === 'malformed')
    throw new Error(`A malformed message passed its door: ${shape.problem}. This is a bug: report it.`);
  return shape.value;
}
