import type { Handoff, StageId } from '../stages.js';
import type { CheckContext } from './context.js';
import type { DraftChange } from './finding.js';

/** A draft after code has moved and dropped what the rules say, and the list of what it did. */
export interface AdjustedDraft<S extends StageId> {
  readonly handoff: Handoff<S>;
  readonly changes: readonly DraftChange[];
}

/** Moves and drops what the rules say before they are applied (stages P6, W6). */
export function adjustDraft<S extends StageId>(
  _stage: S,
  handoff: Handoff<S>,
  _context: CheckContext,
): AdjustedDraft<S> {
  return { handoff, changes: [] };
}
