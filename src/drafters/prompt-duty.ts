import type { Instant } from '../domain/brand.js';
import { isoOf } from '../domain/checks/due-moment.js';
import { dueBy, dutyOf } from '../domain/duty.js';
import type { PriorityLevel } from '../domain/handoffs/operations-lead.js';
import type { StageId } from '../domain/stages.js';
import type { DraftRequest } from '../ports.js';

const MINUTE_MS = 60_000;
const LEVELS: readonly PriorityLevel[] = ['P1', 'P2', 'P3', 'P4'];

/**
 * Who is on duty at the moment of a turn, and until when an escalation is due: for the two roles that name moments. It is
 * told from roster, policy and moment alone, so that a later call repeats it byte for byte.
 */
export function dutyWords(request: DraftRequest, of: { readonly stage: StageId; readonly at: Instant }): string {
  const { stage } = of;
  // Whole minutes, so that a repair within the minute begins with the same words.
  const at = (of.at - (of.at % MINUTE_MS)) as Instant;
  if (stage !== 'support-specialist' && stage !== 'operations-lead') return '';
  const { roster } = request.opening;
  const duty = roster.groups.map(({ id }) => {
    const now = dutyOf(roster, id, at);
    if (now.kind === 'never') return `${id} never`;
    return now.kind === 'on-duty' ? `${id} now` : `${id} from ${isoOf(now.nextSlot)}`;
  });
  const onDuty = ` On duty: ${duty.join(', ')}.`;
  return stage === 'operations-lead' ? `${onDuty}${escalationWords(request, at)}` : onDuty;
}

/** A rule or the policy names the group that is asked; a finding names the moment of any other. */
function escalationWords({ opening, playbook, routing }: DraftRequest, at: Instant): string {
  const id = routing.escalation?.group ?? opening.gates.defaultGroup;
  const due = LEVELS.flatMap((level) => {
    const last = dueBy(playbook.policy.sla, { roster: opening.roster, id, level, at });
    return last === null ? [] : [`${level} ${isoOf(last)}`];
  });
  return due.length === 0 ? '' : ` An escalation to ${id} is due at the latest: ${due.join(', ')}.`;
}
