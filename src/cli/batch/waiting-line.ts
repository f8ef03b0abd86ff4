import { OUTCOME_KINDS } from '../../domain/outcome.js';
import type { TicketStatus } from '../../domain/ticket-state.js';
import { countStates, countWords } from './counts.js';
import { bar } from './progress.js';

/** What a batch that waits has seen last. */
export interface Waiting {
  /** Last known status of each ticket. */
  readonly states: ReadonlyMap<string, TicketStatus>;
  /** How long no ticket has changed its status. */
  readonly quietMs: number;
}

/**
 * How far the tickets of a batch have come, on one line: what a narrow terminal cuts off comes last. Tickets that are
 * worked on move within a minute, so when none does, the reader is asked what no list can tell: whether a worker runs.
 */
export function waitingLine({ states, quietMs }: Waiting): string {
  const ended = [...states.values()].filter((status) => OUTCOME_KINDS.some((kind) => kind === status)).length;
  const share = states.size === 0 ? 1 : ended / states.size;
  const counts = countStates(states);
  const isStuck = quietMs >= STUCK_MS && counts.working !== undefined;
  const hint = isStuck ? 'nothing moves, no worker?  ' : '';
  return `waiting     ${bar(share)} ${ended} of ${states.size} ended  ${hint}${countWords(counts)}`;
}

const STUCK_MS = 60_000;
