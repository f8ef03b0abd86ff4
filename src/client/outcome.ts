import { setTimeout as pause } from 'node:timers/promises';

import { CancelledFailure, TerminatedFailure, TimeoutFailure, WorkflowFailedError } from '@temporalio/client';

import type { Outcome } from '../domain/outcome.js';
import { call, probe } from './call.js';
import { DeskError } from './errors.js';
import type { Session, TicketAddress } from './session.js';

/** How a run stands: open, ended with an outcome, or ended from outside without one. */
export type End =
  | { readonly kind: 'open' }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'none'; readonly how: 'cancelled' | 'terminated' | 'timed out' | 'failed' };

/** How handling ended, asked once. No worker is needed. `doing` is what a caller is told who asked for something else. */
export async function endOf(
  session: Session,
  { ticketId, workflowId }: TicketAddress,
  doing: string = `reading the outcome of ticket ${ticketId}`,
): Promise<End> {
  const handle = handleOf(session, workflowId);
  return call(session, {
    doing,
    answeredBy: 'server',
    run: async () => {
      const { status } = await handle.describe();
      if (status.name === 'RUNNING' || status.name === 'PAUSED') return { kind: 'open' };
      return ended(() => handle.result());
    },
  });
}

/** An end in words, for somebody whose message came too late. */
export function endingOf(end: Exclude<End, { kind: 'open' }>): string {
  return `handling has ended: ${end.kind === 'outcome' ? end.outcome.kind : end.how}`;
}

/** How handling ended; `TicketOpen` while it has not, `TicketClosed` when an operator ended the run from outside. */
export async function outcomeOf(session: Session, address: TicketAddress): Promise<Outcome> {
  return outcomeFrom(await endOf(session, address), address);
}

/**
 * Waits for the end: until `timeoutMs` has passed, or as long as it takes. A server that goes away and comes back within
 * half a minute is waited for.
 */
export async function waitForOutcome(
  session: Session,
  { address, timeoutMs }: { address: TicketAddress; timeoutMs: number },
): Promise<Outcome> {
  const until = Date.now() + timeoutMs;
  let lastAnswerAt = Date.now();
  for (;;) {
    const end = await slice({ session, address, ms: Math.min(SLICE_MS, Math.max(1, until - Date.now())) });
    if (end !== 'silent' && end.kind !== 'open') return outcomeFrom(end, address);
    if (end !== 'silent') lastAnswerAt = Date.now();
    const isOver = Date.now() >= until;
    if (end !== 'silent' && isOver) return outcomeFrom(end, address);
    if (end === 'silent' && (isOver || Date.now() - lastAnswerAt > OUTAGE_MS)) {
      throw new DeskError('ServerUnavailable', `The Temporal server at ${session.address} stopped answering.`);
    }
    if (end === 'silent') await pause(RETRY_MS);
  }
}

/** One look at the end of a run, held open by the server for a while. */
const SLICE_MS = 20_000;
const OUTAGE_MS = 30_000;
const RETRY_MS = 500;

async function slice(of: { session: Session; address: TicketAddress; ms: number }): Promise<End | 'silent'> {
  const handle = handleOf(of.session, of.address.workflowId);
  try {
    return await call(of.session, {
      doing: `waiting for the outcome of ticket ${of.address.ticketId}`,
      answeredBy: 'server',
      timeoutMs: of.ms,
      run: () => ended(() => handle.result()),
    });
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'ServerUnavailable') throw error;
    return (await probe(of.session)) === 'answers' ? { kind: 'open' } : 'silent';
  }
}

function handleOf(session: Session, workflowId: string) {
  return session.client.workflow.getHandle<() => Promise<Outcome>>(workflowId);
}

async function ended(result: () => Promise<Outcome>): Promise<End> {
  try {
    return { kind: 'outcome', outcome: await result() };
  } catch (error) {
    if (!(error instanceof WorkflowFailedError)) throw error;
    if (error.cause instanceof CancelledFailure) return { kind: 'none', how: 'cancelled' };
    if (error.cause instanceof TerminatedFailure) return { kind: 'none', how: 'terminated' };
    return { kind: 'none', how: error.cause instanceof TimeoutFailure ? 'timed out' : 'failed' };
  }
}

function outcomeFrom(end: End, { ticketId }: TicketAddress): Outcome {
  switch (end.kind) {
    case 'outcome':
      return end.outcome;
    case 'open':
      throw new DeskError('TicketOpen', `Ticket ${ticketId} is still open.`);
    case 'none':
      throw new DeskError(
        end.how === 'failed' ? 'UnexpectedFailure' : 'TicketClosed',
        `The run of ticket ${ticketId} was ${end.how} from outside, so it has no outcome; a person has to look at it.`,
      );
  }
}
