import type { WorkflowHandle } from '@temporalio/client';

/** The first step that a ticket made after a moment. */
export interface NextStep {
  readonly what: string;
  readonly afterMs: number;
}

type Event = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/**
 * The first step that a worker made for a ticket after a moment, by the server's clock; `null` for a ticket that had ended
 * before. A task that timed out is no step, and neither is what people or the server did.
 */
export async function nextStepAfter(handle: WorkflowHandle, momentMs: number): Promise<NextStep | null> {
  const { events } = await handle.fetchHistory();
  const later = (events ?? []).filter((event) => timeOf(event) > momentMs);
  if (later.length === 0) return null;
  for (const event of later) {
    const what = stepIn(event);
    if (what !== null) return { what, afterMs: timeOf(event) - momentMs };
  }
  throw new Error(`Ticket ${handle.workflowId} was open and never moved again.`);
}

function stepIn(event: Event): string | null {
  if (event.activityTaskCompletedEventAttributes) return 'an activity was completed';
  if (event.workflowExecutionUpdateCompletedEventAttributes) return 'a person was answered';
  if (event.workflowExecutionCompletedEventAttributes) return 'the ticket ended';
  return null;
}

function timeOf({ eventTime }: Event): number {
  return Number(eventTime?.seconds ?? 0) * 1_000 + (eventTime?.nanos ?? 0) / 1e6;
}
