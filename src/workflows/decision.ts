import type { Decision, DecisionVerdict, RefusalReason } from '../domain/approval.js';
import type { Instant } from '../domain/brand.js';
import { refuseByTiming } from '../domain/decision-timing.js';
import { laterWords } from '../domain/ticket-state.js';
import type { Judgement } from '../protocol/messages.js';
import { judge } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { now } from './clock.js';
import { failureCode } from './failure-code.js';

/** A decision and the door it came through. */
interface Arrival {
  readonly trail: AuditTrail;
  readonly decision: Decision;
  readonly door: 'update' | 'signal';
  readonly arrivedAt: Instant;
}

/**
 * Answers a decision: the moment is judged here, from recorded state; the authority by an activity, whose verdict is
 * recorded. Every refusal is recorded with its cause and returned as a value.
 */
export async function answerDecision(arrival: Arrival): Promise<DecisionVerdict> {
  const { trail } = arrival;
  const untimely = refuseByTiming(trail.state, arrival.decision, arrival.arrivedAt);
  if (untimely !== null) return refuse(arrival, untimely);

  const judgement = await judged(arrival);
  if (judgement.kind === 'refused') {
    trail.record({ type: 'decision-refused', decision: judgement.decision });
    return judgement;
  }
  // The ticket may have been taken over or cancelled while the judge was looking.
  const overtaken = refuseByTiming(trail.state, arrival.decision, arrival.arrivedAt);
  if (overtaken !== null) return refuse(arrival, overtaken);
  const { decision, editedAction, again } = judgement;
  trail.record({ type: 'decided', decision, editedAction, again });
  return { kind: 'accepted', decision: judgement.decision };
}

async function judged(arrival: Arrival): Promise<Judgement> {
  const { trail, decision, door } = arrival;
  const phase = trail.state.phase;
  const opening = trail.state.opening;
  if (phase.kind !== 'awaiting_approval' || opening === null)
    throw new Error('A gate is open without its record. This is a bug: report it.');
  const { tenant, round, ticket } = trail.state;
  try {
    return await judge(`judge decision: ${decision.action}`).judgeDecision({
      ticket: { tenant, ticketId: ticket.id, round },
      opening,
      request: phase.gate.request,
      decision,
      door,
      at: now(),
      replyTo: { name: ticket.customer.name, channel: ticket.channel, subject: ticket.subject },
      actions: trail.state.actions,
      later: laterWords(trail.state),
      fired: trail.state.routing?.fired.map(({ ruleId }) => ruleId) ?? [],
    });
  } catch (fault) {
    const detail = `the decision could not be judged (${failureCode(fault)}); the gate stays open, decide again`;
    return { kind: 'refused', decision: refusedDecision(arrival, { reason: 'not_judged', detail }) };
  }
}

function refuse(arrival: Arrival, cause: { readonly reason: RefusalReason; readonly detail: string }): DecisionVerdict {
  const decision = refusedDecision(arrival, cause);
  arrival.trail.record({ type: 'decision-refused', decision });
  return { kind: 'refused', decision };
}

function refusedDecision(arrival: Arrival, cause: { readonly reason: RefusalReason; readonly detail: string }) {
  const { requestId, action, actor } = arrival.decision;
  return {
    schemaVersion: 1,
    requestId,
    action,
    actor,
    reason: cause.reason,
    detail: cause.detail,
    refusedAt: now(),
    door: arrival.door,
    findings: [],
  } as const;
}
