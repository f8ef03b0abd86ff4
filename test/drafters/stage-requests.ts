import type { Instant } from '../../src/domain/brand.js';
import { STAGE_ORDER } from '../../src/domain/stages.js';
import type { DraftRequest } from '../../src/ports.js';
import { A_MONDAY, aDraftRequest } from '../support/builders.js';
import { recordsBefore } from './drafter-contract.js';

/** One stage takes a minute. */
const MINUTE_MS = 60_000;

/** What the four stages of one ticket ask, a minute apart, each with the records of those before it. */
export function stageRequests(
  changes: Partial<DraftRequest> = {},
): readonly [DraftRequest, DraftRequest, DraftRequest, DraftRequest] {
  const requests = STAGE_ORDER.map((stage, index) => {
    const records = recordsBefore(stage).map((record, place) => ({
      ...record,
      times: { startedAt: momentOf(place), finishedAt: momentOf(place + 0.5) },
    }));
    return aDraftRequest({ stage, records, at: momentOf(index), ...changes });
  });
  const [first, second, third, fourth] = requests;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('there are four stages');
  return [first, second, third, fourth];
}

function momentOf(place: number): Instant {
  return (A_MONDAY + place * MINUTE_MS) as Instant;
}
