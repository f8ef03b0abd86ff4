/** A moment at which a worker may be killed, by what is under way; also the id of the ticket that is brought there. */
export const MOMENTS = {
  'draft.support-specialist': 'while the support specialist drafts',
  'draft.operations-lead': 'while the operations lead drafts',
  'before.notice-escalation-1': 'while it announces the gate, before the notice is written',
  'after.notice-escalation-1': 'while it announces the gate, between the notice and its record',
  'parked.gate': 'while the ticket is parked at the gate',
  judge: 'while it judges a decision',
  'draft.analyst': 'while the analyst drafts',
  'draft.product-manager': 'while the product manager drafts',
  'before.reply-1': 'while it carries the plan out, before the reply is sent',
  'after.reply-1': 'while it carries the plan out, between the reply and its record',
  'after.item-1': 'while it carries the plan out, between the item and its record',
  'parked.verification': 'while the ticket is parked in verification',
} as const;

/** A moment, by name. */
export type Moment = keyof typeof MOMENTS;

/** Every moment, in the order of a ticket's life. */
// cast: the keys of a constant are known.
export const MOMENT_NAMES = Object.keys(MOMENTS) as readonly Moment[];

/** The line that a worker prints when a ticket has got to its moment, and stays there. */
export function holdingLine(moment: Moment): string {
  return `holding ${moment}`;
}

/** The line that a worker prints when it takes work. */
export const READY_LINE = 'ready';
