import PQueue from 'p-queue';

import { rowOf } from '../domain/row.js';
import type { TicketState } from '../domain/ticket-state.js';
import { call } from './call.js';
import { DeskError } from './errors.js';
import { type CheckedFilter, checkedFilter, listQuery, mayBeRowless } from './list-query.js';
import { endOf } from './outcome.js';
import { addressOf, type Session } from './session.js';
import { ticketState } from './state.js';
import { type SeenRow, seenRow, withFacts } from './ticket-row.js';
import type { ListFilter, TicketRow } from './types.js';

/**
 * Lists tickets, newest first. Where the server knows our search attributes, one query tells everything. Where it does
 * not, each of the newest thousand tickets is asked itself and the filter is applied here; an open ticket is then
 * `working` as long as no worker answers.
 */
export async function listTickets(session: Session, given: ListFilter): Promise<readonly TicketRow[]> {
  const filter = checkedFilter(given);
  const indexed = await isIndexed(session);
  const query = listQuery({ tenant: session.tenant, filter, indexed });
  const seen = await fetchRows(session, { query, limit: fetchLimit(filter, indexed) });
  const rows = await complete(session, seen, indexed);
  return rows
    .filter((row) => matches(row, filter))
    .sort(newestFirst)
    .slice(0, filter.limit);
}

/** Open tickets of the tenant that may wait at a gate, as the server lists them. */
export async function perhapsWaiting(session: Session, group: string | undefined): Promise<readonly TicketRow[]> {
  const indexed = await isIndexed(session);
  const waiting = { status: 'awaiting_approval', ...(group === undefined ? {} : { waitingForGroup: group }) } as const;
  const query = listQuery({ tenant: session.tenant, filter: waiting, indexed });
  return (await fetchRows(session, { query, limit: ASKED_AT_MOST })).map(({ row }) => row);
}

/** Asks many tickets at once, a few at a time, and keeps the order. */
export async function askEach<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  return new PQueue({ concurrency: ASKED_TOGETHER }).addAll(items.map((item) => () => ask(item)));
}

const ASKED_AT_MOST = 1_000;
const ASKED_TOGETHER = 10;
const ASK_MS = 3_000;

/** Rows that are filtered here once more are fetched in plenty, or a list could come out shorter than it is. */
function fetchLimit({ limit, status }: CheckedFilter, indexed: 'yes' | 'no'): number {
  if (indexed === 'no') return ASKED_AT_MOST;
  return mayBeRowless(status) ? Math.max(limit, ASKED_AT_MOST) : limit;
}

async function isIndexed(session: Session): Promise<'yes' | 'no'> {
  const run = () => session.searchIndex.isThere();
  const known = await call(session, { doing: 'looking for the search attributes', answeredBy: 'server', run });
  return known ? 'yes' : 'no';
}

/** One row for each ticket: a run that was reset appears twice in the store, and only the newest counts. */
async function fetchRows(session: Session, of: { query: string; limit: number }): Promise<readonly SeenRow[]> {
  const rows = new Map<string, SeenRow>();
  const pageSize = Math.min(of.limit, 1_000);
  const run = async () => {
    for await (const info of session.client.workflow.list({ query: of.query, pageSize })) {
      const seen = seenRow(session, info);
      const known = rows.get(info.workflowId);
      if (known === undefined || known.row.startedAt < seen.row.startedAt) rows.set(info.workflowId, seen);
      if (rows.size >= of.limit) break;
    }
  };
  await call(session, { doing: 'listing tickets', answeredBy: 'server', run });
  return [...rows.values()];
}

async function complete(
  session: Session,
  seen: readonly SeenRow[],
  indexed: 'yes' | 'no',
): Promise<readonly TicketRow[]> {
  const workers = { silent: false };
  return askEach(seen, async ({ row, isOpen, hasAttributes }) => {
    if (hasAttributes || (isOpen && indexed === 'yes')) return row;
    if (!isOpen) return endedRow(session, row);
    if (workers.silent) return row;
    const state = await stateNow(session, row);
    if (state === 'silent') workers.silent = true;
    return state === 'silent' || state === 'gone' ? row : withFacts(row, rowOf(state));
  });
}

async function endedRow(session: Session, row: TicketRow): Promise<TicketRow> {
  const end = await endOf(session, addressOf(session, row.ticketId));
  return end.kind === 'outcome' ? { ...row, status: end.outcome.kind, owner: end.outcome.owner } : row;
}

/** What a ticket says of itself, unless no worker answers or the ticket has left the server since it was listed. */
export async function stateNow(session: Session, row: TicketRow): Promise<TicketState | 'silent' | 'gone'> {
  try {
    return await ticketState({ ...session, timeoutMs: Math.min(session.timeoutMs, ASK_MS) }, row.ticketId);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'WorkerUnavailable') return 'silent';
    if (error instanceof DeskError && error.code === 'TicketNotFound') return 'gone';
    throw error;
  }
}

function matches(row: TicketRow, { status, waitingForGroup, owner }: CheckedFilter): boolean {
  return (
    (status === undefined || row.status === status) &&
    (waitingForGroup === undefined || row.waitingFor?.startsWith(`approval/${waitingForGroup}/`) === true) &&
    (owner === undefined || row.owner === owner)
  );
}

function newestFirst(a: TicketRow, b: TicketRow): number {
  return b.startedAt.localeCompare(a.startedAt) || a.workflowId.localeCompare(b.workflowId);
}
