import type { Action } from './action.js';
import type { ApprovalRequest, GateRecord, OpenGate } from './approval.js';
import type { ActionKey, Instant } from './brand.js';
import { type Acceptance, definitionOfDone } from './definition-of-done.js';
import { LIMITS } from './limits.js';
import type { TicketEvent } from './ticket-event.js';
import type { StartInput } from './ticket.js';
import type { Phase, TicketState } from './ticket-state.js';
import { unreachable } from './unreachable.js';

/** The state of a ticket that was just accepted. */
export function acceptedState(start: StartInput, acceptedAt: Instant): TicketState {
  return {
    schemaVersion: 1,
    tenant: start.tenant,
    round: start.round,
    acceptedAt,
    ticket: start.ticket,
    phase: { kind: 'opening' },
    opening: null,
    routing: null,
    drafter: null,
    fellBack: null,
    repairs: 0,
    handoffs: [],
    actions: [],
    gates: [],
    decisions: [],
    accepted: [],
    refusedDecisions: [],
    refusedDecisionCount: 0,
    malformedSignalCount: 0,
    takenOver: null,
    messages: [],
    answeredMessages: 0,
    refusedMessageCount: 0,
    replied: null,
    askAgain: null,
    receipts: [],
    failedActions: [],
    firstLookMs: 0,
    verification: null,
    definitionOfDone: definitionOfDone({ records: [], actions: [], accepted: [] }),
  };
}

/** Applies one event. Pure: the same events give the same state, in a workflow, a test or an audit. */
export function evolve(state: TicketState, event: TicketEvent): TicketState {
  switch (event.type) {
    case 'opened':
      return { ...state, opening: event.opening, drafter: event.opening.drafter };
    case 'input-rejected':
      return state;
    case 'stage-begun':
      return {
        ...inPhase(state, { kind: 'stage', stage: event.stage, ordinal: event.ordinal }),
        answeredMessages: event.ordinal === 1 ? state.messages.length : state.answeredMessages,
      };
    case 'draft-rejected':
      return { ...state, repairs: state.repairs + 1 };
    case 'drafter-fell-back':
      return { ...state, drafter: 'embedded', fellBack: { stage: event.stage, code: event.code } };
    case 'handed-off':
      return reassessed({
        ...state,
        handoffs: [...state.handoffs, event.record],
        actions: event.actions,
        routing: event.routing ?? state.routing,
        firstLookMs: event.firstLookMs,
      });
    case 'gate-opened':
      return opened(state, event.gate);
    case 'gate-reminded':
      return reminded(state, event.nextAt);
    case 'decided':
      return decided(state, event);
    case 'decision-refused':
      return {
        ...state,
        refusedDecisions: [...state.refusedDecisions, event.decision].slice(-LIMITS.refusedDecisionsKept.value),
        refusedDecisionCount: state.refusedDecisionCount + 1,
      };
    case 'signal-ignored':
      return { ...state, malformedSignalCount: state.malformedSignalCount + 1 };
    case 'gate-expired':
      return { ...inPhase(state, { kind: 'executing' }), gates: endGate(state.gates, 'expired', 'policy clock') };
    case 'gate-overtaken':
      return overtaken(state, event.again);
    case 'customer-wrote':
      return { ...state, messages: [...state.messages, event.message] };
    case 'message-refused':
      return { ...state, refusedMessageCount: state.refusedMessageCount + 1 };
    case 'taken-over':
      return {
        ...state,
        takenOver: { by: event.by, reason: event.reason, at: event.at },
        gates: endGate(state.gates, 'abandoned', event.by),
      };
    case 'execution-begun':
      return inPhase(state, { kind: 'executing' });
    case 'carried-out':
      return carriedOut(state, event);
    case 'action-failed':
      return { ...state, failedActions: [...state.failedActions, { actionKey: event.actionKey, code: event.code }] };
    case 'verification-parked':
      return inPhase(state, { kind: 'verifying', nextCheckAt: event.nextCheckAt, waitingFor: event.waitingFor });
    case 'verified':
      return { ...state, verification: event.verification };
    case 'closed':
      return {
        ...inPhase(state, { kind: 'closed', outcome: event.outcome }),
        gates: endGate(state.gates, 'abandoned', null),
      };
    default:
      return unreachable(event);
  }
}

