import { answersOf } from './answers.js';
import type { Decision, OpenGate } from './approval.js';
import { countMet, DONE_PARTS } from './definition-of-done.js';
import { statusOf, type TicketState } from './ticket-state.js';

/**
 * The card that the Temporal UI and `temporal workflow metadata` show: the three answers, the gate with the JSON to
 * paste, the definition of done and the next timer. The box is small, so what an operator acts on comes first.
 */
export function renderCard(state: TicketState): string {
  const answers = answersOf(state);
  return [
    `**${statusOf(state)}** ${nextMove(state)}`,
    ...gateLines(state),
    `1. How do we respond? ${answers.howDoWeRespond}`,
    `2. Does it need escalation? ${answers.doesItNeedEscalation}`,
    `3. What follow-up? ${answers.whatFollowUp}`,
    '',
    `Definition of done: ${countMet(state.definitionOfDone)} of 4`,
    ...DONE_PARTS.map(
      (part) => `- ${part}: ${state.definitionOfDone[part].state}, ${state.definitionOfDone[part].reason}`,
    ),
    ...refusalLines(state),
  ].join('\n');
}

/** The decision that approves an open gate as it stands: what an operator pastes into `decide`. */
export function pasteableDecision(gate: OpenGate, attempts: number): Decision {
  return {
    schemaVersion: 1,
    requestId: gate.request.requestId,
    artifactHash: gate.request.artifactHash,
    action: 'approve',
    actor: { id: gate.request.exampleApprover, group: gate.request.approverGroup },
    reason: null,
    edits: null,
    issuedAt: isoOf(gate.openedAt),
    nonce: `paste-${gate.request.requestId.replaceAll('/', '-')}-${attempts + 1}`,
    signature: null,
  };
}

function nextMove(state: TicketState): string {
  const phase = state.phase;
  switch (phase.kind) {
    case 'opening':
      return 'records what it was started with';
    case 'stage':
      return `stage ${phase.ordinal}/4 ${phase.stage}`;
    case 'awaiting_approval':
      return `for ${phase.gate.request.approverGroup} until ${isoOf(phase.gate.deadline)}, risk ${phase.gate.request.risk}`;
    case 'executing':
      return 'carries the plan out';
    case 'verifying':
      return `${phase.waitingFor}; next check ${isoOf(phase.nextCheckAt)}`;
    case 'closed':
      return `${phase.outcome.cause}: ${phase.outcome.summary}`;
  }
}

function gateLines(state: TicketState): readonly string[] {
  if (state.phase.kind !== 'awaiting_approval') return [''];
  const gate = state.phase.gate;
  const rules = gate.request.rules.map((rule) => `${rule.ruleId}: ${rule.reason}`).join('; ');
  return [
    '',
    `${gate.request.ask}${rules === '' ? '' : ` (${rules})`}`,
    'Send Update or Signal `decide` with this, as yourself; action may be approve, edit (with edits.reply) or reject (with reason):',
    '```json',
    JSON.stringify(pasteableDecision(gate, state.refusedDecisionCount)),
    '```',
    '',
  ];
}

function refusalLines(state: TicketState): readonly string[] {
  const last = state.refusedDecisions.at(-1);
  if (last === undefined) return [];
  return ['', `Refused decisions: ${state.refusedDecisionCount}; last ${last.reason}: ${last.detail}`];
}

/** `toISOString` throws only outside the range that an instant can hold. */
function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
