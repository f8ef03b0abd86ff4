import type { ReplyDraft } from '../../src/domain/handoffs/support-specialist.js';
import type { Roster } from '../../src/domain/opening.js';
import type { Ticket } from '../../src/domain/ticket.js';

const QUOTES = /“[^”]*”|«[^»]*»|„[^“]*“|”[^”]*”/gu;
/** A count with the word behind it: every duration that a phrase book can write. */
const MOMENTS = /\d+ \p{L}+/gu;

/** A reply without what was inserted into it: quotes, names and moments. What is left was chosen, not filled in. */
export function normalisedReply(reply: ReplyDraft, of: { readonly ticket: Ticket; readonly roster: Roster }): string {
  const names = [of.ticket.customer.name, ...of.roster.people.map((person) => person.name)];
  return names
    .filter((name): name is string => name !== null && name !== '')
    .reduce((text, name) => text.replaceAll(name, 'NAME'), reply.body)
    .replace(QUOTES, 'QUOTE')
    .replace(MOMENTS, 'MOMENT');
}

/** How many replies are the same as at least one other. */
export function countShared(replies: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const reply of replies) counts.set(reply, (counts.get(reply) ?? 0) + 1);
  return replies.filter((reply) => (counts.get(reply) ?? 0) > 1).length;
}
