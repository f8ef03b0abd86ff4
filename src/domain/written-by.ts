import type { DrafterKind, HandoffRecord } from './stages.js';
import type { TicketState } from './ticket-state.js';

/** Who wrote the drafts so far: one drafter, or first the model and then the embedded drafter. */
export type DraftedBy = Exclude<DrafterKind, 'none'> | 'mixed';

/** Who wrote the drafts so far; before the first one, who is going to. `null` before the run is opened. Part of the row: see `rowOf` before changing it. */
export function draftedBy(state: TicketState): DraftedBy | null {
  const kinds = new Set(drafters(state).map(({ drafter }) => drafter.kind));
  if (kinds.size > 1) return 'mixed';
  return kinds.has('openai') ? 'openai' : kinds.has('embedded') ? 'embedded' : state.drafter;
}

/** The same in words that leave no doubt whether a model was at work. */
export function writtenBy(state: TicketState): string {
  const by = drafters(state).length === 0 && state.drafter !== 'embedded' ? null : draftedBy(state);
  switch (by) {
    case null:
      return 'nothing is drafted yet';
    case 'embedded':
      return 'embedded drafter; no model wrote it';
    case 'openai':
      return `model ${modelsOf(state)}`;
    case 'mixed':
      return `mixed: model ${modelsOf(state)}, and the embedded drafter (no model) for ${stagesOf(state)}${why(state)}`;
  }
}

function drafters(state: TicketState): readonly HandoffRecord[] {
  return state.handoffs.filter((record) => record.drafter.kind !== 'none');
}

function modelsOf(state: TicketState): string {
  const records = drafters(state).filter(({ drafter }) => drafter.kind === 'openai');
  return [...new Set(records.map(({ drafter }) => drafter.model))].join(', ');
}

function stagesOf(state: TicketState): string {
  const records = drafters(state).filter(({ drafter }) => drafter.kind === 'embedded');
  return records.map((record) => record.stage).join(', ');
}

function why({ fellBack }: TicketState): string {
  return fellBack === null ? '' : `, since the provider was given up (${fellBack.code})`;
}
