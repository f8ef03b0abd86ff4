import { keptOnce } from '../domain/kept-once.js';
import type { Opening, OpeningVerdict } from '../domain/opening.js';
import type { StartInput } from '../domain/ticket.js';
import { activities } from './activity-options.js';
import type { AuditTrail } from './audit.js';
import { type Ending, ended } from './closing.js';
import { failureCode } from './failure-code.js';

/** Records what the run is started with, or ends it when the input can never become a ticket. */
export async function openTicket(
  trail: AuditTrail,
  start: StartInput,
): Promise<
  { readonly kind: 'opened'; readonly opening: Opening } | { readonly kind: 'ended'; readonly ending: Ending }
> {
  let verdict: OpeningVerdict;
  try {
    verdict = await activities('desk', 'record playbook, limits, windows and roster').openTicket(start);
  } catch (fault) {
    const summary = `the ticket could not be opened: ${failureCode(fault)}; nothing was drafted or sent`;
    return ended({ kind: 'handed_to_human', cause: 'opening_failed', summary, problems: [failureCode(fault)] });
  }
  if (verdict.kind === 'rejected') {
    trail.record({ type: 'input-rejected', searchAttributes: verdict.searchAttributes });
    const summary = `the input is not a ticket: ${verdict.problems[0] ?? 'unknown problem'}`;
    return ended({ kind: 'rejected_input', cause: 'input_invalid', summary, problems: verdict.problems });
  }
  const opening = keptOnce(verdict.opening);
  trail.record({ type: 'opened', opening });
  return { kind: 'opened', opening };
}
