import { calendarOf, dueBy as lastMoment, dutyOf } from '../duty.js';
import { effectiveHandling } from '../effective-handling.js';
import type { HandlingPath } from '../handoffs/operations-lead.js';
import type { CheckContext } from './context.js';
import { isoOf, readDue } from './due-moment.js';
import type { Finding } from './finding.js';

/**
 * An escalation is due at a moment that the service level and the duty hours of the approvers allow (O9), and when none
 * of them is on duty, its reason says so with the date of the next duty slot (W4).
 */
export function escalationFindings(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const { needed, approverGroup } = path.escalation;
  const calendar = calendarOf(context.roster, approverGroup);
  // Nobody to ask is a finding of O1; there is no calendar to reckon with.
  if (!needed || calendar.length === 0) return [];
  return [...dueInTime(path, context), ...saysWhen(path, context)];
}

function dueInTime(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const { approverGroup, dueBy } = path.escalation;
  const found = (fix: string): readonly Finding[] => [{ at: 'escalation.dueBy', rule: 'O9', fix }];
  const due = readDue(dueBy, context.playbook.standards);
  const { roster, at } = context;
  const { level } = effectiveHandling(context.routing, path);
  const last = lastMoment(context.playbook.policy.sla, { roster, id: approverGroup, level, at });
  if (last === null) return found(`${approverGroup} has too few duty hours to answer in time: ask another group.`);
  if (due.kind !== 'moment') return found(`Give a moment in ISO 8601, at the latest ${isoOf(last)}.`);
  if (due.at <= at) return found(`Give a moment that is still to come, at the latest ${isoOf(last)}.`);
  return due.at > last ? found(`Bring it forward: ${level} is due by ${isoOf(last)}.`) : [];
}

function saysWhen(path: HandlingPath, context: CheckContext): readonly Finding[] {
  const { approverGroup, reason } = path.escalation;
  const duty = dutyOf(context.roster, approverGroup, context.at);
  if (duty.kind !== 'off-duty' || reason.includes(isoOf(duty.nextSlot).slice(0, 10))) return [];
  const fix = `Say that nobody of ${approverGroup} is on duty, and that the next duty slot begins ${isoOf(duty.nextSlot)}.`;
  return [{ at: 'escalation.reason', rule: 'W4', fix }];
}
