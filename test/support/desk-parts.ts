import type { Instant } from '../../src/domain/brand.js';
import type { Playbook } from '../../src/domain/playbook.js';
import type { PlaybookShelf } from '../../src/ports.js';

/** The morning on which the instant drafter wrote: what it promises is still to come, on whatever day a test runs. */
export const FIXED_CLOCK = { now: () => Date.parse('2026-03-02T09:00:00Z') as Instant };

/** A shelf that holds exactly these playbooks; the first one is in force. */
export function aShelf(playbooks: readonly [Playbook, ...Playbook[]]): PlaybookShelf {
  return {
    current: async () => playbooks[0],
    byHash: async (hash) => playbooks.find((playbook) => playbook.hash === hash) ?? null,
  };
}
