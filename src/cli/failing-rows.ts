import type { Desk, FailingStep, TicketRow } from '../client/types.js';

/** A row of a list with the steps that keep failing; `null` where the ticket was not asked. */
export interface ListedTicket extends TicketRow {
  readonly failingSteps: readonly FailingStep[] | null;
}

/**
 * Asks the newest tickets that are at work whether a step keeps failing, since no index of the server tells it. Each costs a
 * call; one that is parked or has ended is not asked: there `desk status` tells it.
 */
export async function withFailingSteps(desk: Desk, rows: readonly TicketRow[]): Promise<readonly ListedTicket[]> {
  const asked = rows.filter(({ status }) => status === 'working').slice(0, MOST_ASKED);
  const answers = await Promise.all(
    asked.map(async ({ ticketId }) => [ticketId, await failingNow(desk, ticketId)] as const),
  );
  const failing = new Map(answers);
  return rows.map((row) => ({ ...row, failingSteps: failing.get(row.ticketId) ?? null }));
}

/** A ticket works for seconds; where more than these do, the newest tell how it is. */
const MOST_ASKED = 50;

/** A list without this is still a list: the server may forget a ticket meanwhile, or be slow. */
async function failingNow(desk: Desk, ticketId: string): Promise<readonly FailingStep[] | null> {
  return desk.failingSteps(ticketId).catch(() => null);
}
