import { STAGE_ORDER, type StageId } from '../domain/stages.js';
import type { TicketActivities } from '../protocol/activities.js';
import { at, textAt } from './reading.js';
import type { HistoryEntry } from './types.js';

/** An entry of the audit trail without its place in the history. */
export type Part = Pick<HistoryEntry, 'type' | 'summary' | 'record'>;

/** What a completed activity proves about a ticket; nothing for activities that are not ours. */
export function activityEntries(activity: string, result: unknown): readonly Part[] {
  if (isStage(activity)) return stageEntries(activity, result);
  if (activity === 'repairDraft' || activity === 'recordFailedStage')
    return stageEntries(textAt(result, 'record.stage'), result);
  if (isKnown(activity)) return [ENTRIES[activity](result)];
  return [];
}

/** A decision that took effect, or that was recorded and refused. */
export function decisionEntry(kind: 'accepted' | 'refused', decision: unknown): Part {
  const who = `${textAt(decision, 'actor.id')} (${textAt(decision, 'actor.group')})`;
  const what = `${textAt(decision, 'action')} at ${textAt(decision, 'requestId')}`;
  return kind === 'accepted'
    ? { type: 'decided', summary: `${who}: ${what}, ${textAt(decision, 'identity')}`, record: decision }
    : { type: 'decision refused', summary: `${who}: ${what} refused, ${textAt(decision, 'reason')}`, record: decision };
}

/** Take-overs are listed by their answer. */
type Single = Exclude<keyof TicketActivities, StageId | 'repairDraft' | 'recordFailedStage' | 'judgeTakeOver'>;

const ENTRIES: { readonly [A in Single]: (result: unknown) => Part } = {
  openTicket: (result) =>
    at(result, 'kind') === 'opened'
      ? {
          type: 'opened',
          summary: `handled by playbook ${textAt(result, 'opening.playbookName')}, drafter ${textAt(result, 'opening.drafter')}`,
          record: at(result, 'opening'),
        }
      : { type: 'input rejected', summary: 'this input can never become a ticket', record: result },
  announceGate: (receipt) => ({
    type: 'approvers told',
    summary: `notice delivered by ${textAt(receipt, 'connector')}: ${textAt(receipt, 'reference')}`,
    record: receipt,
  }),
  hearCustomer: (heard) => ({
    type: 'customer heard',
    summary:
      at(heard, 'again') === null
        ? 'no rule fired on what the customer wrote that the approvers do not know of'
        : `${textAt(heard, 'again.requestId')} asks ${textAt(heard, 'again.approverGroup')}: the customer wrote again, and a rule fired`,
    record: heard,
  }),
  judgeDecision: (result) =>
    decisionEntry(at(result, 'kind') === 'accepted' ? 'accepted' : 'refused', at(result, 'decision')),
  carryOutAction: (receipt) => ({
    type: 'carried out',
    summary: `${textAt(receipt, 'actionKey')} by ${textAt(receipt, 'connector')}: ${textAt(receipt, 'reference')}`,
    record: receipt,
  }),
  verifyHandling: (verification) => ({
    type: 'verified',
    summary: `${textAt(verification, 'verdict.kind')}: ${verdictReason(verification)}`,
    record: verification,
  }),
};

function stageEntries(stage: string, result: unknown): readonly Part[] {
  if (at(result, 'kind') === 'needs_repair') return [rejectedEntry(stage, at(result, 'rejected'))];
  const record = at(result, 'record');
  const handedOff = handedOffEntry(`${textAt(record, 'ordinal')}/${STAGE_ORDER.length} ${stage}`, record);
  if (at(result, 'gate.kind') !== 'ask') return [handedOff];
  const request = at(result, 'gate.request');
  const summary = `${textAt(request, 'requestId')} asks ${textAt(request, 'approverGroup')}: ${textAt(request, 'ask')}`;
  return [handedOff, { type: 'gate opened', summary, record: request }];
}

function rejectedEntry(stage: string, rejected: unknown): Part {
  const findings = at(rejected, 'findings');
  const rules = Array.isArray(findings) ? [...new Set(findings.map((finding) => textAt(finding, 'rule')))] : [];
  return { type: 'draft rejected', summary: `${stage}: breaks ${rules.join(', ')}; repaired once`, record: rejected };
}

function handedOffEntry(place: string, record: unknown): Part {
  switch (at(record, 'output.kind')) {
    case 'skipped':
      return { type: 'skipped', summary: `${place} is switched off: ${textAt(record, 'output.reason')}`, record };
    case 'failed':
      return { type: 'stage failed', summary: `${place}: ${textAt(record, 'output.reason')}`, record };
    default:
      return { type: 'handed off', summary: `${place} handed off, drafter ${textAt(record, 'drafter.kind')}`, record };
  }
}

function verdictReason(verification: unknown): string {
  return at(verification, 'verdict.kind') === 'wait'
    ? `waiting for ${textAt(verification, 'verdict.waitingFor')}`
    : textAt(verification, 'verdict.why');
}

function isStage(activity: string): boolean {
  return STAGE_ORDER.some((stage) => stage === activity);
}

function isKnown(activity: string): activity is Single {
  return Object.hasOwn(ENTRIES, activity);
}
