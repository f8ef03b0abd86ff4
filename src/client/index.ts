export { readTicketText, type TicketReading } from '../schemas/ticket.js';
export { connectDesk } from './connect.js';
export { DeskError } from './errors.js';
export type {
  DecisionInput,
  Desk,
  DeskOptions,
  HistoryEntry,
  ListFilter,
  Submission,
  TicketInput,
  TicketRow,
} from './types.js';
