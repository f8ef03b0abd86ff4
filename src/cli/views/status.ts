import type { FailingStep } from '../../client/types.js';
import { statusOf, type TicketState } from '../../domain/ticket-state.js';
import { rowOf } from '../../domain/row.js';
import { writtenBy } from '../../domain/written-by.js';
import type { Screen } from '../screen.js';
import { field, prose } from '../text-layout.js';
import { oneLine, type Visible } from '../visible.js';
import { doneCount } from './done.js';
import { failingLines, retryTimer } from './failing.js';
import { nextTimer, standing, timerWords, toneOf } from './standing.js';

/** What a view of one ticket is drawn from. */
export interface ShownTicket {
  readonly state: Visible<TicketState>;
  readonly failing: Visible<readonly FailingStep[]>;
}

/** Where a ticket stands, in a few lines. */
export function statusLines({ state, failing }: ShownTicket, screen: Screen): readonly string[] {
  const row = rowOf(state);
  return [
    ...titleLines(state, screen),
    ...field({ label: 'status', value: screen.paint(toneOf(statusOf(state)), standing(state, screen.now)) }, screen),
    ...failingLines(failing, screen),
    ...field({ label: 'owner', value: row.owner ?? 'nobody yet' }, screen),
    ...field({ label: 'priority', value: `${row.priority ?? 'not set yet'}, customer tier ${row.tier}` }, screen),
    ...field({ label: 'next timer', value: timerWords(nextTimer(state) ?? retryTimer(failing), screen.now) }, screen),
    ...field({ label: 'done', value: doneCount(state.definitionOfDone) }, screen),
    ...field({ label: 'written by', value: writtenBy(state) }, screen),
  ];
}

/** Id and subject of a ticket. */
export function titleLines(state: Visible<TicketState>, screen: Screen): readonly string[] {
  const subject = oneLine(state.ticket.subject);
  const title = subject === '' ? '(no subject)' : subject;
  return prose(`${screen.paint('heading', state.ticket.id)}  ${title}`, screen);
}
