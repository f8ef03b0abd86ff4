import type { FailingStep } from '../../client/types.js';
import { answersOf } from '../../domain/answers.js';
import { countMet, DONE_PARTS } from '../../domain/definition-of-done.js';
import { rowOf } from '../../domain/row.js';
import { spentBy } from '../../domain/spend.js';
import { handoffOf } from '../../domain/stages.js';
import { statusOf, type TicketState } from '../../domain/ticket-state.js';
import { writtenBy } from '../../domain/written-by.js';
import type { GlobalOptions } from '../context.js';
import { retryTimer } from './failing.js';
import { gateCommands, gateEffects } from './gate.js';
import { replyOf } from './reply.js';
import { nextTimer } from './standing.js';

/** `desk show --json`: the page as data, under names that stay. Moments are UTC milliseconds. */
export function showDocument(
  { state, failing }: { readonly state: TicketState; readonly failing: readonly FailingStep[] },
  given: GlobalOptions,
): unknown {
  const row = rowOf(state);
  return {
    schemaVersion: 1,
    ticketId: state.ticket.id,
    tenant: state.tenant,
    status: statusOf(state),
    owner: row.owner,
    priority: row.priority,
    ticket: state.ticket,
    answers: answersOf(state),
    gate: gateDocument(state, given),
    failingSteps: failing,
    nextTimer: nextTimer(state) ?? retryTimer(failing),
    reply: replyOf(state),
    issue: issueOf(state),
    plan: handoffOf(state.handoffs, 'operations-lead'),
    checks: handoffOf(state.handoffs, 'analyst')?.checks ?? [],
    followThrough: handoffOf(state.handoffs, 'product-manager')?.followThrough ?? null,
    resolution: handoffOf(state.handoffs, 'analyst'),
    followThroughGround: handoffOf(state.handoffs, 'product-manager'),
    definitionOfDone: {
      met: countMet(state.definitionOfDone),
      of: DONE_PARTS.length,
      parts: DONE_PARTS.map((part) => ({ part, ...state.definitionOfDone[part] })),
    },
    actions: state.actions,
    decisions: state.decisions,
    refusedDecisions: state.refusedDecisions,
    messages: state.messages,
    receipts: state.receipts,
    evidence: state.verification?.evidence ?? [],
    writtenBy: writtenBy(state),
    drafting: state.handoffs.map(({ stage, output, drafter, repair, changes, notAssessed, findings, usage }) => ({
      stage,
      output: output.kind,
      drafter,
      repair,
      changes,
      notAssessed,
      findings,
      usage,
    })),
    spend: spentBy(state.handoffs),
    outcome: state.phase.kind === 'closed' ? state.phase.outcome : null,
  };
}

/** The reply stands beside it, as it was edited. */
function issueOf(state: TicketState): unknown {
  const issue = handoffOf(state.handoffs, 'support-specialist');
  if (issue === null) return null;
  const { reply: _, ...rest } = issue;
  return rest;
}

function gateDocument(state: TicketState, given: GlobalOptions): unknown {
  if (state.phase.kind !== 'awaiting_approval') return null;
  const { gate } = state.phase;
  return { ...gate, effects: gateEffects({ state, gate }), commands: gateCommands({ state, gate }, given) };
}
