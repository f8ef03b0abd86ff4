import { type CacheShare } from '../../../domain/cache-share.js';
import { LIMITS } from '../../../domain/limits.js';
import { ok, skipped, type Verdict, warning } from '../check.js';
import type { ServerAnswer } from '../server-link.js';

/** Judges how much of what models read for the newest tickets came from the provider's cache: the rest is paid in full. */
export function judgeCacheShare(share: ServerAnswer<CacheShare>): Verdict {
  if (share.kind === 'refused') return skipped('the server did not list the tickets');
  const { value } = share;
  if (value.kind === 'untold') {
    return skipped(
      `${value.tickets} of the newest tickets tell what a model read for them; ${LIMITS.cacheShareTickets.value} are needed`,
    );
  }
  const found = `${value.percent} % of what models read for ${value.tickets} tickets came from the provider's cache`;
  if (value.kind === 'enough') return ok(found);
  return warning({
    found: `${found}, less than ${LIMITS.cacheShare.value} %`,
    repair:
      'Look at the share of each stage in `desk show ID --json`. More tickets a minute than one cache key takes: raise DESK_OPENAI_CACHE_BUCKETS; fewer than one in half an hour: lower it, or bear it. A provider that does not cache at all stays at 0 %.',
  });
}
