import type { History } from '@temporalio/common/lib/proto-utils.js';

/** Types of the activities that a history holds, in the order in which they were scheduled. */
export function activityTypesOf({ events }: History): readonly string[] {
  return (events ?? []).flatMap((event) => event.activityTaskScheduledEventAttributes?.activityType?.name ?? []);
}
