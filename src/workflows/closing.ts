import { allHandlersFinished, CancellationScope, condition } from '@temporalio/workflow';
import { answersOf } from '../domain/answers.js';
import type { Outcome, OutcomeCause, OutcomeKind } from '../domain/outcome.js';
import { rowOf } from '../domain/row.js';
import { writtenBy } from '../domain/written-by.js';
import type { AuditTrail } from './audit.js';
import { now } from './clock.js';
import { hasHeard, type Hearing, stopHearing } from './hearing.js';
import type { Notices } from './notices.js';
import type { Inbox } from './queue.js';

/** How handling ended, before it is written up as the outcome. */
export interface Ending {
  readonly kind: OutcomeKind;
  readonly cause: OutcomeCause;
  readonly summary: string;
  readonly problems?: readonly string[];
}

/** What a part of the story returns: go on, or the end of the ticket. */
export type Step = { readonly kind: 'go_on' } | { readonly kind: 'ended'; readonly ending: Ending };

/** Goes on with the story. */
export const GO_ON: Step = { kind: 'go_on' };

/** Ends the story here. */
export function ended(ending: Ending): { readonly kind: 'ended'; readonly ending: Ending } {
  return { kind: 'ended', ending };
}

/** Writes the outcome, answers whoever still waits for a reply, and returns. Nothing is sent from here on. */
export function closeTicket(of: {
  readonly trail: AuditTrail;
  readonly inbox: Inbox;
  readonly notices: Notices;
  readonly hearing: Hearing;
  readonly ending: Ending;
}): Promise<Outcome> {
  return CancellationScope.nonCancellable(async () => {
    stopHearing(of.hearing);
    of.notices.recall();
    await of.notices.settled();
    // Looked at first: a wait for nothing would change the order that recorded histories hold.
    if (!hasHeard(of.hearing)) await condition(() => hasHeard(of.hearing));
    const outcome = outcomeOf(of.trail, of.ending);
    of.trail.record({ type: 'closed', outcome });
    of.trail.showRow();
    await condition(() => of.inbox.isIdle() && allHandlersFinished());
    return outcome;
  });
}

function outcomeOf(trail: AuditTrail, ending: Ending): Outcome {
  const state = trail.state;
  return {
    schemaVersion: 1,
    kind: ending.kind,
    cause: ending.cause,
    summary: ending.summary,
    tenant: state.tenant,
    ticketId: state.ticket.id,
    round: state.round,
    owner: rowOf(state).owner,
    writtenBy: writtenBy(state),
    answers: answersOf(state),
    definitionOfDone: state.definitionOfDone,
    decisions: state.decisions,
    receipts: state.receipts,
    evidence: state.verification?.evidence ?? [],
    checks: state.verification?.results ?? [],
    problems: ending.problems ?? [],
    closedAt: now(),
  };
}
