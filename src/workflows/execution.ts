import type { Action, ActionContent } from '../domain/action.js';
import { escalates } from '../domain/escalates.js';
import { unreachable } from '../domain/unreachable.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { ended, GO_ON, type Step } from './closing.js';
import { now } from './clock.js';
import { failureCode } from './failure-code.js';

/** Carries out every action of the plan, each once under its key; a failure is recorded and a person gets the ticket. */
export async function carryOutPlan(trail: AuditTrail): Promise<Step> {
  trail.record({ type: 'execution-begun' });
  const settled = await Promise.allSettled(trail.state.actions.map((action) => carryOut(trail, action)));
  // Interrupted only after every action under way has said whether it took effect.
  for (const result of settled) if (result.status === 'rejected') throw result.reason;

  const problems = failedActions(trail);
  if (problems.length === 0) return GO_ON;
  const summary = `${problems.length} of ${trail.state.actions.length} actions could not be carried out`;
  return ended({ kind: 'handed_to_human', cause: 'action_failed', summary, problems });
}

/** What could not be carried out and why, a line each, for whoever gets the ticket. */
export function failedActions(trail: AuditTrail): readonly string[] {
  return trail.state.failedActions.map((failure) => `${failure.actionKey}: ${failure.code}`);
}

async function carryOut(trail: AuditTrail, action: Action): Promise<void> {
  const { tenant, round, opening, routing, handoffs, decisions } = trail.state;
  if (opening === null || routing === null)
    throw new Error('A plan without opening or routing. This is a bug: report it.');
  try {
    const receipt = await activities('action', summaryOf(action.content)).carryOutAction({
      ticket: { tenant, ticketId: trail.state.ticket.id, round },
      action,
      gates: opening.gates,
      escalates: escalates({ routing, records: handoffs }),
      approved: decisions.flatMap((decision) => decision.approved),
    });
    trail.record({ type: 'carried-out', receipt, at: now() });
  } catch (fault) {
    trail.record({ type: 'action-failed', actionKey: action.key, code: failureCode(fault) });
  }
}

/** Says what is done without the customer's words: summaries are read by everybody who may open the UI. */
function summaryOf(content: ActionContent): string {
  switch (content.kind) {
    case 'reply':
      return 'send the reply';
    case 'item':
      return `file ${content.item.kind} item`;
    case 'notice':
      return `tell ${content.to}`;
    default:
      return unreachable(content);
  }
}
