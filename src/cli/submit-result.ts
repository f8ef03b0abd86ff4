import type { Submission } from '../client/types.js';
import type { TicketStatus } from '../domain/ticket-state.js';
import type { BatchResult } from './batch/run-batch.js';
import type { FailureReport } from './failure.js';

/** One ticket file: filed, or why not. */
export interface FiledTicket {
  readonly file: string;
  readonly submission: Submission | null;
  /** The last known status, with `--wait`. */
  readonly state: TicketStatus | null;
  readonly error: Pick<FailureReport, 'code' | 'message' | 'whatToDo'> | null;
}

/** What `desk submit` did; with `--json` the document. */
export interface SubmitResult {
  readonly tickets: readonly FiledTicket[];
  readonly batches: readonly BatchResult[];
}
