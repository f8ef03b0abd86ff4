import type { HandoffRecord } from './stages.js';
import { sumUsage, type Usage } from './usage.js';

/** What the drafts of a round used, repairs and booked estimates included: the sum over its handoff records. */
export function spentBy(records: readonly Pick<HandoffRecord, 'usage'>[]): Usage {
  return sumUsage(records.map((record) => record.usage));
}
