import type { TenantId } from '../domain/brand.js';
import type { TicketStatus } from '../domain/ticket-state.js';
import { WORKFLOW_TYPE } from '../protocol/names.js';
import { DeskError } from './errors.js';
import { refuseUnknownFields } from './known-fields.js';
import { STATUSES } from './ticket-row.js';
import type { ListFilter } from './types.js';

/** A list filter that was checked. */
export type CheckedFilter = ListFilter & { readonly limit: number };

/** Checks a filter; `UsageInvalid` names what is wrong with it. */
export function checkedFilter(filter: ListFilter): CheckedFilter {
  refuseUnknownFields({ what: 'The filters of a list', given: filter, known: FILTERS });
  const { limit = DEFAULT_LIMIT, status } = filter;
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
    throw new DeskError('UsageInvalid', `limit must be a whole number from 1 to ${MOST}.`);
  }
  if (status !== undefined && !STATUSES.includes(status)) {
    throw new DeskError('UsageInvalid', `status must be one of ${STATUSES.join(', ')}.`);
  }
  return { ...filter, limit };
}

/**
 * Whether a ticket of this status may have ended before its first activity was through, and so without a row: a list has to
 * read the outcome of each such run and filter once more.
 */
export function mayBeRowless(status: TicketStatus | undefined): boolean {
  return status !== undefined && STATUS_QUERIES[status].includes(ROWLESS);
}

/** A query for the server's visibility store, in words that every server from 1.29 on understands. */
export function listQuery(of: { tenant: TenantId; filter: ListFilter; indexed: 'yes' | 'no' }): string {
  const { status, waitingForGroup, owner } = of.filter;
  const parts = [`WorkflowType = '${WORKFLOW_TYPE}'`, `WorkflowId STARTS_WITH 'ticket/${of.tenant}/'`];
  if (of.indexed === 'no') {
    if (status !== undefined) parts.push(isOpenStatus(status) ? RUNNING : `ExecutionStatus != 'Running'`);
    else if (waitingForGroup !== undefined) parts.push(RUNNING);
    return parts.join(' AND ');
  }
  if (status !== undefined) parts.push(STATUS_QUERIES[status]);
  if (waitingForGroup !== undefined) {
    parts.push(RUNNING, `DeskWaitingFor STARTS_WITH ${quoted(`approval/${waitingForGroup}/`)}`);
  }
  if (owner !== undefined) parts.push(`DeskOwner = ${quoted(owner)}`);
  return parts.join(' AND ');
}

const FILTERS: readonly (keyof ListFilter)[] = ['status', 'waitingForGroup', 'owner', 'limit'];
const DEFAULT_LIMIT = 200;
const MOST = 10_000;
const RUNNING = `ExecutionStatus = 'Running'`;
const ROWLESS = `(ExecutionStatus = 'Completed' AND DeskStatus IS NULL)`;

/**
 * A run that was ended from outside could not write its row; `ticket-row.ts` shows it under the same status. One that ended
 * before its first activity was through has none either: see `mayBeRowless`.
 */
const STATUS_QUERIES: Readonly<Record<TicketStatus, string>> = {
  working: `${RUNNING} AND (DeskStatus IS NULL OR DeskStatus = 'working')`,
  awaiting_approval: `${RUNNING} AND DeskStatus = 'awaiting_approval'`,
  verifying: `${RUNNING} AND DeskStatus = 'verifying'`,
  resolved: `DeskStatus = 'resolved'`,
  resolved_unconfirmed: `DeskStatus = 'resolved_unconfirmed'`,
  rejected_input: `(DeskStatus = 'rejected_input' OR ${ROWLESS})`,
  handed_to_human: `(DeskStatus = 'handed_to_human' OR ExecutionStatus = 'Failed' OR ExecutionStatus = 'TimedOut' OR ${ROWLESS})`,
  cancelled: `(DeskStatus = 'cancelled' OR ExecutionStatus = 'Terminated' OR ExecutionStatus = 'Canceled' OR ${ROWLESS})`,
};

function isOpenStatus(status: TicketStatus): boolean {
  return status === 'working' || status === 'awaiting_approval' || status === 'verifying';
}

function quoted(text: string): string {
  if (/['"\\`\p{Cc}]/u.test(text)) {
    throw new DeskError(
      'UsageInvalid',
      'A group or owner to list by holds no quotes, backslashes or control characters.',
    );
  }
  return `'${text}'`;
}
