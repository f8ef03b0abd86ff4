import { decisionDueAt } from './approval.js';
import type { Instant } from './brand.js';
import { effectiveHandling } from './effective-handling.js';
import { LIMITS } from './limits.js';
import { type Spend, spendOf } from './spend.js';
import { handoffOf } from './stages.js';
import { statusOf, type TicketState } from './ticket-state.js';
import { type DraftedBy, draftedBy } from './written-by.js';

/** What a list shows of a ticket; `null` where there is nothing to say. Never customer words. */
export interface TicketRowFacts {
  readonly status: string;
  readonly waitingFor: string | null;
  readonly owner: string | null;
  readonly dueAt: Instant | null;
  readonly priority: string | null;
  readonly tier: string;
  readonly playbook: string | null;
  /** Who wrote the drafts. */
  readonly drafter: DraftedBy | null;
  readonly spend: Spend | null;
}

/**
 * The row of a ticket. Written when it parks or ends, and where it changes while the roles work, so a row is never stale.
 * Whether two rows are equal decides a command of the workflow: whatever changes a row, here or in what it calls (`statusOf`,
 * `effectiveHandling`, `draftedBy`, `spendOf`), needs a patch marker for runs in flight.
 */
export function rowOf(state: TicketState): TicketRowFacts {
  const path = handoffOf(state.handoffs, 'operations-lead');
  return {
    status: statusOf(state),
    waitingFor: short(waitingFor(state)),
    owner: short(state.takenOver?.by ?? knownOwner(state) ?? state.routing?.owner ?? null),
    dueAt: dueAt(state),
    priority: state.routing === null ? null : effectiveHandling(state.routing, path).level,
    tier: state.ticket.customer.tier,
    playbook: state.opening === null ? null : state.opening.playbookHash.slice(0, 12),
    drafter: draftedBy(state),
    spend: spendOf(state.handoffs),
  };
}

/** A draft may write anything as owner, also words of a customer, and the row is stored in clear: only roster ids get there. */
function knownOwner(state: TicketState): string | null {
  const owner = handoffOf(state.handoffs, 'operations-lead')?.owner;
  const { people = [], groups = [] } = state.opening?.roster ?? {};
  return [...people, ...groups].find(({ id }) => id === owner)?.id ?? null;
}

function waitingFor(state: TicketState): string | null {
  if (state.phase.kind === 'awaiting_approval') {
    const { approverGroup, risk } = state.phase.gate.request;
    return `approval/${approverGroup}/${risk}`;
  }
  return state.phase.kind === 'verifying' ? 'evidence/customer' : null;
}

/** At a gate: what is due next of a person. An overdue decision is one on which the first reply waits. */
function dueAt(state: TicketState): Instant | null {
  if (state.phase.kind === 'awaiting_approval') return decisionDueAt(state.phase.gate);
  return state.phase.kind === 'verifying' ? state.phase.nextCheckAt : null;
}

function short(text: string | null): string | null {
  return text === null ? null : [...text].slice(0, LIMITS.searchAttributeLength.value).join('');
}
