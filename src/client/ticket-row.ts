import type { WorkflowExecutionInfo } from '@temporalio/client';

import { OUTCOME_KINDS } from '../domain/outcome.js';
import type { TicketRowFacts } from '../domain/row.js';
import { readSpend } from '../domain/spend.js';
import type { TicketStatus } from '../domain/ticket-state.js';
import { SPEND_MEMO } from '../protocol/names.js';
import type { Session } from './session.js';
import type { TicketRow } from './types.js';

/** A row as the server's visibility store tells it, and how much of it is known. */
export interface SeenRow {
  readonly row: TicketRow;
  readonly isOpen: boolean;
  /** Whether the run itself wrote the row; without it the status of an open ticket is a guess. */
  readonly hasAttributes: boolean;
}

/**
 * Makes a row of what the server lists. An open ticket that has not parked is `working`. A run that was ended from
 * outside has no outcome: terminated is shown as `cancelled`, failed or timed out as `handed_to_human`.
 */
export function seenRow(session: Session, info: WorkflowExecutionInfo): SeenRow {
  const attributes = new Map(info.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
  const isOpen = info.closeTime === undefined;
  const dueAt = attributes.get('DeskDueAt');
  return {
    isOpen,
    hasAttributes: attributes.has('DeskStatus'),
    row: {
      ticketId: info.workflowId.slice(`ticket/${session.tenant}/`.length),
      tenant: session.tenant,
      status: isOpen ? openStatus(attributes.get('DeskStatus')) : endStatus(info, attributes.get('DeskStatus')),
      waitingFor: isOpen ? textOf(attributes.get('DeskWaitingFor')) : null,
      owner: textOf(attributes.get('DeskOwner')),
      dueAt: isOpen && dueAt instanceof Date ? dueAt.toISOString() : null,
      priority: textOf(attributes.get('DeskPriority')),
      tier: textOf(attributes.get('DeskTier')),
      drafter: textOf(attributes.get('DeskDrafter')),
      spend: readSpend(info.memo?.[SPEND_MEMO]),
      startedAt: info.startTime.toISOString(),
      closedAt: info.closeTime?.toISOString() ?? null,
      workflowId: info.workflowId,
      runId: info.runId,
    },
  };
}

/** The same row with what the run itself says now. */
export function withFacts(row: TicketRow, facts: TicketRowFacts): TicketRow {
  return {
    ...row,
    status: statusNamed(facts.status) ?? row.status,
    waitingFor: facts.waitingFor,
    owner: facts.owner,
    dueAt: facts.dueAt === null ? null : new Date(facts.dueAt).toISOString(),
    priority: facts.priority,
    tier: facts.tier,
    drafter: facts.drafter,
    spend: facts.spend,
  };
}

const OPEN: readonly TicketStatus[] = ['working', 'awaiting_approval', 'verifying'];

/** Every status that a ticket can have, open ones first. */
export const STATUSES: readonly TicketStatus[] = [...OPEN, ...OUTCOME_KINDS];

function openStatus(given: unknown): TicketStatus {
  return OPEN.find((status) => status === given) ?? 'working';
}

function endStatus(info: WorkflowExecutionInfo, given: unknown): TicketStatus {
  switch (info.status.name) {
    case 'TERMINATED':
    case 'CANCELLED':
      return 'cancelled';
    case 'FAILED':
    case 'TIMED_OUT':
      return 'handed_to_human';
    default:
      // Completed: the run wrote its outcome; where it could not, the reader asks for it.
      return OUTCOME_KINDS.find((kind) => kind === given) ?? 'handed_to_human';
  }
}

function statusNamed(text: string): TicketStatus | undefined {
  return STATUSES.find((status) => status === text);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
