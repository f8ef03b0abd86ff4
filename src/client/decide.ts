import { randomUUID } from 'node:crypto';

import type { Decision } from '../domain/approval.js';
import type { Instant } from '../domain/brand.js';
import { readDecision } from '../domain/message-shapes.js';
import type { DecideReply } from '../protocol/messages.js';
import { DECIDE } from '../protocol/names.js';
import { type DecisionSetting, type DecisionWish, readDecisionWish, toDecision } from '../schemas/messages.js';
import { DeskError } from './errors.js';
import { gateOf } from './gate-of.js';
import { endingOf, endOf } from './outcome.js';
import { sendUpdate } from './send-update.js';
import { addressOf, type Session, type TicketAddress } from './session.js';
import { ticketState } from './state.js';
import type { DecisionInput } from './types.js';

/**
 * Decides at a gate through the Update door. What the caller left out comes from the gate that is open now, else from the
 * last one; the decision is sent either way, because the run records who tried and answers who was first.
 */
export async function decide(session: Session, ticketId: string, input: DecisionInput): Promise<DecideReply> {
  const address = addressOf(session, ticketId);
  const wish = readDecisionWish(input);
  if (wish.kind === 'invalid') {
    throw new DeskError('MessageInvalid', `The decision was not sent: ${wish.problems.join('; ')}.`);
  }
  const setting = await settingOf({ session, address, wish: wish.value });
  const decision = toDecision(wish.value, setting);
  if (setting.ended !== null) return closed(decision, setting.ended);
  const shape = readDecision(decision);
  if (shape.kind === 'malformed') throw new DeskError('MessageInvalid', `The decision was not sent: ${shape.problem}`);
  const answer = await sent(session, address, shape.value);
  return answer.kind === 'answered' ? answer.reply : closed(decision, answer.detail);
}

async function settingOf(of: {
  session: Session;
  address: TicketAddress;
  wish: DecisionWish;
}): Promise<DecisionSetting & { readonly ended: string | null }> {
  const { wish } = of;
  const stamp = { issuedAt: new Date().toISOString(), nonce: randomUUID(), ended: null };
  if (given(wish.requestId) && given(wish.artifactHash) && given(wish.actor.group))
    return { ...gateOf(null), ...stamp };
  const end = await endOf(of.session, of.address, doingAt(of.address));
  if (end.kind !== 'open') return { ...gateOf(null), ...stamp, ended: endingOf(end) };
  return { ...gateOf(await ticketState(of.session, of.address.ticketId)), ...stamp };
}

function given(text: string | null | undefined): boolean {
  return typeof text === 'string';
}

async function sent(session: Session, address: TicketAddress, decision: Decision) {
  try {
    return await sendUpdate<DecideReply>(session, {
      address,
      name: DECIDE,
      payload: decision,
      updateId: decision.nonce,
      doing: doingAt(address),
    });
  } catch (error) {
    if (!(error instanceof DeskError) || !mayHaveLanded(error)) throw error;
    const advice = `It may have landed all the same: send it again with nonce ${decision.nonce}, it counts once.`;
    throw new DeskError(error.code, `${error.message} ${advice}`);
  }
}

function doingAt({ ticketId }: TicketAddress): string {
  return `deciding at ticket ${ticketId}`;
}

function mayHaveLanded({ code }: DeskError): boolean {
  return code === 'WorkerUnavailable' || code === 'ServerUnavailable';
}

function closed(decision: Decision, detail: string): DecideReply {
  const { requestId, action, actor } = decision;
  return {
    kind: 'refused',
    decision: {
      schemaVersion: 1,
      requestId,
      action,
      actor,
      reason: 'closed',
      detail,
      refusedAt: Date.now() as Instant,
      door: 'update',
      findings: [],
    },
  };
}
