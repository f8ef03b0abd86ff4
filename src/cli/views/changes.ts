import type { DraftChange } from '../../domain/checks/finding.js';
import type { StageId } from '../../domain/stages.js';
import type { TicketState } from '../../domain/ticket-state.js';
import type { Screen } from '../screen.js';
import { indented } from '../text-layout.js';

/** What code moved or dropped in the draft of a stage before its rules were applied. */
export interface StageChange extends DraftChange {
  readonly stage: StageId;
}

/** Every change of the drafts that stand, in the order of the stages. */
export function changesOf(state: TicketState): readonly StageChange[] {
  return state.handoffs.flatMap(({ stage, changes }) => changes.map((change) => ({ stage, ...change })));
}

/** One line for each change: whose draft, where, under which rule, and what was done. */
export function changeLines(state: TicketState, screen: Screen): readonly string[] {
  return changesOf(state).flatMap(({ stage, rule, at, what }) =>
    indented({ text: `${stage}, ${rule} at ${at}: ${what}`, indent: '  ' }, screen),
  );
}
