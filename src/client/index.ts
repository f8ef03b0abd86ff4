export type { DecisionAction, OpenGate } from '../domain/approval.js';
export type { Outcome, OutcomeCause, OutcomeKind } from '../domain/outcome.js';
export type { TicketState, TicketStatus } from '../domain/ticket-state.js';
export type { FailureCode } from '../protocol/failures.js';
export type { CustomerMessageReply, DecideReply, TakeOverReply } from '../protocol/messages.js';
export { readTicketText, type TicketReading } from '../schemas/ticket.js';
export { connectDesk } from './connect.js';
export { DeskError } from './errors.js';
export type {
  DecisionInput,
  Desk,
  DeskOptions,
  FailingStep,
  HistoryEntry,
  ListFilter,
  Submission,
  TicketInput,
  TicketRow,
} from './types.js';
