import type { Opening } from '../domain/opening.js';
import type { StartInput } from '../domain/ticket.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { type Ending, ended } from './closing.js';

/** Records what the run is started with, or ends it when the input can never become a ticket. */
export async function openTicket(
  trail: AuditTrail,
  start: StartInput,
): Promise<
  { readonly kind: 'opened'; readonly opening: Opening } | { readonly kind: 'ended'; readonly ending: Ending }
> {
  const verdict = await activities('desk', 'record playbook, limits, windows and roster').openTicket(start);
  if (verdict.kind === 'rejected') {
    const summary = `the input is not a ticket: ${verdict.problems[0] ?? 'unknown problem'}`;
    return ended({ kind: 'rejected_input', cause: 'input_invalid', summary, problems: verdict.problems });
  }
  trail.record({ type: 'opened', opening: verdict.opening });
  return verdict;
}
