import type { Instant } from '../../domain/brand.js';
import { addBusinessTime } from '../../domain/business-calendar.js';
import { isoOf } from '../../domain/checks/due-moment.js';
import { calendarOf, dueBy, dutyOf } from '../../domain/duty.js';
import { momentInWords } from '../../domain/in-words.js';
import type { PriorityLevel } from '../../domain/handoffs/operations-lead.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import type { AskedPerson } from './escalation.js';
import { inHours } from './waits.js';

const MINUTE_MS = 60_000;

/** Until when the approvers decide: their window or the service level, whichever ends first, in their duty hours. */
export function escalationDue(request: DraftRequest, asked: AskedPerson, level: PriorityLevel): string {
  const { opening, playbook, at } = request;
  const windowMs = opening.windows.approvalMs[asked.risk];
  const { roster } = opening;
  const decided = addBusinessTime(calendarOf(roster, asked.group), { at, ms: windowMs });
  const last = dueBy(playbook.policy.sla, { roster, id: asked.group, level, at });
  if (decided === null || last === null) return deskBookOf(playbook.policy).reasons.afterGate(inHours(windowMs));
  return isoOf(toMinute(Math.min(decided, last) as Instant, at));
}

/** Why a person is asked, and from when on somebody of the group is on duty when nobody is now. */
export function escalationReason(request: DraftRequest, asked: AskedPerson): string {
  const duty = dutyOf(request.opening.roster, asked.group, request.at);
  if (!asked.needed || duty.kind !== 'off-duty') return asked.reason;
  const reason = asked.reason.replace(/[.\s]*$/u, '');
  const moment = momentInWords(duty.nextSlot);
  return deskBookOf(request.playbook.policy).reasons.offDuty({ reason, group: asked.group, moment });
}

function toMinute(due: Instant, at: Instant): Instant {
  const whole = due - (due % MINUTE_MS);
  return (whole > at ? whole : due) as Instant;
}