function inPhase(state: TicketState, phase: Phase): TicketState {
  return { ...state, phase };
}

function reassessed(state: TicketState): TicketState {
  const { handoffs: records, accepted } = state;
  const actions = state.actions.map((action) => action.content);
  return { ...state, definitionOfDone: definitionOfDone({ records, actions, accepted }) };
}

function openRecord(gate: OpenGate): GateRecord {
  return {
    requestId: gate.request.requestId,
    gate: gate.request.gate,
    openedAt: gate.openedAt,
    end: 'open',
    endedBy: null,
  };
}

function opened(state: TicketState, gate: OpenGate): TicketState {
  return { ...inPhase(state, { kind: 'awaiting_approval', gate }), gates: [...state.gates, openRecord(gate)] };
}

function reminded(state: TicketState, nextAt: Instant | null): TicketState {
  if (state.phase.kind !== 'awaiting_approval') return state;
  const { gate } = state.phase;
  const reminders = { sent: (gate.reminders?.sent ?? 0) + 1, nextAt };
  return inPhase(state, { kind: 'awaiting_approval', gate: { ...gate, reminders } });
}

function decided(state: TicketState, event: Extract<TicketEvent, { type: 'decided' }>): TicketState {
  const { decision, editedAction, again } = event;
  const end = decision.action === 'reject' ? 'rejected' : again === null ? 'approved' : 'edited';
  return reassessed({
    ...inPhase(state, { kind: 'executing' }),
    decisions: [...state.decisions, decision],
    accepted: [...state.accepted, ...acceptanceOf(state, event)],
    gates: endGate(state.gates, end, decision.actor.id),
    actions: editedAction === null ? state.actions : withAction(state.actions, editedAction),
    answeredMessages: editedAction === null ? state.answeredMessages : state.messages.length,
    askAgain: again,
  });
}

function overtaken(state: TicketState, askAgain: ApprovalRequest): TicketState {
  const gates = endGate(state.gates, 'overtaken', 'customer');
  return { ...inPhase(state, { kind: 'executing' }), gates, askAgain };
}

/** An edit that somebody else has to approve lets nothing pass yet. */
function acceptanceOf(state: TicketState, event: Extract<TicketEvent, { type: 'decided' }>): readonly Acceptance[] {
  const { decision, editedAction, again } = event;
  if (decision.action === 'reject' || again !== null) return [];
  const isEdited = editedAction !== null || (state.askAgain?.editedBy ?? null) !== null;
  return [{ by: decision.actor.id, reply: isEdited ? 'edited' : 'as drafted', handoffs: state.handoffs.length }];
}

function carriedOut(state: TicketState, event: Extract<TicketEvent, { type: 'carried-out' }>): TicketState {
  const { receipt, at } = event;
  const replied = isReply(state, receipt.actionKey) ? { at, messagesBefore: state.messages.length } : state.replied;
  return { ...state, receipts: [...state.receipts, receipt], replied };
}

function isReply(state: TicketState, key: ActionKey): boolean {
  return state.actions.some((action) => action.key === key && action.content.kind === 'reply');
}

/** An edit replaces the action under its key, or adds the first reply in front. */
function withAction(actions: readonly Action[], edited: Action): readonly Action[] {
  return actions.some((action) => action.key === edited.key)
    ? actions.map((action) => (action.key === edited.key ? edited : action))
    : [edited, ...actions];
}

function endGate(
  gates: readonly GateRecord[],
  end: Exclude<GateRecord['end'], 'open'>,
  endedBy: string | null,
): readonly GateRecord[] {
  return gates.map((gate) => (gate.end === 'open' ? { ...gate, end, endedBy } : gate));
}
