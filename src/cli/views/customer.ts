import { attachmentWords } from '../../domain/attachments.js';
import { citedTickets } from '../../domain/cited-tickets.js';
import { earlierTicketsOf } from '../../domain/earlier-tickets.js';
import { handoffOf } from '../../domain/stages.js';
import { laterWords, type TicketState } from '../../domain/ticket-state.js';
import { deskCommand } from '../desk-command.js';
import { moment } from '../moments.js';
import type { Screen } from '../screen.js';
import { field, indented } from '../text-layout.js';
import { oneLine } from '../visible.js';

/** Who wrote, what they want, and their own words; a long text is cut, and the cut is said. */
export function customerLines(state: TicketState, screen: Screen): readonly string[] {
  const { ticket } = state;
  const issue = handoffOf(state.handoffs, 'support-specialist');
  const goal =
    issue === null
      ? []
      : [
          ...field({ label: '  goal', value: issue.customerGoal }, screen),
          ...field({ label: '  blocked on', value: issue.blockedOn }, screen),
          ...field({ label: '  urgency', value: urgencyWords(issue.urgency) }, screen),
        ];
  const { text, left } = cut(ticket.body);
  return [
    ...field({ label: '  who', value: whoWords(state) }, screen),
    ...goal,
    ...indented({ text, indent: '  > ' }, screen),
    ...(left === 0 ? [] : indented({ text: moreWords({ left, id: ticket.id }, screen), indent: '  ' }, screen)),
    ...(ticket.thread.length === 0 ? [] : [`  and ${ticket.thread.length} more turns of the conversation`]),
    ...filesLines(state, screen),
    ...earlierLines(state, screen),
  ];
}

/** What the customer wrote that the reply does not answer, for who decides about that reply. */
export function laterLines(state: TicketState, screen: Screen): readonly string[] {
  return laterWords(state).messages.flatMap(({ body, acceptedAt }) => {
    const { text, left } = cut(body);
    return [
      `  ${moment(acceptedAt)}`,
      ...indented({ text, indent: '  > ' }, screen),
      ...(left === 0 ? [] : indented({ text: moreWords({ left, id: state.ticket.id }, screen), indent: '  ' }, screen)),
    ];
  });
}

/** Names and facts: the desk has no file to show. */
function filesLines({ ticket }: TicketState, screen: Screen): readonly string[] {
  const words = attachmentWords(ticket.attachments);
  return words === null ? [] : field({ label: '  files', value: oneLine(words) }, screen);
}

/** What the customer filed before, and which of it the first handoff says is the same matter. */
function earlierLines({ ticket, handoffs }: TicketState, screen: Screen): readonly string[] {
  const cited = new Set(citedTickets(handoffOf(handoffs, 'support-specialist')?.recurrence.evidence ?? []));
  const lines = earlierTicketsOf(ticket).map(({ id, subject, outcome, at }) => {
    const end = outcome === null ? '' : `, ${outcome}`;
    return oneLine(`${id} (${at.slice(0, DAY)}${end})${cited.has(id) ? ', the same' : ''}: ${subject}`);
  });
  return lines.length === 0 ? [] : field({ label: '  earlier', value: lines.join('\n') }, screen);
}

/** The day of a moment in ISO 8601. */
const DAY = 10;

/** As much as an approver reads at a glance; the whole text is one command away. */
const SHOWN_CHARACTERS = 1_200;
const SHOWN_LINES = 20;

function whoWords({ ticket }: TicketState): string {
  const { name, tier, locale } = ticket.customer;
  return [name ?? 'no name', `tier ${tier}`, locale ?? 'no locale', `by ${ticket.channel}`].join(', ');
}

function urgencyWords({ level, drivers }: { level: string; drivers: readonly string[] }): string {
  return drivers.length === 0 ? level : `${level}: ${drivers.join('; ')}`;
}

function cut(body: string): { readonly text: string; readonly left: number } {
  const text = [...body.split('\n').slice(0, SHOWN_LINES).join('\n')].slice(0, SHOWN_CHARACTERS).join('');
  return { text: text.trimEnd(), left: body.trimEnd().length - text.trimEnd().length };
}

function moreWords({ left, id }: { left: number; id: string }, { given }: Screen): string {
  const command = deskCommand(`status ${id} --json`, given);
  return `... and ${left.toLocaleString('en-GB')} more characters: ${command}`;
}
