import type { Action, ActionContent } from '../domain/action.js';
import type { Instant } from '../domain/brand.js';
import { unreachable } from '../domain/unreachable.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { type Ending, ended } from './closing.js';
import { now } from './clock.js';
import { failureCode } from './failure-code.js';

/** What carrying out came to: the end of the ticket, or when its reply went out, `null` when there was none to send. */
export type Execution =
  | { readonly kind: 'carried_out'; readonly repliedAt: Instant | null }
  | { readonly kind: 'ended'; readonly ending: Ending };

/** Carries out every action of the plan, each once under its key; a failure is recorded and a person gets the ticket. */
export async function carryOutPlan(trail: AuditTrail): Promise<Execution> {
  trail.record({ type: 'execution-begun' });
  let repliedAt: Instant | null = null;
  const settled = await Promise.allSettled(
    trail.state.actions.map(async (action) => {
      const outcome = await carryOut(trail, action);
      if (outcome === 'delivered' && action.content.kind === 'reply') repliedAt = now();
    }),
  );
  // Interrupted only after every action under way has said whether it took effect.
  for (const result of settled) if (result.status === 'rejected') throw result.reason;

  const problems = failedActions(trail);
  if (problems.length === 0) return { kind: 'carried_out', repliedAt };
  const summary = `${problems.length} of ${trail.state.actions.length} actions could not be carried out`;
  return ended({ kind: 'handed_to_human', cause: 'action_failed', summary, problems });
}

/** What could not be carried out and why, a line each, for whoever gets the ticket. */
export function failedActions(trail: AuditTrail): readonly string[] {
  return trail.state.failedActions.map((failure) => `${failure.actionKey}: ${failure.code}`);
}

async function carryOut(trail: AuditTrail, action: Action): Promise<'delivered' | 'failed'> {
  const { tenant, round } = trail.state;
  const ticket = { tenant, ticketId: trail.state.ticket.id, round };
  try {
    const receipt = await activities('action', summaryOf(action.content)).carryOutAction({ ticket, action });
    trail.record({ type: 'carried-out', receipt });
    return 'delivered';
  } catch (fault) {
    trail.record({ type: 'action-failed', actionKey: action.key, code: failureCode(fault) });
    return 'failed';
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
