import type { Desk, Submission, TicketInput } from '../../client/types.js';
import { failureReport } from '../failure.js';

/** What a patient submission needs. */
export interface Patience {
  readonly desk: Pick<Desk, 'submit'>;
  readonly interrupted: AbortSignal;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Files a ticket; while the server is away or asks for a pause, tries again a few times. Filing twice is filing once. */
export async function submitPatiently(of: Patience, ticket: TicketInput): Promise<Submission> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await of.desk.submit(ticket);
    } catch (error) {
      if (failureReport(error).code !== 'ServerUnavailable' || of.interrupted.aborted) throw error;
      await of.sleep(pauseMs, of.interrupted);
    }
  }
  return of.desk.submit(ticket);
}

const PAUSES_MS: readonly number[] = [500, 2_000];
