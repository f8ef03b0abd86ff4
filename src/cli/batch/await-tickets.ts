import type { Desk, TicketRow } from '../../client/types.js';
import type { Instant } from '../../domain/brand.js';
import { OUTCOME_KINDS } from '../../domain/outcome.js';
import type { TicketStatus } from '../../domain/ticket-state.js';
import { CliFailure, failureReport } from '../failure.js';
import type { Waiting } from './waiting-line.js';

/** When waiting is over: every ticket has ended, or at least waits for a person or a far moment. */
export type Until = 'parked' | 'ended';

/** What waiting needs. */
export interface Awaiting {
  readonly desk: Pick<Desk, 'list' | 'outcome'>;
  readonly ticketIds: ReadonlySet<string>;
  readonly until: Until;
  readonly interrupted: AbortSignal;
  now(): Instant;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Called after each look. */
  onLook(waiting: Waiting): void;
}

/**
 * Waits until tickets have ended or are parked, by looking at one list every second or two: never one held call for each
 * ticket. Parked is a ticket that waits for an approver, or in verification for a moment more than ten minutes away, and
 * that stays so for ten seconds: a script that decides at once is not mistaken for nobody.
 */
export async function awaitTickets(of: Awaiting): Promise<ReadonlyMap<string, TicketStatus>> {
  const states = new Map<string, TicketStatus>();
  const last = { moved: of.now(), answer: of.now() };
  for (let look = 0; !of.interrupted.aborted; look += 1) {
    const seen = await lookOnce(of, states);
    const now = of.now();
    if (seen === null && now - last.answer > OUTAGE_MS) throw outage();
    if (seen !== null) {
      last.answer = now;
      if (seen.moved) last.moved = now;
      of.onLook({ states, quietMs: now - last.moved });
      if (seen.open === 0) break;
      if (of.until === 'parked' && seen.moving === 0 && now - last.moved >= QUIET_MS) break;
    }
    await of.sleep(look < QUICK_LOOKS ? QUICK_MS : SLOW_MS, of.interrupted);
  }
  return states;
}

function outage(): CliFailure {
  return new CliFailure(
    'ServerUnavailable',
    'the server has not answered for a minute; every ticket that was filed is safe there',
  );
}

/** Most rows that one list holds. */
const LIST_ROWS = 10_000;
/** Tickets outside the list that are asked one by one at each look; the others have their turn at a later one. */
const ASKED_PER_LOOK = 20;
const QUIET_MS = 10_000;
const FAR_MS = 600_000;
const OUTAGE_MS = 60_000;
const QUICK_LOOKS = 10;
const QUICK_MS = 1_000;
const SLOW_MS = 2_000;

interface Look {
  /** Tickets that have not ended. */
  readonly open: number;
  /** Open tickets that are not parked. */
  readonly moving: number;
  /** Whether anything changed since the last look. */
  readonly moved: boolean;
}

/** One look; `null` when the server did not answer. */
async function lookOnce(of: Awaiting, states: Map<string, TicketStatus>): Promise<Look | null> {
  const rows = await rowsOrNull(of);
  if (rows === null) return null;
  const listed = new Map(rows.map((row) => [row.ticketId, row]));
  const unseen: string[] = [];
  let open = 0;
  let moving = 0;
  let moved = false;
  for (const id of of.ticketIds) {
    const known = states.get(id);
    if (known !== undefined && isEnd(known)) continue;
    const row = listed.get(id);
    if (row === undefined) unseen.push(id);
    const status = row?.status ?? known ?? 'working';
    moved ||= status !== known;
    states.set(id, status);
    if (isEnd(status)) continue;
    open += 1;
    if (row === undefined || !isParked(row, of.now())) moving += 1;
  }
  const found = await askSome({ of, unseen, states });
  return { open: open - found, moving: moving - found, moved: moved || found > 0 };
}

/** A server that is away for a moment is looked at again; nothing is lost by a look that saw nothing. */
async function rowsOrNull({ desk }: Awaiting): Promise<readonly TicketRow[] | null> {
  try {
    return await desk.list({ limit: LIST_ROWS });
  } catch (error) {
    if (failureReport(error).code === 'ServerUnavailable') return null;
    throw error;
  }
}

/** Tickets that are too old for the list: asks a few of them whether they have ended, and says how many have. */
async function askSome(asking: {
  readonly of: Awaiting;
  readonly unseen: readonly string[];
  readonly states: Map<string, TicketStatus>;
}): Promise<number> {
  let found = 0;
  for (const id of asking.unseen.slice(0, ASKED_PER_LOOK)) {
    try {
      asking.states.set(id, (await asking.of.desk.outcome(id)).kind);
      found += 1;
    } catch (error) {
      const { code } = failureReport(error);
      if (code !== 'TicketOpen' && code !== 'ServerUnavailable' && code !== 'TicketNotFound') throw error;
    }
  }
  return found;
}

function isEnd(status: TicketStatus): boolean {
  return OUTCOME_KINDS.some((kind) => kind === status);
}

function isParked(row: TicketRow, now: Instant): boolean {
  if (row.status === 'awaiting_approval') return true;
  return row.status === 'verifying' && row.dueAt !== null && Date.parse(row.dueAt) - now > FAR_MS;
}
