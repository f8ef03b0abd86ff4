import type { TenantId, TicketId } from '../domain/brand.js';

/** The workflow type; one run handles one round of one ticket. */
export const WORKFLOW_TYPE = 'handleSupportTicket';
/** The task queue that our workers poll unless `DESK_TASK_QUEUE` names another. */
export const TASK_QUEUE = 'support-tickets';

/** Update and Signal: a person's decision at an approval gate. */
export const DECIDE = 'decide';
/** Update and Signal: the customer wrote again. */
export const ADD_CUSTOMER_MESSAGE = 'addCustomerMessage';
/** Update: a person takes the ticket, automation stops. */
export const TAKE_OVER = 'takeOver';
/** Query: everything known about the ticket. */
export const TICKET_STATE = 'ticketState';

/** Search attributes by name and Temporal type. Never customer words: the server stores them in clear. */
export const SEARCH_ATTRIBUTES = {
  DeskStatus: 'Keyword',
  DeskWaitingFor: 'Keyword',
  DeskOwner: 'Keyword',
  DeskDueAt: 'Datetime',
  DeskPriority: 'Keyword',
  DeskTier: 'Keyword',
  DeskPlaybook: 'Keyword',
  DeskDrafter: 'Keyword',
} as const;

/** The id of a ticket's run: the same ticket is the same run. At most 209 characters. */
export function workflowIdOf(tenant: TenantId, ticketId: TicketId): string {
  return `ticket/${tenant}/${ticketId}`;
}

/** What a start leaves in the memo; read by `submit` to tell the same ticket from another one under its id. */
export interface TicketMemo {
  readonly deskSchemaVersion: 1;
  /** Hash of the ticket without its id. */
  readonly deskTicketHash: string;
}

/** Where a run leaves in its memo what it cost, each time that it parks or ends, once it cost something: a `Spend`. */
export const SPEND_MEMO = 'deskSpend';
