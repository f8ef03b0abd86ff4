import { LIMITS } from '../../../domain/limits.js';
import { failed, ok, type Verdict } from '../check.js';
import { type Place, temporalCommand } from '../place.js';

/**
 * Judges how long the namespace remembers a closed ticket. Temporal knows an id as long as its run is kept; after that, the
 * same ticket could be filed twice. So a run has to outlast its longest check and the time in which it may reopen.
 */
export function judgeRetention(retentionHours: number, place: Place): Verdict {
  const leastHours = LIMITS.reopenWindowHours.value + LIMITS.checkWindowHours.value;
  const found = `closed tickets are kept for ${inDays(retentionHours)}`;
  if (retentionHours >= leastHours) return ok(found);
  const parts = `${inDays(LIMITS.checkWindowHours.value)} of the longest check and ${inDays(LIMITS.reopenWindowHours.value)} in which a ticket may reopen`;
  return failed({
    found: `${found}, less than the ${inDays(leastHours)} that are needed: ${parts}`,
    repair: `Keep them longer; until then a ticket that was filed before may be filed again as new:\n${temporalCommand('operator namespace update --retention 30d', place)}`,
  });
}

function inDays(hours: number): string {
  if (hours < HOURS_PER_DAY * 2) return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return `${Math.floor((hours / HOURS_PER_DAY) * 10) / 10} days`;
}

const HOURS_PER_DAY = 24;
