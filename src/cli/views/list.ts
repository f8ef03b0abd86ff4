import { cacheShareOf } from '../../domain/cache-share.js';
import { LIMITS } from '../../domain/limits.js';
import { deskCommand } from '../desk-command.js';
import type { ListedTicket } from '../failing-rows.js';
import { distance, span } from '../moments.js';
import type { Screen } from '../screen.js';
import { type Column, NOTHING, table } from '../table.js';
import { prose } from '../text-layout.js';
import type { Visible } from '../visible.js';
import { failureCell } from './failing.js';
import { spendWords } from './spend.js';
import { toneOf } from './standing.js';

/** A list of tickets, and how many there are. */
export function listLines(
  { rows, limit }: { rows: Visible<readonly ListedTicket[]>; limit: number },
  screen: Screen,
): readonly string[] {
  if (rows.length === 0) return ['No tickets.'];
  const more = rows.length < limit ? '' : `; there may be more: raise --limit above ${limit}`;
  return [
    ...table({ columns: columnsOf(rows, screen), rows }, screen),
    '',
    ...prose(`${rows.length === 1 ? '1 ticket' : `${rows.length} tickets`}${more}`, screen),
    ...failingLine(rows, screen),
    ...cacheLines(rows, screen),
  ];
}

/** Where to read more of what keeps failing. */
function failingLine(rows: readonly ListedTicket[], screen: Screen): readonly string[] {
  const [first, ...others] = rows.filter(({ failingSteps }) => (failingSteps ?? []).length > 0);
  if (first === undefined) return [];
  const who = others.length === 0 ? 'A step of one ticket keeps' : `Steps of ${others.length + 1} tickets keep`;
  const command = deskCommand(`status ${first.ticketId}`, screen.given);
  return prose(screen.paint('warning', `Warning: ${who} failing: \`${command}\` says what to do.`), screen);
}

/** Says nothing as long as the cache does its part. */
function cacheLines(rows: readonly ListedTicket[], screen: Screen): readonly string[] {
  const share = cacheShareOf(rows.map((row) => row.spend));
  if (share.kind !== 'low') return [];
  const words = `Warning: ${share.percent} % of what models read for ${share.tickets} of these tickets came from the provider's cache, less than ${LIMITS.cacheShare.value} %: \`${deskCommand('doctor', screen.given)}\` says what to do.`;
  return prose(screen.paint('warning', words), screen);
}

/** Where no ticket was paid for, nobody asks what one cost. */
function columnsOf(rows: readonly ListedTicket[], screen: Screen): readonly Column<ListedTicket>[] {
  const isPaid = rows.some((row) => row.spend !== null);
  return [
    { title: 'ticket', text: (row) => row.ticketId },
    { title: 'status', text: (row) => screen.paint(toneOf(row.status), row.status) },
    { title: 'waiting for', text: (row) => waitingWords(row) },
    { title: 'due', text: (row) => dueWords(row, screen) },
    { title: 'owner', text: (row) => row.owner ?? NOTHING, spare: true },
    { title: 'priority', text: (row) => row.priority ?? NOTHING, spare: true },
    { title: 'drafter', text: (row) => row.drafter ?? NOTHING, spare: true },
    { title: 'age', text: (row) => span(screen.now - Date.parse(row.startedAt)), spare: true },
    { title: 'tier', text: (row) => row.tier ?? NOTHING, spare: true },
    ...(isPaid ? [SPEND] : []),
  ];
}

const SPEND: Column<ListedTicket> = { title: 'spend', text: (row) => spendWords(row.spend) ?? NOTHING, spare: true };

/** The approver group and the risk, what evidence is waited for, or what keeps the ticket from going on. */
function waitingWords({ waitingFor, failingSteps }: ListedTicket): string {
  const [failing] = failingSteps ?? [];
  if (failing !== undefined) return failureCell(failing);
  return waitingFor === null ? NOTHING : waitingFor.replace(/^approval\//u, '');
}

/** A closed ticket is due no more. */
function dueWords(row: ListedTicket, screen: Screen): string {
  if (row.dueAt === null || row.closedAt !== null) return NOTHING;
  return distance({ to: Date.parse(row.dueAt), now: screen.now });
}
