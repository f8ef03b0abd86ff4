import type { ApprovalRequest } from '../domain/approval.js';
import type { Instant } from '../domain/brand.js';
import { dueBy } from '../domain/duty.js';
import { gateTimes } from '../domain/gate-wait.js';
import { laterAlarms } from '../domain/later-words.js';
import { type Overtaking, overtakingOf } from '../domain/overtaking.js';
import type { Policy } from '../domain/playbook.js';
import { reminderOf } from '../domain/reminders.js';
import { nextRequestId } from '../domain/request-id.js';
import type { Heard, HearInput } from '../protocol/activities.js';
import { presentMember } from './gates.js';
import { pinnedPlaybook } from './playbook.js';
import type { ActivityPorts } from './ports.js';

/**
 * Reads with the rules of the floor what the customer wrote since the reply was drafted. A rule that the approvers do not
 * know of has the gate asked anew: of the group that leads now, at the risk that it has now, about the same artifact.
 */
export async function hearCustomer(ports: ActivityPorts, input: HearInput): Promise<Heard> {
  const { opening, request, fired, owner, level } = input;
  const { policy } = await pinnedPlaybook(ports.shelf, opening.playbookHash);
  const alarms = laterAlarms(input.later, policy);
  const groups = opening.roster.groups.map(({ id }) => id);
  const overtaking = overtakingOf({ request, alarms, fired, owner, level, policy, groups });
  return { again: overtaking === null ? null : askedAnew(input, overtaking, policy) };
}

function askedAnew(input: HearInput, found: Overtaking, { sla }: Policy): ApprovalRequest {
  const { opening, request, at } = input;
  const { roster } = opening;
  const { group, owner, level, risk, rules } = found;
  const { reminder: _ofTheGateBefore, askedBefore: _evenBefore, ...rest } = request;
  const except = request.editedBy;
  const times = gateTimes(opening, { group, except, risk, at });
  const gate = { approverGroup: group, waitMs: times.waitMs };
  const reminder = reminderOf({ roster, sla, level, owner, at, gate });
  const dueAt = earlier(request.dueAt ?? null, dueBy(sla, { roster, id: owner, level, at }));
  return {
    ...rest,
    requestId: nextRequestId(request.requestId),
    ask: request.ask.endsWith(WROTE_AGAIN) ? request.ask : `${request.ask} ${WROTE_AGAIN}`,
    rules,
    risk,
    approverGroup: group,
    ...times,
    exampleApprover: presentMember(opening, { groupId: group, except, at }),
    alsoTold: found.told,
    ...(dueAt === null ? {} : { dueAt }),
    ...(group === request.approverGroup ? {} : { askedBefore: request.approverGroup }),
    ...(reminder === null ? {} : { reminder }),
  };
}

const WROTE_AGAIN = 'The customer has written since it was drafted.';

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
