import type { WorkflowHandle } from '@temporalio/client';

/** Types of the activities that a history holds, in the order in which they were scheduled. */
export function activityTypesOf({ events }: Awaited<ReturnType<WorkflowHandle['fetchHistory']>>): readonly string[] {
  return (events ?? []).flatMap((event) => event.activityTaskScheduledEventAttributes?.activityType?.name ?? []);
}
